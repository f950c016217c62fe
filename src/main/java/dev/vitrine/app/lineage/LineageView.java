package dev.vitrine.app.lineage;

import dev.vitrine.app.action.Actions;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.dialog.FailedState;
import dev.vitrine.app.text.Formats;
import dev.vitrine.model.ArtifactPath;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The lineage of the open version: tools above, the graph or the list below.
public final class LineageView extends BorderPane {
    /// Below that height the card and the overview would hide the graph.
    private static final double LOW = 240;

    /// Below that width the card lies where the legend is.
    private static final double NARROW = 790;

    private final LineageViewModel viewModel;
    private final LineageText text;
    private final LineageCanvas canvas;
    private final NodeCard card;
    private final Minimap minimap;
    private final StackPane graph;
    private final BorderPane listed;
    private final Notices notices;
    private final LineageToolBar tools;
    /// Nodes that the pointer crosses on its way to the card of the chosen one do not take its place.
    private final PauseTransition rest = new PauseTransition(Duration.millis(200));

    /// @param compare compares the open version with another one
    public LineageView(
            LineageViewModel viewModel,
            Actions actions,
            BiConsumer<ArtifactPath, ArtifactPath> compare,
            Dialogs dialogs,
            Formats formats) {
        ExportViewModel export = viewModel.export(dialogs);
        this.viewModel = viewModel;
        text = viewModel.text();
        getStyleClass().add("lineage");
        getStylesheets().add(LineageView.class.getResource("lineage.css").toExternalForm());
        canvas = new LineageCanvas(viewModel);
        card = new NodeCard(viewModel, actions, compare);
        minimap = new Minimap(canvas, text);
        listed = new BorderPane(new LineageList(viewModel, new NodeMenu(viewModel, actions, dialogs), formats));
        notices = new Notices(viewModel, export);
        tools = new LineageToolBar(viewModel, canvas::fit, new ExportMenu(canvas, text, export));
        graph = buildGraph();
        connect(new NodeMenu(viewModel, actions, dialogs));
        setTop(tools);
        viewModel.stateProperty().subscribe(this::showState);
        tools.list().selectedProperty().subscribe(this::showState);
        showState();
    }

    private StackPane buildGraph() {
        Legend legend = new Legend(text);
        StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
        HBox corner = new HBox(card, minimap);
        corner.getStyleClass().add("lineage-corner");
        corner.setAlignment(Pos.BOTTOM_RIGHT);
        corner.setPickOnBounds(false);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.BOTTOM_RIGHT);
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("lineage-busy");
        busy.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        busy.visibleProperty().bind(viewModel.busyProperty());
        StackPane.setAlignment(busy, Pos.TOP_RIGHT);
        StackPane drawn = new StackPane(canvas, legend, corner, busy);
        legend.visibleProperty()
                .bind(card.visibleProperty().not().or(drawn.widthProperty().greaterThan(NARROW)));
        return drawn;
    }

    private void connect(NodeMenu menu) {
        new CanvasPointer(canvas, viewModel, event -> menu.show(canvas, event.getScreenX(), event.getScreenY()));
        new CanvasKeys(canvas, viewModel);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown()) {
                var corner = canvas.localToScreen(canvas.getWidth() / 2, canvas.getHeight() / 2);
                menu.show(canvas, corner.getX(), corner.getY());
                event.consume();
            }
        });
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
        canvas.hoveredProperty().subscribe(item -> {
            rest.stop();
            if (item.intValue() < 0) {
                showCard(viewModel.selectedItem());
            } else if (viewModel.selectedItem().isEmpty()) {
                showCard(OptionalInt.of(item.intValue()));
            } else {
                rest.playFromStart();
            }
        });
        rest.setOnFinished(
                event -> showCard(OptionalInt.of(canvas.hoveredProperty().get())));
        viewModel.selectedProperty().subscribe(() -> showCard(viewModel.selectedItem()));
        graph.heightProperty().subscribe(height -> {
            minimap.setVisible(height.doubleValue() >= LOW);
            showCard(viewModel.selectedItem());
        });
        viewModel.pictureProperty().subscribe(minimap::requestLayout);
        viewModel.search().currentProperty().subscribe(hit -> {
            if (hit.intValue() >= 0) {
                viewModel.selectedItem().ifPresent(canvas::reveal);
            }
        });
    }

    private void showCard(OptionalInt item) {
        card.setVisible(item.isPresent() && graph.getHeight() >= LOW);
        viewModel.pictureProperty().get().ifPresent(picture -> item.ifPresent(number -> card.show(picture, number)));
    }

    private void showState() {
        LineageViewModel.State state = viewModel.stateProperty().get();
        tools.setDisable(state == LineageViewModel.State.FAILED || state == LineageViewModel.State.NOTHING);
        setCenter(
                switch (state) {
                    case NOTHING -> new Region();
                    case LOADING -> EmptyState.loading(text.message("lineage.loading"));
                    case EMPTY ->
                        new EmptyState(
                                "fth-git-branch",
                                text.message("lineage.empty.title"),
                                text.message("lineage.empty.text"));
                    case FAILED -> failed();
                    case SHOWN -> tools.list().isSelected() ? listed() : drawn();
                });
    }

    private Node listed() {
        graph.getChildren().remove(notices);
        BorderPane.setAlignment(notices, Pos.TOP_CENTER);
        listed.setTop(notices);
        return listed;
    }

    private Node drawn() {
        listed.setTop(null);
        if (!graph.getChildren().contains(notices)) {
            StackPane.setAlignment(notices, Pos.TOP_CENTER);
            graph.getChildren().add(notices);
        }
        return graph;
    }

    private Node failed() {
        return viewModel
                .failureProperty()
                .get()
                .<Node>map(problem -> FailedState.of(problem, viewModel::load))
                .orElseGet(Region::new);
    }
}
