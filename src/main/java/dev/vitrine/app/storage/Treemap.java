package dev.vitrine.app.storage;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;

/// Places tiles so that areas are as their bytes and shapes near squares: the squarified treemap of Bruls, Huizing and
/// van Wijk (2000). What a tile consists of is placed below a line with its name where there is room for one.
final class Treemap {
    private final double headHeight;
    private final List<Placed> placed = new ArrayList<>();

    /// @param head how much of `area`, from above, is for the tile's name; all of it when the tile is not divided
    record Placed(Tile tile, Rectangle2D area, double head) {}

    private Treemap(double headHeight) {
        this.headHeight = headHeight;
    }

    /// The tiles, each before those in it.
    ///
    /// @param tiles largest first
    static List<Placed> of(List<Tile> tiles, Rectangle2D area, double headHeight) {
        Treemap map = new Treemap(headHeight);
        map.fill(tiles, area);
        return List.copyOf(map.placed);
    }

    private void fill(List<Tile> tiles, Rectangle2D whole) {
        double bytes = tiles.stream().mapToDouble(Tile::bytes).sum();
        if (bytes <= 0 || whole.getWidth() < 1 || whole.getHeight() < 1) {
            return;
        }
        double scale = whole.getWidth() * whole.getHeight() / bytes;
        Rectangle2D rest = whole;
        int from = 0;
        while (from < tiles.size()) {
            double side = Math.min(rest.getWidth(), rest.getHeight());
            int to = from + 1;
            double sum = tiles.get(from).bytes() * scale;
            double worst = worst(tiles, from, to, sum, scale, side);
            while (to < tiles.size()) {
                double more = sum + tiles.get(to).bytes() * scale;
                double next = worst(tiles, from, to + 1, more, scale, side);
                if (next > worst) {
                    break;
                }
                worst = next;
                sum = more;
                to++;
            }
            rest = placeRow(tiles.subList(from, to), sum, scale, rest);
            from = to;
        }
    }

    /// The longest side ratio in a row along `side`. The largest tile is its first, the smallest its last.
    private static double worst(List<Tile> tiles, int from, int to, double sum, double scale, double side) {
        double largest = tiles.get(from).bytes() * scale;
        double smallest = tiles.get(to - 1).bytes() * scale;
        return Math.max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
    }

    /// Places a row along the shorter side; returns what is left.
    private Rectangle2D placeRow(List<Tile> row, double sum, double scale, Rectangle2D rest) {
        boolean upright = rest.getWidth() >= rest.getHeight();
        double side = upright ? rest.getHeight() : rest.getWidth();
        double thick = Math.min(sum / side, upright ? rest.getWidth() : rest.getHeight());
        double at = 0;
        for (Tile tile : row) {
            double length = Math.min(tile.bytes() * scale / thick, side - at);
            place(
                    tile,
                    upright
                            ? rectangle(rest.getMinX(), rest.getMinY() + at, thick, length)
                            : rectangle(rest.getMinX() + at, rest.getMinY(), length, thick));
            at += length;
        }
        return upright
                ? rectangle(rest.getMinX() + thick, rest.getMinY(), rest.getWidth() - thick, rest.getHeight())
                : rectangle(rest.getMinX(), rest.getMinY() + thick, rest.getWidth(), rest.getHeight() - thick);
    }

    private void place(Tile tile, Rectangle2D area) {
        if (tile.children().isEmpty()) {
            placed.add(new Placed(tile, area, area.getHeight()));
            return;
        }
        double head = area.getHeight() > 3 * headHeight && area.getWidth() > 3 * headHeight ? headHeight : 0;
        placed.add(new Placed(tile, area, head));
        fill(
                tile.children(),
                rectangle(area.getMinX(), area.getMinY() + head, area.getWidth(), area.getHeight() - head));
    }

    private static Rectangle2D rectangle(double x, double y, double width, double height) {
        return new Rectangle2D(x, y, Math.max(0, width), Math.max(0, height));
    }
}
