package dev.vitrine.app.storage;

import dev.vitrine.app.storage.Treemap.Placed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// Draws tiles. A label that does not fit is cut short, and left out where nothing of it fits.
final class TreemapPainter {
    private static final double PADDING = 5;
    private static final double LEAST_LABEL = 28;
    private final GraphicsContext graphics;
    private final Map<TreemapRole, Color> colors;
    private final TileText text;
    private final Font font;
    private final Font bold;
    private final Text ruler = new Text();

    TreemapPainter(GraphicsContext graphics, Map<TreemapRole, Color> colors, TileText text, Font font) {
        this.graphics = graphics;
        this.colors = colors;
        this.text = text;
        this.font = font;
        this.bold = Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
    }

    static double headHeight(Font font) {
        return Math.ceil(font.getSize() * 1.7);
    }

    void paint(List<Placed> tiles, Set<String> chosen, int pointed, int focused) {
        graphics.setTextBaseline(VPos.CENTER);
        for (Placed placed : tiles) {
            paint(placed, isChosen(placed.tile(), chosen));
        }
        if (pointed >= 0) {
            outline(tiles.get(pointed).area(), TreemapRole.TEXT, 1);
        }
        if (focused >= 0) {
            outline(tiles.get(focused).area(), TreemapRole.FOCUS, 2);
        }
    }

    private static boolean isChosen(Tile tile, Set<String> chosen) {
        return tile.version().map(version -> chosen.contains(version.id())).orElse(false);
    }

    private void paint(Placed placed, boolean chosen) {
        Rectangle2D area = placed.area();
        if (area.getWidth() < 0.5 || area.getHeight() < 0.5) {
            return;
        }
        double gap = Math.min(area.getWidth(), area.getHeight()) > 4 ? 1 : 0;
        graphics.setFill(color(chosen ? TreemapRole.CHOSEN : role(placed.tile())));
        graphics.fillRect(area.getMinX(), area.getMinY(), area.getWidth() - gap, area.getHeight() - gap);
        if (chosen) {
            outline(area, TreemapRole.CHOSEN_LINE, 1);
        } else if (gap > 0) {
            outline(area, TreemapRole.LINE, 1);
        }
        boolean group = !placed.tile().children().isEmpty();
        double room = area.getWidth() - 2 * PADDING;
        if (placed.head() < headHeight(font) || room < LEAST_LABEL) {
            return;
        }
        double line = headHeight(font);
        double after = label(
                text.name(placed.tile()),
                area.getMinX() + PADDING,
                area.getMinY() + line / 2,
                room,
                group ? bold : font,
                TreemapRole.TEXT);
        String size = text.formats().bytes(placed.tile().bytes());
        if (group) {
            label(
                    size,
                    area.getMinX() + PADDING + after + 8,
                    area.getMinY() + line / 2,
                    room - after - 8,
                    font,
                    TreemapRole.MUTED_TEXT);
        } else if (area.getHeight() > 2.2 * line) {
            label(size, area.getMinX() + PADDING, area.getMinY() + line * 1.4, room, font, TreemapRole.MUTED_TEXT);
        }
    }

    /// The width that it took.
    private double label(String words, double x, double y, double room, Font in, TreemapRole role) {
        String fitting = fit(words, room, in);
        if (fitting.isEmpty()) {
            return 0;
        }
        graphics.setFont(in);
        graphics.setFill(color(role));
        graphics.fillText(fitting, x, y);
        return width(fitting, in);
    }

    private String fit(String words, double room, Font in) {
        if (width(words, in) <= room) {
            return words;
        }
        int length = words.length();
        while (length > 0) {
            length = Math.min(length - 1, (int) (words.length() * room / Math.max(1, width(words, in))));
            if (length <= 0) {
                return "";
            }
            String cut = words.substring(0, length) + "…";
            if (width(cut, in) <= room) {
                return length < 2 ? "" : cut;
            }
        }
        return "";
    }

    private double width(String words, Font in) {
        ruler.setFont(in);
        ruler.setText(words);
        return ruler.getLayoutBounds().getWidth();
    }

    private void outline(Rectangle2D area, TreemapRole role, double width) {
        graphics.setStroke(color(role));
        graphics.setLineWidth(width);
        graphics.strokeRect(
                area.getMinX() + width / 2,
                area.getMinY() + width / 2,
                Math.max(0, area.getWidth() - width - 1),
                Math.max(0, area.getHeight() - width - 1));
    }

    private Color color(TreemapRole role) {
        return colors.getOrDefault(role, Color.TRANSPARENT);
    }

    private static TreemapRole role(Tile tile) {
        return switch (tile.kind()) {
            case COLLECTION -> TreemapRole.COLLECTION;
            case VERSION -> TreemapRole.VERSION;
            case SHARED_WITHIN, SHARED -> TreemapRole.SHARED;
            case GARBAGE -> TreemapRole.GARBAGE;
            case OTHERS -> TreemapRole.OTHERS;
        };
    }
}
