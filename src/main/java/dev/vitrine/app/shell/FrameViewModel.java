package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// Which parts of the window are shown, and how wide.
final class FrameViewModel {
    private final BooleanProperty tree;
    private final BooleanProperty versions;
    private final BooleanProperty transfers;
    private final DoubleProperty treeWidth;
    private final DoubleProperty versionsWidth;

    FrameViewModel(Remembered.Columns before) {
        tree = new SimpleBooleanProperty(before.tree());
        versions = new SimpleBooleanProperty(before.versions());
        transfers = new SimpleBooleanProperty(before.transfers());
        treeWidth = new SimpleDoubleProperty(before.treeWidth());
        versionsWidth = new SimpleDoubleProperty(before.versionsWidth());
    }

    void nameActions(Actions actions) {
        actions.addSwitch(ActionGroup.VIEW, "view.tree", tree);
        actions.addSwitch(ActionGroup.VIEW, "view.versions", versions);
        actions.addSwitch(ActionGroup.VIEW, "view.transfers", transfers);
    }

    BooleanProperty treeProperty() {
        return tree;
    }

    BooleanProperty versionsProperty() {
        return versions;
    }

    BooleanProperty transfersProperty() {
        return transfers;
    }

    DoubleProperty treeWidthProperty() {
        return treeWidth;
    }

    DoubleProperty versionsWidthProperty() {
        return versionsWidth;
    }

    Remembered.Columns columns() {
        return new Remembered.Columns(
                tree.get(), versions.get(), transfers.get(), treeWidth.get(), versionsWidth.get());
    }
}
