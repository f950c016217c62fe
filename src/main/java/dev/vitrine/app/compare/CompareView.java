package dev.vitrine.app.compare;

import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.dialog.FailedState;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.Comparison;
import dev.vitrine.client.Comparison.Side;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The open version compared with another one or with a folder: what is compared above, the differences below.
public final class CompareView extends BorderPane {
    private final CompareViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(CompareView.class);
    private final StackPane center = new StackPane();
    private final DifferencesView differences;
    private final Region chips;

    public CompareView(CompareViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStyleClass().add("compare-view");
        getStylesheets().add(CompareView.class.getResource("compare.css").toExternalForm());
        differences = new DifferencesView(viewModel.differences(), formats);
        chips = new KindBar(viewModel, formats);
        VBox top = new VBox(new SidesBar(viewModel), chips);
        chips.managedProperty().bind(chips.visibleProperty());
        setTop(top);
        setCenter(center);
        viewModel.stateProperty().subscribe(this::show);
        viewModel.runningProperty().subscribe(this::show);
        show();
    }

    private void show() {
        Optional<Comparison> comparison = viewModel.comparisonProperty().get();
        boolean isShown = viewModel.stateProperty().get() == CompareViewModel.State.SHOWN;
        chips.setVisible(isShown && comparison.filter(shown -> !shown.isEqual()).isPresent());
        center.getChildren()
                .setAll(
                        switch (viewModel.stateProperty().get()) {
                            case NOTHING ->
                                new EmptyState(
                                        "fth-git-commit",
                                        messages.get("compare.nothing.title"),
                                        messages.get("compare.nothing.text"));
                            case RUNNING -> running();
                            case FAILED -> failed();
                            case CANCELLED ->
                                new EmptyState(
                                        "fth-x-circle",
                                        messages.get("compare.cancelled.title"),
                                        messages.get("compare.cancelled.text"),
                                        button("compare.again", viewModel::refresh));
                            case SHOWN -> comparison.map(this::result).orElseGet(Region::new);
                        });
    }

    private Node result(Comparison comparison) {
        if (!comparison.isEqual()) {
            differences.show(comparison);
            return differences;
        }
        boolean versions = comparison.from() instanceof Side.OfVersion && comparison.to() instanceof Side.OfVersion;
        EmptyState equal = new EmptyState(
                "fth-check-circle",
                messages.get("compare.equal.title"),
                messages.get(
                        versions ? "compare.equal.text" : "compare.equal.folder",
                        name(comparison.to()),
                        name(comparison.from()),
                        formats.files(comparison.files().count())));
        equal.setId("compare-equal");
        return equal;
    }

    static String name(Side side) {
        return switch (side) {
            case Side.OfVersion(var artifact) ->
                DisplayText.safe(artifact.attributes().path().name(), 60);
            case Side.OfFolder folder -> DisplayText.safe(folder.name(), 60);
        };
    }

    private Node running() {
        String subject = viewModel
                .baseProperty()
                .get()
                .map(path -> DisplayText.safe(path.name(), 60))
                .orElse("");
        String other = viewModel.partnerProperty().get().map(Partner::name).orElse("…");
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText(messages.get("compare.running", subject, other));
        Label figures = new Label();
        figures.getStyleClass().add("muted");
        viewModel.runningProperty().get().ifPresent(task -> {
            bar.progressProperty().bind(task.progressProperty());
            figures.textProperty().bind(Bindings.createStringBinding(() -> figures(task), task.bytesDoneProperty()));
        });
        Label title = new Label(messages.get("compare.running", subject, other));
        title.getStyleClass().add("empty-state-title");
        title.setWrapText(true);
        VBox box = new VBox(title, bar, figures, button("compare.cancel", viewModel::cancel));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().addAll("empty-state", "compare-running");
        return box;
    }

    private String figures(RunningTask<?> task) {
        long total = task.bytesTotalProperty().get();
        return total == 0 ? "" : formats.bytes(task.bytesDoneProperty().get()) + " / " + formats.bytes(total);
    }

    private Node failed() {
        return viewModel
                .failureProperty()
                .get()
                .<Node>map(problem -> FailedState.of(problem, viewModel::refresh))
                .orElseGet(Region::new);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(event -> action.run());
        return button;
    }
}
