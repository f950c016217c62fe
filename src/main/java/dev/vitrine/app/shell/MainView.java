package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
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
    record Parts(Region toolBar, Region tree, Region versions, Region reports, Region transfers) {}

    private final Parts parts;
    private final Selection selection;
    private final Pages pages;
    private final ObservableBooleanValue registryIsEmpty;
    private final SplitPane columns = new SplitPane();
    private final BorderPane page = new BorderPane();
    private final Node nothingYet;

    MainView(Parts parts, Ground ground, ObservableBooleanValue registryIsEmpty) {
        this.parts = parts;
        this.selection = ground.selection();
        this.pages = ground.pages();
        this.registryIsEmpty = registryIsEmpty;
        Messages messages = Messages.of(MainView.class);
        nothingYet = new EmptyState(
                "fth-archive",
                messages.get("shell.empty.title"),
                messages.get("shell.empty.text"),
                ActionButtons.primaryButton(ground.actions().get("registry.sample")),
                ActionButtons.button(ground.actions().get("artifact.new")));
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
        boolean withVersions = pages.beside(place) == Pages.Beside.TREE_AND_VERSIONS;
        boolean empty = registryIsEmpty.get() && withVersions;
        List<Node> wanted =
                empty || !withVersions ? List.of(parts.tree(), page) : List.of(parts.tree(), parts.versions(), page);
        if (!columns.getItems().equals(wanted)) {
            columns.getItems().setAll(wanted);
            placeDividers();
        }
        page.setCenter(empty ? nothingYet : pages.at(place));
    }
}
