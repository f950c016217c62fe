package dev.vitrine.app.lineage;

import dev.vitrine.lineage.LineageLayout.Box;
import java.util.BitSet;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/// Draws a picture from afar, where no text could be read: nodes as boxes and links as straight lines, of very many
/// only
/// some, so that a frame of 10,000 nodes takes about as long as one of 1,000.
final class FarPainter {
    /// How much line is drawn, in pixels: more would hide the nodes, and time.
    private static final double MOST_LINE = 300_000;

    private static final double SHORTEST_LINE = 6;
    private static final double SMALLEST_BOX = 2;

    /// Below that height a box is all frame.
    private static final double FRAMED = 6;

    private final Raster raster;
    private final LineagePicture picture;
    private final Palette palette;
    private final Marks marks;

    FarPainter(Raster raster, LineagePicture picture, Palette palette, Marks marks) {
        this.raster = raster;
        this.picture = picture;
        this.palette = palette;
        this.marks = marks;
    }

    /// @param density pixels of the screen for a unit of `g`
    void paint(GraphicsContext g, Camera camera, double width, double height, double density) {
        Camera fine = new Camera(camera.scale() * density, camera.offsetX() * density, camera.offsetY() * density);
        raster.begin(
                Math.max(1, (int) Math.ceil(width * density)),
                Math.max(1, (int) Math.ceil(height * density)),
                palette.get(Role.BACKGROUND));
        Box seen = camera.seen(width, height);
        paintLinks(fine, seen, density);
        paintNodes(fine, seen, density);
        Image image = raster.image();
        g.drawImage(image, 0, 0, image.getWidth() / density, image.getHeight() / density);
    }

    private void paintLinks(Camera camera, Box seen, double density) {
        double drawnPart = drawnPart(camera, seen, density);
        double dim = marks.hasPath() ? 0.2 : 0.5;
        BitSet related = new BitSet();
        for (int link = 0; link < picture.curves().size(); link++) {
            double[] curve = picture.curves().get(link);
            if (isDrawn(link, drawnPart) && isLong(curve, camera, density) && LinkCurve.isSeen(curve, seen)) {
                if (marks.related(picture.visible().links().get(link))) {
                    related.set(link);
                } else {
                    paintLink(curve, camera, Role.LINK, dim);
                }
            }
        }
        related.stream().forEach(link -> paintLink(picture.curves().get(link), camera, Role.RELATED_LINK, dim));
        if (marks.hasPath()) {
            paintPath(camera, density);
        }
    }

    private void paintPath(Camera camera, double density) {
        for (int link = 0; link < picture.curves().size(); link++) {
            if (marks.onPath(picture.visible().links().get(link))) {
                for (double beside = -density; beside <= density; beside++) {
                    paintLink(picture.curves().get(link), camera.panned(0, beside), Role.PATH, 1);
                }
            }
        }
    }

    /// Which part of the links is drawn. It follows from the size alone, so that none comes and goes in a drag.
    private double drawnPart(Camera camera, Box seen, double density) {
        return MOST_LINE * density / (picture.lineLength() * camera.scale() * picture.seenPart(seen) + 1);
    }

    /// Whether a link is among the part that is drawn: spread over the graph, and always the same.
    private static boolean isDrawn(int link, double part) {
        return (link * 0x9E3779B9 >>> 8) < part * (1 << 24);
    }

    private static boolean isLong(double[] curve, Camera camera, double density) {
        return LinkCurve.length(curve) * camera.scale() >= SHORTEST_LINE * density;
    }

    private void paintLink(double[] curve, Camera camera, Role role, double opacity) {
        raster.line(
                camera.screenX(curve[0]),
                camera.screenY(curve[1]),
                camera.screenX(curve[curve.length - 2]),
                camera.screenY(curve[curve.length - 1]),
                palette.solid(role),
                opacity);
    }

    private void paintNodes(Camera camera, Box seen, double density) {
        BitSet strong = (BitSet) marks.hits().clone();
        strong.or(marks.path());
        strong.set(picture.visible().start());
        for (int item = 0; item < picture.visible().size(); item++) {
            Box box = picture.layout().box(item);
            if (box.overlaps(seen) && !strong.get(item)) {
                paintNode(camera, box, item, density, 1);
            }
        }
        strong.stream()
                .filter(item -> picture.layout().box(item).overlaps(seen))
                .forEach(item -> paintNode(camera, picture.layout().box(item), item, density, 2));
        paintRing(camera, marks.hovered(), density);
        paintRing(camera, marks.selected(), density);
    }

    private void paintNode(Camera camera, Box box, int item, double density, double weight) {
        Role border = NodePainter.border(picture.visible(), item);
        boolean dim = marks.hasPath() && !marks.path().get(item);
        double least = SMALLEST_BOX * weight * density;
        double x = camera.screenX(box.x());
        double y = camera.screenY(box.y());
        double width = Math.max(least, box.width() * camera.scale());
        double height = Math.max(least, box.height() * camera.scale());
        if (marks.hits().get(item)) {
            double by = 2 * density;
            raster.box(x - by, y - by, width + 2 * by, height + 2 * by, palette.solid(Role.HIT));
        }
        raster.box(x, y, width, height, shade(palette.solid(border), dim));
        double line = weight * density;
        if (height >= FRAMED * density) {
            raster.box(
                    x + line,
                    y + line,
                    width - 2 * line,
                    height - 2 * line,
                    shade(palette.solid(NodePainter.fill(border)), dim));
        }
    }

    private Color shade(Color color, boolean dim) {
        return dim ? palette.get(Role.BACKGROUND).interpolate(color, 0.35) : color;
    }

    private void paintRing(Camera camera, int item, double density) {
        if (item < 0) {
            return;
        }
        Box box = picture.layout().box(item);
        double gap = density;
        double line = 2 * density;
        double x = camera.screenX(box.x()) - gap - line;
        double y = camera.screenY(box.y()) - gap - line;
        double width = Math.max(SMALLEST_BOX * density, box.width() * camera.scale()) + 2 * (gap + line);
        double height = Math.max(SMALLEST_BOX * density, box.height() * camera.scale()) + 2 * (gap + line);
        Color color = palette.solid(Role.SELECTION);
        raster.box(x, y, width, line, color);
        raster.box(x, y + height - line, width, line, color);
        raster.box(x, y, line, height, color);
        raster.box(x + width - line, y, line, height, color);
    }
}
