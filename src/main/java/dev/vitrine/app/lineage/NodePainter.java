package dev.vitrine.app.lineage;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.lineage.Direction;
import dev.vitrine.lineage.LineageGraph;
import dev.vitrine.lineage.LineageLayout.Box;
import dev.vitrine.lineage.LineageNode;
import dev.vitrine.lineage.VisibleGraph;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// Draws nodes with frame and text, and the handles that show more of the graph.
final class NodePainter {
    /// Below it the second line of a node is not drawn, and names are cut.
    static final double TWO_LINES = 0.66;

    /// The smallest text that can be read: names do not get smaller, but shorter.
    private static final double READABLE = 9;

    /// How wide a letter is, of its height.
    private static final double LETTER = 0.6;

    static final double HANDLE = 8;
    private static final double TITLE = 12;
    private static final double SUBTITLE = 10.5;
    private final GraphicsContext g;
    private final Camera camera;
    private final Palette palette;
    private final LineageText text;
    private final LineagePicture picture;
    private final Marks marks;
    private final double scale;
    private final Font titleFont;
    private final Font subtitleFont;

    NodePainter(
            GraphicsContext g, Camera camera, Palette palette, LineageText text, LineagePicture picture, Marks marks) {
        this.g = g;
        this.camera = camera;
        this.palette = palette;
        this.text = text;
        this.picture = picture;
        this.marks = marks;
        scale = camera.scale();
        titleFont = Font.font(palette.fontFamily(), FontWeight.BOLD, Math.max(READABLE, TITLE * scale));
        subtitleFont = Font.font(palette.fontFamily(), SUBTITLE * scale);
        g.setTextAlign(TextAlignment.LEFT);
    }

    static Role border(VisibleGraph graph, int item) {
        if (graph.item(item).isGroup()) {
            return Role.GROUP_BORDER;
        }
        return graph.node(item) instanceof LineageNode.Version ? Role.VERSION_BORDER : Role.RUN_BORDER;
    }

    static Role fill(Role border) {
        return switch (border) {
            case GROUP_BORDER -> Role.GROUP_FILL;
            case RUN_BORDER -> Role.RUN_FILL;
            default -> Role.VERSION_FILL;
        };
    }

    static double arc(Role border) {
        return border == Role.RUN_BORDER ? 32 : 11;
    }

    void paint(int item) {
        Box box = picture.layout().box(item);
        Role border = border(picture.visible(), item);
        double x = camera.screenX(box.x());
        double y = camera.screenY(box.y());
        double width = box.width() * scale;
        double height = box.height() * scale;
        double arc = arc(border) * scale;
        g.setGlobalAlpha(marks.hasPath() && !marks.path().get(item) ? 0.35 : 1);
        if (border == Role.GROUP_BORDER) {
            paintFrame(border, x + 4 * scale, y + 4 * scale, width, height, arc, 1);
        }
        if (marks.hits().get(item)) {
            paintRing(Role.HIT, x, y, width, height, arc);
        }
        boolean strong = item == picture.visible().start() || marks.path().get(item);
        paintFrame(border, x, y, width, height, arc, strong ? 2.2 : 1);
        if (item == marks.selected() || item == marks.hovered()) {
            paintRing(Role.SELECTION, x, y, width, height, arc);
        }
        paintText(item, x, y, width);
        for (Direction direction : Direction.values()) {
            paintHandle(item, box, direction);
        }
    }

    private void paintFrame(Role border, double x, double y, double width, double height, double arc, double line) {
        g.setFill(palette.solid(fill(border)));
        g.fillRoundRect(x, y, width, height, arc, arc);
        g.setStroke(palette.get(border));
        g.setLineWidth(line);
        g.strokeRoundRect(x, y, width, height, arc, arc);
    }

    private void paintRing(Role role, double x, double y, double width, double height, double arc) {
        double by = 3;
        g.setStroke(palette.get(role));
        g.setLineWidth(2);
        g.strokeRoundRect(x - by, y - by, width + 2 * by, height + 2 * by, arc + 2 * by, arc + 2 * by);
    }

    private void paintText(int item, double x, double y, double width) {
        VisibleGraph.Item shown = picture.visible().item(item);
        String title = text.title(picture.visible(), shown);
        double left = x + 13 * scale;
        double room = width - 22 * scale;
        g.setFill(palette.get(Role.TEXT));
        g.setFont(titleFont);
        if (scale < TWO_LINES) {
            int letters = Math.max(3, (int) (room / (LETTER * titleFont.getSize())));
            g.fillText(DisplayText.safe(title, letters), left, y + 20 * scale + titleFont.getSize() / 3, room);
            return;
        }
        g.fillText(title, left, y + 17 * scale, room);
        g.setFill(palette.get(Role.MUTED_TEXT));
        g.setFont(subtitleFont);
        g.fillText(text.subtitle(picture.visible(), shown), left, y + 31.5 * scale, room);
    }

    private void paintHandle(int item, Box box, Direction direction) {
        if (!hasHandle(picture, item, direction, item == marks.selected() || item == marks.hovered())) {
            return;
        }
        double x = camera.screenX(handleX(box, direction));
        double y = camera.screenY(box.centerY());
        double radius = HANDLE * scale;
        g.setFill(palette.get(Role.BACKGROUND));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setStroke(palette.get(border(picture.visible(), item)));
        g.setLineWidth(1);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        double arm = radius / 2;
        g.strokeLine(x - arm, y, x + arm, y);
        g.strokeLine(x, y - arm, x, y + arm);
    }

    /// Whether an item has a handle that shows more on one side: where something is known to be hidden always, where
    /// nobody looked yet only while `near`.
    static boolean hasHandle(LineagePicture picture, int item, Direction direction, boolean near) {
        VisibleGraph.Item shown = picture.visible().item(item);
        if (shown.isGroup()) {
            return false;
        }
        int hidden = picture.graph().hidden(shown.first(), direction);
        return hidden > 0 || near && hidden == LineageGraph.UNKNOWN;
    }

    static double handleX(Box box, Direction direction) {
        return direction == Direction.UPSTREAM ? box.x() - HANDLE - 1 : box.right() + HANDLE + 1;
    }
}
