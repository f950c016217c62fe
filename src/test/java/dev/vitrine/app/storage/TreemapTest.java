package dev.vitrine.app.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.storage.Treemap.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class TreemapTest {
    private static Tile tile(long bytes, Tile... children) {
        return new Tile(Tile.Kind.VERSION, "", bytes, Optional.empty(), List.of(children));
    }

    private static double area(Rectangle2D area) {
        return area.getWidth() * area.getHeight();
    }

    @Test
    void theExampleOfThePaperIsLaidOutAsInThePaper() {
        List<Tile> tiles = List.of(tile(6), tile(6), tile(4), tile(3), tile(2), tile(2), tile(1));
        List<Placed> placed = Treemap.of(tiles, new Rectangle2D(0, 0, 6, 4), 0);
        assertEquals(new Rectangle2D(0, 0, 3, 2), placed.get(0).area());
        assertEquals(new Rectangle2D(0, 2, 3, 2), placed.get(1).area());
        assertEquals(3, placed.get(2).area().getMinX());
        assertEquals(4 / (7 / 3.0), placed.get(2).area().getWidth(), 1e-9);
        assertEquals(7 / 3.0, placed.get(2).area().getHeight(), 1e-9);
    }

    @Test
    void areasAreAsTheBytesAndNoTwoOverlap() {
        Random random = new Random(1);
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            tiles.add(tile(1 + random.nextInt(1 << random.nextInt(16))));
        }
        tiles.sort(Comparator.comparingLong(Tile::bytes).reversed());
        double sum = tiles.stream().mapToLong(Tile::bytes).sum();
        List<Placed> placed = Treemap.of(tiles, new Rectangle2D(0, 0, 640, 480), 10);
        assertEquals(tiles, placed.stream().map(Placed::tile).toList());
        for (Placed each : placed) {
            assertEquals(each.tile().bytes() / sum * 640 * 480, area(each.area()), 1e-3);
            for (Placed other : placed) {
                assertTrue(each == other || overlap(each.area(), other.area()) < 1e-6);
            }
        }
    }

    private static double overlap(Rectangle2D a, Rectangle2D b) {
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        return width <= 0 || height <= 0 ? 0 : width * height;
    }

    @Test
    void partsLieInTheirWholeBelowItsName() {
        Tile whole = tile(3, tile(2), tile(1));
        List<Placed> placed = Treemap.of(List.of(whole), new Rectangle2D(0, 0, 200, 100), 20);
        assertEquals(
                List.of(20L, 80L, 80L),
                placed.stream().map(each -> Math.round(each.head())).toList());
        assertEquals(new Rectangle2D(0, 0, 200, 100), placed.getFirst().area());
        assertEquals(20, placed.get(1).area().getMinY());
        assertEquals(100, placed.get(2).area().getMaxY(), 1e-9);
    }

    @Test
    void nothingHasNoTiles() {
        assertEquals(List.of(), Treemap.of(List.of(), new Rectangle2D(0, 0, 10, 10), 5));
        assertEquals(List.of(), Treemap.of(List.of(tile(1)), new Rectangle2D(0, 0, 0, 0), 5));
    }
}
