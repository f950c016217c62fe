package dev.vitrine.app.lineage;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What the mouse does on the canvas: the wheel zooms at the pointer, a drag moves the picture, a click chooses, or
/// beside all nodes chooses none, a double click opens.
final class CanvasPointer {
    /// How far the pointer may slip in a click.
    private static final double SLIP = 4;

    private static final double ZOOM_A_PIXEL = 1.003;
    private final LineageCanvas canvas;
    private final LineageViewModel viewModel;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean dragging;

    /// @param menu shows the menu of the canvas for a screen position, with the item under it selected
    CanvasPointer(LineageCanvas canvas, LineageViewModel viewModel, Consumer<MouseEvent> menu) {
        this.canvas = canvas;
        this.viewModel = viewModel;
        canvas.setOnScroll(this::scroll);
        canvas.setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        canvas.setOnMouseExited(event -> canvas.hover(-1));
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(event -> canvas.setCursor(Cursor.DEFAULT));
        canvas.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.SECONDARY && !dragging) {
                canvas.itemAt(event.getX(), event.getY()).ifPresent(this::select);
                menu.accept(event);
            } else if (event.getButton() == MouseButton.PRIMARY && !dragging) {
                click(event);
            }
        });
    }

    private void scroll(ScrollEvent event) {
        if (event.isShiftDown()) {
            canvas.pan(event.getDeltaX() + event.getDeltaY(), 0);
        } else if (event.getDeltaY() != 0) {
            canvas.zoom(Math.pow(ZOOM_A_PIXEL, event.getDeltaY()), event.getX(), event.getY());
        }
        event.consume();
    }

    private void hover(double x, double y) {
        OptionalInt item = canvas.itemAt(x, y);
        boolean handle = canvas.handleAt(x, y).isPresent();
        if (!handle) {
            canvas.hover(item.orElse(-1));
        }
        canvas.setCursor(handle || item.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        lastX = pressedX;
        lastY = pressedY;
        dragging = false;
    }

    private void drag(MouseEvent event) {
        if (!dragging && Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < SLIP) {
            return;
        }
        dragging = true;
        canvas.setCursor(Cursor.CLOSED_HAND);
        canvas.pan(event.getX() - lastX, event.getY() - lastY);
        lastX = event.getX();
        lastY = event.getY();
    }

    private void click(MouseEvent event) {
        var handle = canvas.handleAt(event.getX(), event.getY());
        OptionalInt item = canvas.itemAt(event.getX(), event.getY());
        if (handle.isPresent()) {
            canvas.picture()
                    .ifPresent(picture -> viewModel.expand(
                            picture.visible().item(handle.get().item()).first(),
                            handle.get().direction()));
        } else if (item.isPresent() && event.getClickCount() == 2) {
            viewModel.open(item.getAsInt());
        } else if (item.isPresent() && event.getClickCount() == 1) {
            viewModel.choose(item.getAsInt());
        } else if (item.isEmpty()) {
            viewModel.selectNone();
        }
    }

    private void select(int item) {
        canvas.picture()
                .ifPresent(picture -> viewModel.select(
                        Optional.of(picture.visible().item(item).key())));
    }
}
