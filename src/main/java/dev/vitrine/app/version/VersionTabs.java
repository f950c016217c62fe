package dev.vitrine.app.version;

import javafx.scene.control.TabPane;

/// Wants the height of the tab that is open, not that of the highest.
final class VersionTabs extends TabPane {
    private static final double HEAD = 44;
    private static final double LEAST = 200;

    VersionTabs() {
        getSelectionModel().selectedItemProperty().subscribe(open -> requestLayout());
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEAD
                + (getSelectionModel().isEmpty()
                        ? LEAST
                        : Math.max(
                                LEAST,
                                getSelectionModel()
                                        .getSelectedItem()
                                        .getContent()
                                        .minHeight(width)));
    }
}
