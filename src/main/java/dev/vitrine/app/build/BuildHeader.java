package dev.vitrine.app.build;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.Chip;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactDraft.Forecast;
import dev.vitrine.client.DraftSnapshot;
import dev.vitrine.client.KeptDrafts;
import dev.vitrine.model.ArtifactPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is being made and from what, what saving it will store, why it cannot be saved yet, and how far the work is.
final class BuildHeader extends VBox {
    private static final int TICK_SECONDS = 5;
    private static final double LEAST_TITLE = 80;
    private static final double WIDEST_FACTS = 320;
    private static final double WIDEST_REASON = 460;
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private final BuildViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(BuildHeader.class);
    private final Label title = new Label();
    private final Chip kept = new Chip(Chip.Kind.WARNING, "");
    private final Label from = new Label();
    private final Label added = count("build-added", "mark-add");
    private final Label changed = count("build-changed", "mark-replace");
    private final Label removed = count("build-removed", "mark-delete");
    private final Label forecast = new Label();
    private final Label failure = new Label();
    private final StackPane progress = new StackPane();
    private final MenuButton drafts = new MenuButton();

    BuildHeader(BuildViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStyleClass().add("build-header");
        title.getStyleClass().add("build-title");
        title.setId("build-title");
        kept.setId("build-kept");
        from.getStyleClass().add("muted");
        forecast.setId("build-forecast");
        forecast.getStyleClass().add("muted");
        failure.setId("build-failure");
        failure.getStyleClass().add("build-failure");
        failure.setGraphic(new FontIcon("fth-alert-triangle"));
        failure.setWrapText(true);
        for (Region part : new Region[] {failure, progress, kept, from, added, changed, removed, forecast, drafts}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().setAll(buildTitleRow(), buildStateRow(), progress, failure);
        viewModel.baseProperty().subscribe(this::showTitle);
        viewModel.baseIsLostProperty().subscribe(this::showTitle);
        viewModel.lookup().nextVersionProperty().subscribe(this::showTitle);
        // What is called without a value is not called at first.
        showTitle();
        viewModel.staging().viewProperty().subscribe(this::showChanges);
        viewModel.checks().forecastProperty().subscribe(this::showForecast);
        viewModel.failureProperty().subscribe(this::showFailure);
        viewModel.workProperty().subscribe(this::showWork);
        viewModel.drafts().savedAtProperty().subscribe((Optional<Instant> when) -> showKept(when));
        viewModel.drafts().waiting().addListener((Observable change) -> showDrafts());
        showDrafts();
        Timeline clock = new Timeline(new KeyFrame(javafx.util.Duration.seconds(TICK_SECONDS), event -> showKept()));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }

    private static Label count(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("build-count");
        Label mark = new Label();
        mark.getStyleClass().addAll("mark", style);
        label.setGraphic(mark);
        return label;
    }

    private Node buildTitleRow() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        drafts.setId("build-drafts");
        drafts.getStyleClass().add(Styles.FLAT);
        drafts.setTooltip(new Tooltip(messages.get("build.drafts.tip")));
        Button discard = new Button(messages.get("build.discard"));
        discard.setId("build-discard");
        discard.getStyleClass().add(Styles.FLAT);
        discard.setTooltip(new Tooltip(messages.get("build.discard.tip")));
        discard.setOnAction(event -> viewModel.discard());
        Button save = new Button("", new FontIcon("fth-check"));
        save.setId("build-save");
        save.getStyleClass().add(Styles.ACCENT);
        save.textProperty()
                .bind(viewModel
                        .lookup()
                        .nextVersionProperty()
                        .map(next -> next.map(number -> messages.get("build.save.as", String.valueOf(number)))
                                .orElse(messages.get("build.save"))));
        save.disableProperty().bind(viewModel.problemProperty().map(Optional::isPresent));
        save.setOnAction(event -> viewModel.save());
        for (Region button : new Region[] {discard, save, drafts}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        title.setMinWidth(LEAST_TITLE);
        kept.setMinWidth(0);
        HBox row = new HBox(title, kept, gap, drafts, discard, save);
        row.getStyleClass().add("build-title-row");
        return row;
    }

    private Node buildStateRow() {
        Label reason = new Label();
        reason.setId("build-reason");
        reason.getStyleClass().add("build-reason");
        reason.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> viewModel
                                .problemProperty()
                                .get()
                                .or(viewModel.warningProperty()::get)
                                .orElse(""),
                        viewModel.problemProperty(),
                        viewModel.warningProperty()));
        viewModel.warningProperty().subscribe(warning -> reason.pseudoClassStateChanged(WARNING, warning.isPresent()));
        reason.setWrapText(true);
        reason.setMaxWidth(WIDEST_REASON);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane facts = new FlowPane(from, added, changed, removed, forecast);
        facts.getStyleClass().add("build-facts");
        facts.setPrefWrapLength(WIDEST_FACTS);
        // Its own least height is that of its usual width, whatever the width is.
        facts.setMinHeight(0);
        facts.setMinWidth(0);
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox row = new HBox(facts, reason);
        row.getStyleClass().add("build-state-row");
        return row;
    }

    private void showTitle() {
        Optional<ArtifactPath> base = viewModel.baseProperty().get();
        title.setText(base.map(path -> path.collection().name())
                .or(this::knownCollection)
                .map(name -> messages.get("build.title.from", DisplayText.safe(name, 60)))
                .orElseGet(() -> messages.get("build.title")));
        boolean lost = viewModel.baseIsLostProperty().get();
        from.setVisible(base.isPresent() || lost);
        from.setText(base.map(path -> messages.get("build.from", DisplayText.safe(path.name(), 60)))
                .orElse(lost ? messages.get("build.from.lost") : ""));
    }

    /// The collection that was typed, when it has versions.
    private Optional<String> knownCollection() {
        return viewModel
                .lookup()
                .nextVersionProperty()
                .get()
                .filter(number -> number > 0)
                .map(number -> viewModel.fields().collectionPath().name());
    }

    private void showChanges(Optional<DraftSnapshot> view) {
        DraftSnapshot.Changes changes = view.map(now -> now.changes("")).orElse(new DraftSnapshot.Changes(0, 0, 0));
        show(added, "+", "added", changes.added());
        show(changed, "~", "changed", changes.changed());
        show(removed, "−", "removed", changes.removed());
    }

    private void show(Label label, String mark, String key, int count) {
        label.setVisible(count > 0);
        label.setText(messages.get("build.count." + key, formats.count(count)));
        ((Label) label.getGraphic()).setText(mark);
    }

    private void showForecast(Optional<Forecast> now) {
        forecast.setVisible(now.map(known -> known.files() > 0).orElse(false));
        forecast.setText(now.map(this::forecastText).orElse(""));
    }

    private String forecastText(Forecast now) {
        long held = now.totalBytes() == 0 ? 100 : 100 - Math.ceilDiv(100 * now.newBytes(), now.totalBytes());
        return messages.get(
                held <= 0 ? "build.forecast.all" : "build.forecast",
                formats.bytes(now.newBytes()),
                formats.bytes(now.totalBytes()),
                Math.max(0, held));
    }

    private void showKept() {
        showKept(viewModel.drafts().savedAtProperty().get());
    }

    private void showKept(Optional<Instant> when) {
        kept.setVisible(when.isPresent());
        when.ifPresent(time -> {
            Duration ago = Duration.between(time, Clock.systemUTC().instant());
            String text = ago.toSeconds() < 1
                    ? messages.get("build.kept.now")
                    : ago.toSeconds() < 60
                            ? messages.get("build.kept.seconds", String.valueOf(ago.toSeconds()))
                            : messages.get("build.kept", formats.relative(time));
            kept.setText(text);
        });
    }

    private void showDrafts() {
        drafts.getItems().clear();
        int count = viewModel.drafts().waiting().size();
        drafts.setVisible(count > 0);
        drafts.setText(messages.get("build.drafts", count));
        for (KeptDrafts.Summary draft : viewModel.drafts().waiting()) {
            MenuItem item = new MenuItem(DraftsBar.describe(draft, formats, messages));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> viewModel.goOn(draft));
            drafts.getItems().add(item);
        }
        MenuItem fresh = new MenuItem(messages.get("build.drafts.new"));
        fresh.setId("build-drafts-new");
        fresh.setOnAction(event -> viewModel.putAside());
        drafts.getItems().addAll(new SeparatorMenuItem(), fresh);
    }

    private void showFailure(Optional<ErrorText.Explanation> why) {
        failure.setVisible(why.isPresent());
        failure.setText(why.map(text -> text.title() + ". " + text.sentence() + " " + text.advice())
                .orElse(""));
    }

    private void showWork(Optional<DraftQueue.Running> work) {
        progress.setVisible(work.isPresent());
        progress.getChildren()
                .setAll(work.map(now -> new WorkBar(now, formats)).stream().toList());
    }
}
