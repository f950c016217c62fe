package dev.vitrine.app.storage;

import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.dialog.FailedState;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.DiskUse;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What fills the disk: figures above, treemap and table, and below what can be done with the chosen versions.
public final class StorageView extends BorderPane {
    private final StorageViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(StorageView.class);
    private final FlowPane figures = new FlowPane();
    private final HBox header = new HBox();
    private final SplitPane content = new SplitPane();
    private final StepPane steps;

    public StorageView(StorageViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        getStylesheets().add(StorageView.class.getResource("storage.css").toExternalForm());
        getStyleClass().add("storage");
        setId("storage");
        steps = new StepPane(viewModel, formats);
        figures.setPrefWrapLength(900);
        figures.getStyleClass().add("storage-figures");
        HBox.setHgrow(figures, Priority.ALWAYS);
        Button garbage = new Button(messages.get("storage.find"));
        garbage.setId("storage-find");
        garbage.setTooltip(new Tooltip(messages.get("storage.find.help")));
        garbage.setMinWidth(Region.USE_PREF_SIZE);
        garbage.setOnAction(event -> viewModel.findGarbage());
        header.getStyleClass().add("storage-header");
        header.setAlignment(Pos.CENTER_LEFT);
        header.getChildren().setAll(figures, garbage);
        content.setOrientation(Orientation.VERTICAL);
        content.getItems()
                .setAll(
                        new TreemapPane(viewModel, new TileText(messages, formats)),
                        new StorageTable(viewModel, formats));
        content.setDividerPositions(0.5);
        viewModel.shownProperty().subscribe(shown -> shown.ifPresent(now -> showFigures(now.use())));
        viewModel.stateProperty().subscribe(value -> show());
        viewModel.failureProperty().subscribe(value -> show());
        viewModel.countingProperty().subscribe(value -> show());
        viewModel.shownProperty().subscribe(value -> show());
    }

    private void show() {
        boolean holds = false;
        Node center = switch (viewModel.stateProperty().get()) {
            case NOTHING, LOADING -> counting();
            case FAILED -> failed();
            case SHOWN -> {
                holds = viewModel
                        .shownProperty()
                        .get()
                        .map(now -> now.use().registry().bytes() > 0)
                        .orElse(false);
                yield holds
                        ? content
                        : new EmptyState(
                                "fth-hard-drive",
                                messages.get("storage.empty.title"),
                                messages.get("storage.empty.text"));
            }
        };
        boolean isShown = viewModel.shownProperty().get().isPresent();
        setTop(isShown ? header : null);
        setCenter(center);
        setBottom(holds ? steps : null);
    }

    private void showFigures(DiskUse use) {
        figures.getChildren()
                .setAll(
                        figure("registry", use.registry().bytes()),
                        figure("garbage", use.registry().garbageBytes()),
                        figure("cache", use.cache()),
                        figure("trash", use.trash()),
                        figure("free", use.free()));
        if (use.registry().isInUse()) {
            Label note = new Label(messages.get("storage.inUse"));
            note.getStyleClass().add("muted");
            figures.getChildren().add(note);
        }
    }

    private Node figure(String key, long bytes) {
        Label name = new Label(messages.get("storage.figure." + key));
        name.getStyleClass().add("muted");
        Label size = new Label(formats.bytes(bytes));
        size.setId("storage-figure-" + key);
        size.getStyleClass().add("storage-figure");
        VBox figure = new VBox(name, size);
        Tooltip.install(
                figure, new Tooltip(messages.get("storage.figure." + key + ".help", formats.exactBytes(bytes))));
        return figure;
    }

    private Node counting() {
        Label title = new Label(messages.get("storage.counting"));
        title.getStyleClass().add("empty-state-title");
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText(messages.get("storage.counting"));
        viewModel
                .countingProperty()
                .get()
                .ifPresent(task -> bar.progressProperty().bind(task.progressProperty()));
        VBox box = new VBox(title, bar);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty-state");
        return box;
    }

    private Node failed() {
        return viewModel
                .failureProperty()
                .get()
                .<Node>map(problem -> FailedState.of(problem, viewModel::count))
                .orElseGet(Region::new);
    }
}
