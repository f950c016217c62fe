package dev.vitrine.app.lineage;

import dev.vitrine.lineage.LineageLayout.Box;
import dev.vitrine.lineage.VisibleGraph;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;

/// Draws a picture: only what is seen, and less of each node the smaller it is.
final class LineagePainter {
    /// Below it no text is drawn, and all the rest more simply.
    static final double FAR = 0.34;

    /// Below it the same holds where much is seen.
    private static final double CROWDED = 0.64;

    private static final int CROWD = 500;
    private static final double DOTS = 24;

    private final LineagePicture picture;
    private final LineageText text;
    private final Palette palette;
    private final Marks marks;
    private final Raster raster;

    /// @param raster what pictures from afar are drawn with, and nothing else meanwhile
    LineagePainter(LineagePicture picture, LineageText text, Palette palette, Marks marks, Raster raster) {
        this.picture = picture;
        this.text = text;
        this.palette = palette;
        this.marks = marks;
        this.raster = raster;
    }

    void paint(GraphicsContext g, Camera camera, double width, double height) {
        if (isFar(picture, camera, width, height)) {
            new FarPainter(raster, picture, palette, marks).paint(g, camera, width, height, density(g));
            return;
        }
        paintGround(g, camera, width, height);
        Box seen = camera.seen(width, height);
        paintLinks(g, camera, seen);
        NodePainter nodes = new NodePainter(g, camera, palette, text, picture, marks);
        Box near = grown(seen, 24);
        for (int item = 0; item < picture.visible().size(); item++) {
            if (picture.layout().box(item).overlaps(near)) {
                nodes.paint(item);
            }
        }
        g.setGlobalAlpha(1);
    }

    /// Whether nodes are drawn as mere boxes. It follows from the sizes alone, so that a drag does not change it.
    static boolean isFar(LineagePicture picture, Camera camera, double width, double height) {
        int all = picture.visible().size() + picture.visible().links().size();
        return camera.scale() < FAR
                || camera.scale() < CROWDED && all * picture.seenPart(camera.seen(width, height)) > CROWD;
    }

    private static double density(GraphicsContext g) {
        Scene scene = g.getCanvas().getScene();
        double screen = scene == null ? 1 : scene.getWindow().getOutputScaleX();
        return g.getTransform().getMxx() * screen;
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
        stroke(g, camera, seen, link -> !marks.related(link));
        g.setStroke(palette.get(Role.RELATED_LINK));
        g.setLineWidth(lineWidth(camera, 1.5));
        stroke(g, camera, seen, marks::related);
        if (path) {
            g.setGlobalAlpha(1);
            g.setStroke(palette.get(Role.PATH));
            g.setLineWidth(lineWidth(camera, 3));
            stroke(g, camera, seen, marks::onPath);
        }
    }

    private static double lineWidth(Camera camera, double usual) {
        return Math.clamp(usual * Math.sqrt(camera.scale()), 0.5, 2 * usual);
    }

    private void stroke(GraphicsContext g, Camera camera, Box seen, Predicate<VisibleGraph.Link> wanted) {
        g.beginPath();
        for (int link = 0; link < picture.curves().size(); link++) {
            double[] curve = picture.curves().get(link);
            if (LinkCurve.isSeen(curve, seen)
                    && wanted.test(picture.visible().links().get(link))) {
                curve(g, camera, curve);
            }
        }
        g.stroke();
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
}
