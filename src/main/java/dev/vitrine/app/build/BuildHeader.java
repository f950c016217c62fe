package dev.vitrine.app.build;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactDraft.Forecast;
import dev.vitrine.model.ArtifactPath;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is being made, what saving it will store, why it cannot be saved yet, and how far the work is.
final class BuildHeader extends VBox {
    private final BuildViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(BuildHeader.class);
    private final Label title = new Label();
    private final Label forecast = new Label();
    private final Label failure = new Label();
    private final HBox progress = new HBox();

    BuildHeader(BuildViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStyleClass().add("build-header");
        title.getStyleClass().add("build-title");
        title.setId("build-title");
        forecast.setId("build-forecast");
        forecast.getStyleClass().add("muted");
        failure.setId("build-failure");
        failure.getStyleClass().add("build-failure");
        failure.setGraphic(new FontIcon("fth-alert-triangle"));
        failure.setWrapText(true);
        progress.getStyleClass().add("build-progress");
        for (Region part : new Region[] {failure, progress}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().setAll(buildTitleRow(), buildStateRow(), progress, failure);
        viewModel.baseProperty().subscribe(this::showTitle);
        viewModel.stagedProperty().subscribe(this::showForecast);
        viewModel.failureProperty().subscribe(this::showFailure);
        viewModel.workProperty().subscribe(this::showWork);
    }

    private Node buildTitleRow() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button discard = new Button(messages.get("build.discard"));
        discard.setId("build-discard");
        discard.getStyleClass().add(Styles.FLAT);
        discard.setTooltip(new Tooltip(messages.get("build.discard.tip")));
        discard.setOnAction(event -> viewModel.discard());
        Button save = new Button(messages.get("build.save"), new FontIcon("fth-check"));
        save.setId("build-save");
        save.getStyleClass().add(Styles.ACCENT);
        save.disableProperty().bind(viewModel.problemProperty().map(Optional::isPresent));
        save.setOnAction(event -> viewModel.save());
        for (Region button : new Region[] {discard, save}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox row = new HBox(title, gap, discard, save);
        row.getStyleClass().add("build-title-row");
        return row;
    }

    private Node buildStateRow() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label reason = new Label();
        reason.setId("build-reason");
        reason.getStyleClass().add("build-reason");
        reason.textProperty().bind(viewModel.problemProperty().map(problem -> problem.orElse("")));
        HBox row = new HBox(forecast, gap, reason);
        row.getStyleClass().add("build-state-row");
        return row;
    }

    private void showTitle(Optional<ArtifactPath> base) {
        title.setText(base.map(path -> messages.get(
                        "build.title.from", DisplayText.safe(path.collection().name(), 60), path.alias()))
                .orElseGet(() -> messages.get("build.title")));
    }

    private void showForecast(Optional<BuildViewModel.Staged> staged) {
        forecast.setText(
                staged.filter(now -> !now.isEmpty()).map(this::forecastText).orElse(""));
    }

    private String forecastText(BuildViewModel.Staged staged) {
        Forecast now = staged.forecast();
        return messages.get(
                "build.forecast",
                formats.files(now.files()),
                formats.bytes(now.newBytes()),
                formats.bytes(now.totalBytes()));
    }

    private void showFailure(Optional<ErrorText.Explanation> why) {
        failure.setVisible(why.isPresent());
        failure.setText(why.map(text -> text.title() + ". " + text.sentence() + " " + text.advice())
                .orElse(""));
    }

    private void showWork(Optional<RunningTask<?>> work) {
        progress.setVisible(work.isPresent());
        progress.getChildren().clear();
        work.ifPresent(task -> {
            ProgressBar bar = new ProgressBar();
            bar.progressProperty().bind(task.progressProperty());
            bar.setAccessibleText(task.title());
            HBox.setHgrow(bar, Priority.ALWAYS);
            bar.setMaxWidth(Double.MAX_VALUE);
            Label bytes = new Label();
            bytes.getStyleClass().addAll("muted", "small");
            bytes.textProperty().bind(Bindings.createStringBinding(() -> bytes(task), task.bytesDoneProperty()));
            Button cancel = new Button("", new FontIcon("fth-x"));
            cancel.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
            cancel.setAccessibleText(messages.get("build.cancel"));
            cancel.setTooltip(new Tooltip(messages.get("build.cancel")));
            cancel.setOnAction(event -> task.cancel());
            progress.getChildren().setAll(new Label(task.title()), bar, bytes, cancel);
        });
    }

    private String bytes(RunningTask<?> task) {
        long total = task.bytesTotalProperty().get();
        return total == 0
                ? ""
                : messages.get(
                        "build.progress", formats.bytes(task.bytesDoneProperty().get()), formats.bytes(total));
    }
}
