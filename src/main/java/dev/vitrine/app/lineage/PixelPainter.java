package dev.vitrine.app.lineage;

import dev.vitrine.lineage.LineageLayout.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Paints the whole graph into pixels, a strip with each pulse, so that the window goes on meanwhile.
final class PixelPainter {
    private static final double MARGIN = 24;
    private static final double SHARP = 2;
    private static final double MOST_PIXELS = 16_000_000;
    private static final double LONGEST_SIDE = 8_192;
    private static final int STRIP = 200;
    private final LineagePainter painter;
    private final Camera camera;
    private final int width;
    private final int height;
    private final Consumer<Pixels> done;
    private final List<int[]> strips = new ArrayList<>();

    /// @param done gets the picture, on the JavaFX thread
    PixelPainter(LineagePicture picture, LineagePainter painter, Consumer<Pixels> done) {
        this.painter = painter;
        this.done = done;
        Box bounds = picture.layout().bounds();
        double wide = bounds.width() + 2 * MARGIN;
        double high = bounds.height() + 2 * MARGIN;
        double scale =
                Math.min(Math.min(SHARP, Math.sqrt(MOST_PIXELS / (wide * high))), LONGEST_SIDE / Math.max(wide, high));
        width = Math.max(1, (int) Math.ceil(wide * scale));
        height = Math.max(1, (int) Math.ceil(high * scale));
        camera = new Camera(scale, (MARGIN - bounds.x()) * scale, (MARGIN - bounds.y()) * scale);
    }

    void start() {
        paint(0);
    }

    private void paint(int top) {
        if (top >= height) {
            done.accept(new Pixels(width, height, strips));
            return;
        }
        int rows = Math.min(STRIP, height - top);
        Canvas canvas = new Canvas(width, rows);
        painter.paint(canvas.getGraphicsContext2D(), camera.panned(0, -top), width, rows);
        canvas.snapshot(
                result -> {
                    int[] strip = new int[width * rows];
                    result.getImage()
                            .getPixelReader()
                            .getPixels(0, 0, width, rows, PixelFormat.getIntArgbInstance(), strip, 0, width);
                    strips.add(strip);
                    paint(top + rows);
                    return null;
                },
                new SnapshotParameters(),
                new WritableImage(width, rows));
    }
}
