package dev.vitrine.app.lineage;

import dev.vitrine.lineage.Direction;
import dev.vitrine.lineage.LineageLayout.Box;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.input.KeyEvent;

/// What keys do on the canvas: left and right go along the links, up and down along the column, Enter opens, plus and
/// minus zoom, 0 fits, Home goes to the start, Escape ends a path, or else chooses none.
final class CanvasKeys {
    private static final double ZOOM = 1.25;
    private final LineageCanvas canvas;
    private final LineageViewModel viewModel;

    CanvasKeys(LineageCanvas canvas, LineageViewModel viewModel) {
        this.canvas = canvas;
        this.viewModel = viewModel;
        canvas.setOnKeyPressed(this::press);
    }

    private void press(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        boolean done = canvas.picture().map(picture -> press(event, picture)).orElse(false);
        if (done) {
            event.consume();
        }
    }

    private boolean press(KeyEvent event, LineagePicture picture) {
        OptionalInt at = viewModel.selectedItem();
        int item = at.orElse(picture.visible().start());
        switch (event.getCode()) {
            case LEFT -> go(picture, beside(picture, item, Direction.UPSTREAM));
            case RIGHT -> go(picture, beside(picture, item, Direction.DOWNSTREAM));
            case UP -> go(picture, inColumn(picture, item, -1));
            case DOWN -> go(picture, inColumn(picture, item, 1));
            case HOME -> go(picture, OptionalInt.of(picture.visible().start()));
            case ENTER -> enter(item);
            case PLUS, ADD, EQUALS -> canvas.zoom(ZOOM);
            case MINUS, SUBTRACT -> canvas.zoom(1 / ZOOM);
            case DIGIT0, NUMPAD0 -> canvas.fit();
            case ESCAPE -> {
                return escape();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enter(int item) {
        if (viewModel.pickingPathProperty().get()) {
            viewModel.choose(item);
        } else {
            viewModel.open(item);
        }
    }

    private boolean escape() {
        if (viewModel.pickingPathProperty().get()
                || !viewModel.pathProperty().get().isEmpty()) {
            viewModel.clearPath();
            return true;
        }
        boolean selected = viewModel.selectedItem().isPresent();
        viewModel.selectNone();
        return selected;
    }

    private void go(LineagePicture picture, OptionalInt item) {
        item.ifPresent(next -> {
            viewModel.select(Optional.of(picture.visible().item(next).key()));
            canvas.reveal(next);
        });
    }

    private static OptionalInt beside(LineagePicture picture, int item, Direction direction) {
        double y = picture.layout().box(item).centerY();
        return nearest(picture, picture.visible().neighbours(item, direction), item, y);
    }

    private static OptionalInt inColumn(LineagePicture picture, int item, int step) {
        Box from = picture.layout().box(item);
        List<Integer> column = IntStream.range(0, picture.visible().size())
                .filter(other -> picture.layout().box(other).x() < from.right()
                        && from.x() < picture.layout().box(other).right())
                .filter(other -> (picture.layout().box(other).centerY() - from.centerY()) * step > 0)
                .boxed()
                .toList();
        return nearest(picture, column, item, from.centerY());
    }

    private static OptionalInt nearest(LineagePicture picture, List<Integer> items, int not, double y) {
        return items.stream()
                .filter(item -> item != not)
                .min(Comparator.comparingDouble(
                        item -> Math.abs(picture.layout().box(item).centerY() - y)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
