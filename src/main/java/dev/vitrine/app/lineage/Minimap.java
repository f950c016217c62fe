package dev.vitrine.app.lineage;

import dev.vitrine.app.control.SharpCanvas;
import dev.vitrine.lineage.LineageLayout.Box;
import java.util.BitSet;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The whole graph in small, with a frame around what the canvas shows; a press or drag moves the canvas there.
final class Minimap extends Region {
    private static final double MARGIN = 8;
    private final LineageCanvas source;
    private final SharpCanvas canvas = new SharpCanvas();
    private final Rectangle frame = new Rectangle();
    private Camera small = Camera.START;

    Minimap(LineageCanvas source, LineageText text) {
        this.source = source;
        getStyleClass().add("lineage-minimap");
        setId("lineage-minimap");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(text.message("lineage.minimap"));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        frame.getStyleClass().add("lineage-minimap-frame");
        getChildren().addAll(canvas, frame);
        setOnMousePressed(this::move);
        setOnMouseDragged(this::move);
        source.cameraProperty().subscribe(this::placeFrame);
    }

    private void move(MouseEvent event) {
        source.center(small.graphX(event.getX()), small.graphY(event.getY()));
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        paint(canvas.cover(getWidth(), getHeight()));
        placeFrame();
    }

    private void paint(GraphicsContext g) {
        g.clearRect(0, 0, getWidth(), getHeight());
        source.picture().ifPresent(picture -> {
            small = Camera.fitting(picture.layout().bounds(), getWidth(), getHeight(), MARGIN, 1);
            Palette palette = source.palette();
            BitSet taken = new BitSet();
            for (int item = 0; item < picture.visible().size(); item++) {
                Box box = picture.layout().box(item);
                int cell = (int) small.screenY(box.y()) * (int) (getWidth() + 1) + (int) small.screenX(box.x());
                if (cell >= 0 && !taken.get(cell)) {
                    taken.set(cell);
                    boolean start = item == picture.visible().start();
                    g.setGlobalAlpha(start ? 1 : 0.55);
                    g.setFill(palette.get(NodePainter.border(picture.visible(), item)));
                    g.fillRect(
                            small.screenX(box.x()),
                            small.screenY(box.y()),
                            Math.max(1.5, box.width() * small.scale()),
                            Math.max(1.5, box.height() * small.scale()));
                }
            }
        });
    }

    private void placeFrame() {
        Box seen = source.cameraProperty().get().seen(source.getWidth(), source.getHeight());
        double left = Math.clamp(small.screenX(seen.x()), 1, Math.max(1, getWidth() - 2));
        double top = Math.clamp(small.screenY(seen.y()), 1, Math.max(1, getHeight() - 2));
        frame.setX(left);
        frame.setY(top);
        frame.setWidth(Math.clamp(small.screenX(seen.right()), left + 1, Math.max(left + 1, getWidth() - 1)) - left);
        frame.setHeight(Math.clamp(small.screenY(seen.bottom()), top + 1, Math.max(top + 1, getHeight() - 1)) - top);
    }
}
