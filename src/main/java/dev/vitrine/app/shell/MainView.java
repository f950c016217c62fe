package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The frame: menus and tool bar, three columns, transfers. Which page is in the right column follows the open place.
final class MainView extends BorderPane {
    private static final double MIN_TREE_WIDTH = 160;
    private static final double MIN_VERSIONS_WIDTH = 220;
    /// How wide the line between two columns is, as the style sheet has it; its middle is what is placed.
    private static final double DIVIDER = 4;

    /// What the frame is filled with.
    record Content(Region menus, Region toolBar, Region tree, Region versions, Region reports, Region transfers) {}

    private final Content content;
    private final Selection selection;
    private final Pages pages;
    private final FrameViewModel frame;
    private final ObservableBooleanValue registryIsEmpty;
    private final SplitPane columns = new SplitPane();
    private final BorderPane page = new BorderPane();
    private final ScrollPane room = new ScrollPane();
    private final Parts parts;
    private final Node nothingYet;

    MainView(Content content, Ground ground, FrameViewModel frame, ObservableBooleanValue registryIsEmpty) {
        this.content = content;
        this.selection = ground.selection();
        this.pages = ground.pages();
        this.frame = frame;
        this.registryIsEmpty = registryIsEmpty;
        Messages messages = Messages.of(MainView.class);
        nothingYet = new EmptyState(
                "fth-archive",
                messages.get("shell.empty.title"),
                messages.get("shell.empty.text"),
                ActionButtons.primaryButton(ground.actions().get("registry.sample")),
                ActionButtons.button(ground.actions().get("artifact.new")));
        setTop(new VBox(content.menus(), content.toolBar()));
        setCenter(columns);
        setBottom(content.transfers());
        content.transfers().visibleProperty().bind(frame.transfersProperty());
        content.transfers().managedProperty().bind(frame.transfersProperty());
        buildColumns();
        // With large text or in a small window a page may need more room than there is: then it scrolls.
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        room.getStyleClass().add("page-room");
        page.setBottom(content.reports());
        page.setCenter(room);
        parts = new Parts(List.of(content.tree(), content.versions(), page, content.transfers()));
        selection.placeProperty().addListener((value, old, now) -> show());
        for (ObservableBooleanValue shown : List.of(registryIsEmpty, frame.treeProperty(), frame.versionsProperty())) {
            shown.addListener((value, old, now) -> show());
        }
        show();
    }

    private void buildColumns() {
        columns.setOrientation(Orientation.HORIZONTAL);
        columns.getStyleClass().add("columns");
        for (Region side : List.of(content.tree(), content.versions())) {
            SplitPane.setResizableWithParent(side, false);
        }
        content.tree().setMinWidth(MIN_TREE_WIDTH);
        content.versions().setMinWidth(MIN_VERSIONS_WIDTH);
        page.setMinWidth(320);
        columns.widthProperty().addListener((value, old, now) -> {
            if (old.doubleValue() == 0) {
                placeDividers();
            }
        });
        // Only a person changes what is remembered, not a window that is too small for a while.
        columns.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (!(event.getTarget() instanceof Node target)
                    || !target.getStyleClass().contains("split-pane-divider")) {
                return;
            }
            rememberWidth(content.tree(), frame.treeWidthProperty());
            rememberWidth(content.versions(), frame.versionsWidthProperty());
        });
    }

    private void rememberWidth(Region side, DoubleProperty width) {
        if (columns.getItems().contains(side) && side.getWidth() > 0) {
            width.set(side.getWidth());
        }
    }

    private void placeDividers() {
        double width = columns.getWidth();
        if (width <= 0) {
            return;
        }
        double at = -DIVIDER / 2;
        for (int i = 0; i < columns.getItems().size() - 1; i++) {
            boolean isTree = columns.getItems().get(i) == content.tree();
            at += DIVIDER
                    + (isTree
                            ? frame.treeWidthProperty().get()
                            : frame.versionsWidthProperty().get());
            columns.setDividerPosition(i, at / width);
        }
    }

    private void show() {
        Place place = selection.placeProperty().get();
        boolean withVersions = pages.beside(place) == Pages.Beside.TREE_AND_VERSIONS;
        boolean empty = registryIsEmpty.get() && withVersions;
        List<Node> wanted = new ArrayList<>();
        if (frame.treeProperty().get()) {
            wanted.add(content.tree());
        }
        if (frame.versionsProperty().get() && withVersions && !empty) {
            wanted.add(content.versions());
        }
        wanted.add(page);
        if (!columns.getItems().equals(wanted)) {
            columns.getItems().setAll(wanted);
            placeDividers();
        }
        room.setContent(empty ? nothingYet : pages.at(place));
    }

    /// Moves the keyboard to the next part of the window, or to the one before with -1.
    void moveFocus(int step) {
        parts.move(step);
    }
}
