package dev.vitrine.app.lineage;

import dev.vitrine.lineage.LineageLayout.Box;
import dev.vitrine.lineage.VisibleGraph;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import javafx.scene.canvas.GraphicsContext;

/// Draws a picture: only what is seen, and less of each node the smaller it is. What would fall on the same spot is
/// drawn once, so that a graph of 10,000 nodes costs about as much from afar as one of 1,000.
final class LineagePainter {
    /// Below it nodes are spots and links straight.
    static final double SPOTS = 0.16;

    /// Below it links are straight, those shorter than a spot are left out, and of very many only some are drawn.
    private static final double STRAIGHT = 0.3;

    private static final int MOST_STRAIGHT = 800;
    private static final double SHORTEST = 8;
    private static final double DOTS = 24;

    private final LineagePicture picture;
    private final LineageText text;
    private final Palette palette;
    private final Marks marks;

    LineagePainter(LineagePicture picture, LineageText text, Palette palette, Marks marks) {
        this.picture = picture;
        this.text = text;
        this.palette = palette;
        this.marks = marks;
    }

    void paint(GraphicsContext g, Camera camera, double width, double height) {
        paintGround(g, camera, width, height);
        Box seen = camera.seen(width, height);
        paintLinks(g, camera, seen);
        if (camera.scale() < SPOTS) {
            paintSpots(g, camera, seen);
        } else {
            NodePainter nodes = new NodePainter(g, camera, palette, text, picture, marks);
            Box near = grown(seen, 24);
            for (int item = 0; item < picture.visible().size(); item++) {
                if (picture.layout().box(item).overlaps(near)) {
                    nodes.paint(item);
                }
            }
        }
        g.setGlobalAlpha(1);
    }

    private static Box grown(Box box, double by) {
        return new Box(box.x() - by, box.y() - by, box.width() + 2 * by, box.height() + 2 * by);
    }

    private void paintGround(GraphicsContext g, Camera camera, double width, double height) {
        g.setFill(palette.get(Role.BACKGROUND));
        g.fillRect(0, 0, width, height);
        double step = DOTS * camera.scale();
        while (step < DOTS * 0.7) {
            step *= 2;
        }
        while (step > DOTS * 1.6) {
            step /= 2;
        }
        if (camera.scale() < SPOTS) {
            return;
        }
        g.setFill(palette.get(Role.DOT));
        double left = camera.offsetX() - Math.floor(camera.offsetX() / step) * step;
        double top = camera.offsetY() - Math.floor(camera.offsetY() / step) * step;
        for (double x = left; x < width; x += step) {
            for (double y = top; y < height; y += step) {
                g.fillRect(x, y, 1.2, 1.2);
            }
        }
    }

    private void paintLinks(GraphicsContext g, Camera camera, Box seen) {
        boolean path = marks.hasPath();
        g.setGlobalAlpha(path ? 0.4 : 1);
        g.setLineWidth(lineWidth(camera, 1.2));
        g.setStroke(palette.get(Role.LINK));
        stroke(g, camera, seen, link -> !marks.related(link(link)));
        g.setStroke(palette.get(Role.RELATED_LINK));
        g.setLineWidth(lineWidth(camera, 1.5));
        stroke(g, camera, seen, link -> marks.related(link(link)));
        if (path) {
            g.setGlobalAlpha(1);
            g.setStroke(palette.get(Role.PATH));
            g.setLineWidth(lineWidth(camera, 3));
            stroke(g, camera, seen, link -> marks.onPath(link(link)));
        }
    }

    private VisibleGraph.Link link(int number) {
        return picture.visible().links().get(number);
    }

    private static double lineWidth(Camera camera, double usual) {
        return Math.clamp(usual * Math.sqrt(camera.scale()), 0.5, 2 * usual);
    }

    private void stroke(GraphicsContext g, Camera camera, Box seen, IntPredicate wanted) {
        boolean straight = camera.scale() < STRAIGHT;
        Set<Long> drawn = new HashSet<>();
        g.beginPath();
        for (int link = 0; link < picture.curves().size(); link++) {
            double[] curve = picture.curves().get(link);
            if (isSeen(curve, seen) && wanted.test(link)) {
                if (!straight) {
                    curve(g, camera, curve);
                } else if (isLong(camera, curve) && drawn.size() < MOST_STRAIGHT && drawn.add(spot(camera, curve))) {
                    line(g, camera, curve);
                }
            }
        }
        g.stroke();
    }

    private static boolean isSeen(double[] curve, Box seen) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < curve.length; i += 2) {
            left = Math.min(left, curve[i]);
            right = Math.max(right, curve[i]);
            top = Math.min(top, curve[i + 1]);
            bottom = Math.max(bottom, curve[i + 1]);
        }
        return left <= seen.right() && right >= seen.x() && top <= seen.bottom() && bottom >= seen.y();
    }

    private static boolean isLong(Camera camera, double[] curve) {
        return Math.hypot(curve[curve.length - 2] - curve[0], curve[curve.length - 1] - curve[1]) * camera.scale()
                >= SHORTEST;
    }

    /// The two ends in cells of 3 pixels: links with the same ends look the same.
    private static long spot(Camera camera, double[] curve) {
        long fromX = Math.round(camera.screenX(curve[0]) / 3) & 0xFFFF;
        long fromY = Math.round(camera.screenY(curve[1]) / 3) & 0xFFFF;
        long toX = Math.round(camera.screenX(curve[curve.length - 2]) / 3) & 0xFFFF;
        long toY = Math.round(camera.screenY(curve[curve.length - 1]) / 3) & 0xFFFF;
        return fromX << 48 | fromY << 32 | toX << 16 | toY;
    }

    private static void line(GraphicsContext g, Camera camera, double[] curve) {
        g.moveTo(camera.screenX(curve[0]), camera.screenY(curve[1]));
        g.lineTo(camera.screenX(curve[curve.length - 2]), camera.screenY(curve[curve.length - 1]));
    }

    private static void curve(GraphicsContext g, Camera camera, double[] curve) {
        g.moveTo(camera.screenX(curve[0]), camera.screenY(curve[1]));
        for (int i = 2; i < curve.length; i += 6) {
            g.bezierCurveTo(
                    camera.screenX(curve[i]),
                    camera.screenY(curve[i + 1]),
                    camera.screenX(curve[i + 2]),
                    camera.screenY(curve[i + 3]),
                    camera.screenX(curve[i + 4]),
                    camera.screenY(curve[i + 5]));
        }
    }

    private void paintSpots(GraphicsContext g, Camera camera, Box seen) {
        Set<Long> drawn = new HashSet<>();
        for (Role role : new Role[] {Role.VERSION_BORDER, Role.RUN_BORDER, Role.GROUP_BORDER}) {
            g.setFill(palette.get(role));
            for (int item = 0; item < picture.visible().size(); item++) {
                Box box = picture.layout().box(item);
                if (NodePainter.border(picture.visible(), item) == role && box.overlaps(seen)) {
                    g.setGlobalAlpha(marks.hasPath() && !marks.path().get(item) ? 0.3 : 0.8);
                    paintSpot(g, camera, box, drawn);
                }
            }
        }
        g.setGlobalAlpha(1);
        g.setFill(palette.get(Role.HIT));
        marks.hits().stream()
                .forEach(item -> paintSpot(g, camera, picture.layout().box(item), new HashSet<>()));
        if (marks.selected() >= 0) {
            g.setFill(palette.get(Role.SELECTION));
            paintSpot(g, camera, picture.layout().box(marks.selected()), new HashSet<>());
        }
    }

    private static void paintSpot(GraphicsContext g, Camera camera, Box box, Set<Long> drawn) {
        double x = camera.screenX(box.x());
        double y = camera.screenY(box.y());
        long cell = Math.round(x / 3) << 32 | Math.round(y / 3) & 0xFFFF_FFFFL;
        if (drawn.add(cell)) {
            g.fillRect(x, y, Math.max(2, box.width() * camera.scale()), Math.max(2, box.height() * camera.scale()));
        }
    }
}
