package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Messages;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The frame: tool bar, three columns, transfers. Which pages are in the right column follows the open place.
final class MainView extends BorderPane {
    private static final double TREE_WIDTH = 248;
    private static final double VERSIONS_WIDTH = 300;

    /// What the frame is filled with.
    record Parts(
            ToolBarView toolBar,
            Region tree,
            Region versions,
            Region versionPage,
            Region newArtifactPage,
            ReportDock reports,
            Region transfers) {}

    private final Parts parts;
    private final Selection selection;
    private final ObservableBooleanValue registryIsEmpty;
    private final SplitPane columns = new SplitPane();
    private final BorderPane page = new BorderPane();
    private final Node start;
    private final Node nothingYet;

    MainView(Parts parts, Selection selection, ObservableBooleanValue registryIsEmpty, Actions actions) {
        this.parts = parts;
        this.selection = selection;
        this.registryIsEmpty = registryIsEmpty;
        Messages messages = Messages.of(MainView.class);
        start = new EmptyState("fth-box", messages.get("shell.start.title"), messages.get("shell.start.text"));
        nothingYet = new EmptyState(
                "fth-archive",
                messages.get("shell.empty.title"),
                messages.get("shell.empty.text"),
                ActionButtons.primaryButton(actions.get("registry.sample")),
                ActionButtons.button(actions.get("artifact.new")));
        setTop(parts.toolBar());
        setCenter(columns);
        setBottom(parts.transfers());
        buildColumns();
        page.setBottom(parts.reports());
        selection.placeProperty().addListener((value, old, now) -> show());
        registryIsEmpty.addListener((value, old, now) -> show());
        show();
    }

    private void buildColumns() {
        columns.setOrientation(Orientation.HORIZONTAL);
        columns.getStyleClass().add("columns");
        for (Region side : List.of(parts.tree(), parts.versions())) {
            SplitPane.setResizableWithParent(side, false);
        }
        parts.tree().setMinWidth(160);
        parts.versions().setMinWidth(220);
        page.setMinWidth(320);
        columns.widthProperty().addListener((value, old, now) -> {
            if (old.doubleValue() == 0) {
                placeDividers();
            }
        });
    }

    private void placeDividers() {
        double width = columns.getWidth();
        if (width > 0) {
            columns.setDividerPositions(TREE_WIDTH / width, (TREE_WIDTH + VERSIONS_WIDTH) / width);
        }
    }

    private void show() {
        Place place = selection.placeProperty().get();
        boolean building = place instanceof Place.AtNewArtifact;
        boolean empty = registryIsEmpty.get() && !building;
        List<Node> wanted =
                empty || building ? List.of(parts.tree(), page) : List.of(parts.tree(), parts.versions(), page);
        if (!columns.getItems().equals(wanted)) {
            columns.getItems().setAll(wanted);
            placeDividers();
        }
        page.setCenter(empty ? nothingYet : pageOf(place));
    }

    private Node pageOf(Place place) {
        return switch (place) {
            case Place.AtVersion at -> parts.versionPage();
            case Place.AtNewArtifact at -> parts.newArtifactPage();
            case Place.AtCollection at -> start;
            case Place.Start at -> start;
        };
    }
}
