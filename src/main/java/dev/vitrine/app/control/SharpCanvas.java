package dev.vitrine.app.control;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;

/// A canvas to cover a pane with. It has as many pixels as it takes on the screen, so what is drawn stays sharp when
/// the window is drawn larger ([ScaledPane]); a plain canvas would be stretched. The parent is laid out again when that
/// changes, and covers itself then.
public final class SharpCanvas extends Canvas {
    private static final double EXACT = 1e-6;
    private final Scale shrunk = new Scale(1, 1, 0, 0);

    public SharpCanvas() {
        setManaged(false);
        setMouseTransparent(true);
        getTransforms().add(shrunk);
        localToSceneTransformProperty().subscribe(transform -> {
            if (getParent() != null && Math.abs(transform.getMxx() - 1) > EXACT) {
                getParent().requestLayout();
            }
        });
    }

    /// Covers the parent up to `width` and `height`.
    ///
    /// @return what to draw with, in the parent's units
    public GraphicsContext cover(double width, double height) {
        double drawn = getParent().getLocalToSceneTransform().getMxx();
        shrunk.setX(1 / drawn);
        shrunk.setY(1 / drawn);
        setWidth(Math.ceil(width * drawn));
        setHeight(Math.ceil(height * drawn));
        GraphicsContext g = getGraphicsContext2D();
        g.setTransform(drawn, 0, 0, drawn, 0, 0);
        return g;
    }
}
