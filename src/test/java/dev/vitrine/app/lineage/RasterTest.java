package dev.vitrine.app.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class RasterTest {
    private final Raster raster = new Raster();

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private Image image() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, raster::image);
    }

    /// A picture of white on black, a line a row: `#` for white, `+` for a part of it.
    private static String drawn(Image image) {
        return IntStream.range(0, (int) image.getHeight())
                .mapToObj(y -> IntStream.range(0, (int) image.getWidth())
                        .mapToObj(x -> sign(image.getPixelReader().getArgb(x, y)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String sign(int argb) {
        return switch (argb) {
            case 0xFF000000 -> ".";
            case 0xFFFFFFFF -> "#";
            default -> "+";
        };
    }

    @Test
    void boxesAreFilledUpToWholePixelsAndCutAtTheEdges() {
        raster.begin(8, 5, Color.BLACK);
        raster.box(1.2, 0.8, 2, 2.1, Color.WHITE);
        raster.box(5, 3, 0.1, 0.1, Color.WHITE);
        raster.box(-4, 4, 5, 9, Color.WHITE);
        raster.box(20, 1, 3, 3, Color.WHITE);
        raster.box(2, -7, 3, 3, Color.WHITE);
        assertEquals("""
            ........
            .##.....
            .##.....
            .....#..
            #.......\
            """, drawn(image()));
    }

    @Test
    void linesAreSmoothAndCutAtTheEdges() {
        raster.begin(8, 5, Color.BLACK);
        raster.line(0, 1, 7, 1, Color.WHITE, 1);
        raster.line(2, -50, 2, 80, Color.WHITE, 1);
        raster.line(-9, 3, 90, 3, Color.WHITE, 0.5);
        raster.line(20, 0, 30, 4, Color.WHITE, 1);
        assertEquals("""
            ..#.....
            ########
            ..#.....
            ++#+++++
            ..#.....\
            """, drawn(image()));
    }

    @Test
    void aSlantedLineSharesItsColourBetweenTwoPixels() {
        raster.begin(4, 3, Color.BLACK);
        raster.line(0, 0, 3, 1.5, Color.WHITE, 1);
        assertEquals("""
            #+..
            .+#+
            ...+\
            """, drawn(image()));
        assertEquals(0xFF7F7F7F, image().getPixelReader().getArgb(1, 0));
    }

    @Test
    void thePictureBeforeIsLeftAlone() {
        raster.begin(2, 1, Color.BLACK);
        Image first = image();
        raster.begin(2, 1, Color.WHITE);
        Image second = image();
        assertNotSame(first, second);
        assertEquals("..", drawn(first));
        assertNotEquals(drawn(first), drawn(second));
    }
}
