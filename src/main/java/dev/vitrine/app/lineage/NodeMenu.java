package dev.vitrine.app.lineage;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.lineage.LineagePicture.Focus;
import dev.vitrine.lineage.Direction;
import dev.vitrine.lineage.LineageNode;
import dev.vitrine.lineage.VisibleGraph;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the selected node.
final class NodeMenu extends ContextMenu {
    private static final int DEEPEST_FOCUS = 3;
    private final LineageViewModel viewModel;
    private final Dialogs dialogs;

    NodeMenu(LineageViewModel viewModel, Actions actions, Dialogs dialogs) {
        this.viewModel = viewModel;
        this.dialogs = dialogs;
        setId("lineage-menu");
        // The texts of the items follow the selected node.
        setOnShowing(event -> fill(actions));
        fill(actions);
    }

    private void fill(Actions actions) {
        getItems().clear();
        viewModel
                .pictureProperty()
                .get()
                .ifPresent(picture -> viewModel.selectedItem().ifPresent(item -> fill(picture, item)));
        if (viewModel.hasOpenGroups()) {
            add("lineage.menu.closeGroups", viewModel::closeGroups);
        }
        if (getItems().isEmpty()) {
            getItems().add(ActionButtons.menuItem(actions.get("registry.refresh")));
        }
    }

    private void fill(LineagePicture picture, int item) {
        VisibleGraph.Item shown = picture.visible().item(item);
        if (shown.isGroup()) {
            add("lineage.menu.openGroup", () -> viewModel.openGroup(item));
            return;
        }
        LineageNode node = picture.visible().node(item);
        if (node instanceof LineageNode.Version) {
            add("lineage.menu.open", () -> viewModel.open(item));
        }
        for (Direction direction : Direction.values()) {
            MenuItem expand = add(
                    direction == Direction.UPSTREAM ? "lineage.menu.up" : "lineage.menu.down",
                    () -> viewModel.expand(shown.first(), direction));
            expand.setDisable(!NodePainter.hasHandle(picture, item, direction, true));
        }
        getItems().add(new SeparatorMenuItem());
        for (int steps = 1; steps <= DEEPEST_FOCUS; steps++) {
            Focus focus = new Focus(node.key(), steps);
            add("lineage.menu.focus", () -> viewModel.focus(Optional.of(focus)), String.valueOf(steps), steps);
        }
        add("lineage.menu.path", viewModel::startPath);
        getItems().add(new SeparatorMenuItem());
        add("lineage.menu.copy", () -> dialogs.copy(fullName(node)));
    }

    private static String fullName(LineageNode node) {
        return switch (node) {
            case LineageNode.Version(var version) -> version.path().toString();
            case LineageNode.Program(var run) -> run.project() + "/" + run.id();
        };
    }

    private MenuItem add(String key, Runnable action, Object... arguments) {
        MenuItem item = new MenuItem(viewModel.text().message(key, arguments));
        item.setOnAction(event -> action.run());
        getItems().add(item);
        return item;
    }
}
