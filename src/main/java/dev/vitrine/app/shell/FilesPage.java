package dev.vitrine.app.shell;

import dev.vitrine.app.control.Narrow;
import dev.vitrine.app.control.SettlingSplitPane;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The files of a version, and the preview beside them while it is wanted: at first where the window is wide enough.
final class FilesPage extends BorderPane {
    private static final double WIDE_WINDOW = 1200;
    private static final double PREVIEW_SHARE = 0.38;
    private static final double NARROW = 480;
    private static final double ROOMY = 620;
    private static final double LEAST_HEIGHT = 140;
    private final SettlingSplitPane columns = new SettlingSplitPane();
    private final Region files;
    private final Region preview;
    /// Of the files, when the preview is beside them; a person changes it.
    private double share = 1 - PREVIEW_SHARE;

    /// @param filled whether there is something to preview; without it a narrow page has better use for the room
    FilesPage(Region files, Region preview, BooleanProperty shown, ObservableBooleanValue filled) {
        this.files = files;
        this.preview = preview;
        columns.setId("files-page");
        columns.getStyleClass().add("columns");
        files.setMinWidth(240);
        preview.setMinWidth(240);
        files.setMinHeight(LEAST_HEIGHT);
        preview.setMinHeight(LEAST_HEIGHT);
        Narrow.oneBelowTheOther(columns, NARROW);
        SplitPane.setResizableWithParent(preview, false);
        setCenter(columns);
        Runnable arrange =
                () -> show(shown.get() && (filled.get() || columns.getWidth() == 0 || columns.getWidth() >= ROOMY));
        shown.subscribe(arrange);
        filled.subscribe(arrange);
        columns.widthProperty().subscribe(arrange);
        arrange.run();
        // Else a window that was small for a while leaves the preview as narrow as it was then.
        columns.widthProperty().subscribe(() -> columns.settle(this::placeDivider));
        columns.orientationProperty().subscribe(() -> columns.settle(this::placeDivider));
        columns.onMoved(this::rememberShare);
        whenSized(width -> shown.set(width >= WIDE_WINDOW));
    }

    private boolean isBeside() {
        return columns.getItems().size() == 2 && columns.getOrientation() == Orientation.HORIZONTAL;
    }

    private void placeDivider() {
        if (isBeside()) {
            columns.setDividerPositions(share);
        }
    }

    private void rememberShare() {
        if (isBeside()) {
            share = columns.getDividerPositions()[0];
        }
    }

    private void show(boolean wanted) {
        if (!columns.getItems().isEmpty() && columns.getItems().contains(preview) == wanted) {
            return;
        }
        if (wanted) {
            columns.getItems().setAll(files, preview);
            columns.setDividerPositions(share);
            columns.settle(this::placeDivider);
        } else {
            columns.getItems().setAll(files);
        }
    }

    /// Once, when the width of the window is known.
    private void whenSized(java.util.function.DoubleConsumer action) {
        Subscription[] waiting = {Subscription.EMPTY};
        waiting[0] = sceneProperty().flatMap(Scene::widthProperty).subscribe(width -> {
            if (width != null && width.doubleValue() > 0) {
                waiting[0].unsubscribe();
                action.accept(width.doubleValue());
            }
        });
    }
}
