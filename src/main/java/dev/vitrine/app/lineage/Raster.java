package dev.vitrine.app.lineage;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// An opaque picture made of very many boxes and lines, which cost a canvas in the software pipeline ten times as much:
/// it treats each as a shape of its own. For the JavaFX thread.
final class Raster {
    private static final int FRACTION = 16;
    private static final int ONE = 1 << FRACTION;

    private record Page(int width, int height, int[] pixels, PixelBuffer<IntBuffer> buffer, Image image) {
        static Page of(int width, int height) {
            int[] pixels = new int[width * height];
            PixelBuffer<IntBuffer> buffer =
                    new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            return new Page(width, height, pixels, buffer, new WritableImage(buffer));
        }
    }

    private Page page = Page.of(1, 1);
    private Page other = page;

    /// Begins a new picture. The last one stays as it is, because the toolkit may still be drawing it.
    void begin(int width, int height, Color ground) {
        Page last = page;
        page = other.width == width && other.height == height && other != last ? other : Page.of(width, height);
        other = last;
        Arrays.fill(page.pixels, argb(ground));
    }

    /// Ends the picture.
    Image image() {
        page.buffer.updateBuffer(buffer -> null);
        return page.image;
    }

    private static int argb(Color color) {
        return 0xFF << 24
                | (int) Math.round(255 * color.getRed()) << 16
                | (int) Math.round(255 * color.getGreen()) << 8
                | (int) Math.round(255 * color.getBlue());
    }

    /// Fills a box up to whole pixels, at least one.
    void box(double x, double y, double width, double height, Color color) {
        int left = Math.max(0, (int) Math.round(x));
        int top = Math.max(0, (int) Math.round(y));
        int right = (int) Math.min(page.width, Math.max(Math.round(x) + 1, Math.round(x + width)));
        int bottom = (int) Math.min(page.height, Math.max(Math.round(y) + 1, Math.round(y + height)));
        if (left >= right) {
            return;
        }
        int argb = argb(color);
        for (int row = top; row < bottom; row++) {
            Arrays.fill(page.pixels, row * page.width + left, row * page.width + right, argb);
        }
    }

    /// Draws a smooth line of one pixel.
    ///
    /// @param opacity of the line, from 0 to 1
    void line(double fromX, double fromY, double toX, double toY, Color color, double opacity) {
        if (Math.abs(toX - fromX) >= Math.abs(toY - fromY)) {
            strokes(fromX, fromY, toX, toY, page.width, page.height, 1, page.width, color, opacity);
        } else {
            strokes(fromY, fromX, toY, toX, page.height, page.width, page.width, 1, color, opacity);
        }
    }

    /// Goes along the longer side, a pixel a step, and shares the colour between the two pixels that the line is
    /// nearest
    /// to.
    private void strokes(
            double from,
            double beside,
            double to,
            double besideTo,
            int length,
            int breadth,
            int step,
            int across,
            Color color,
            double opacity) {
        double start = Math.max(0, Math.min(from, to));
        double end = Math.min(length - 1, Math.max(from, to));
        if (start > end || Math.max(beside, besideTo) < 0 || Math.min(beside, besideTo) > breadth) {
            return;
        }
        double slope = to == from ? 0 : (besideTo - beside) / (to - from);
        int first = (int) Math.ceil(start);
        int last = (int) end;
        int rgb = argb(color);
        int share = (int) Math.round(256 * opacity);
        long place = Math.round((beside + (first - from) * slope) * ONE);
        long move = Math.round(slope * ONE);
        for (int at = first; at <= last; at++, place += move) {
            long cell = place >> FRACTION;
            if (cell >= 0 && cell < breadth - 1) {
                int index = at * step + (int) cell * across;
                int second = (int) (place & ONE - 1) * share >> FRACTION;
                blend(index, rgb, share - second);
                blend(index + across, rgb, second);
            }
        }
    }

    /// @param share of the colour, of 256
    private void blend(int index, int rgb, int share) {
        int old = page.pixels[index];
        int redAndBlue = (old & 0xFF00FF) * (256 - share) + (rgb & 0xFF00FF) * share >>> 8;
        int green = (old & 0x00FF00) * (256 - share) + (rgb & 0x00FF00) * share >>> 8;
        page.pixels[index] = 0xFF << 24 | redAndBlue & 0xFF00FF | green & 0x00FF00;
    }
}
