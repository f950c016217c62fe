package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.testing.FxTest;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class SharpCanvasTest extends FxTest {
    private final SharpCanvas canvas = new SharpCanvas();
    private ScaledPane scaled = new ScaledPane(new Pane());

    @Override
    protected Parent view() {
        Pane covered = new Pane(canvas) {
            @Override
            protected void layoutChildren() {
                canvas.cover(100, 60);
            }
        };
        scaled = new ScaledPane(new Pane(covered));
        return scaled;
    }

    @Test
    void itHasAsManyPixelsAsItTakesOnTheScreenAndCoversTheSame() {
        assertEquals(List.of(100.0, 60.0), List.of(canvas.getWidth(), canvas.getHeight()));
        onFx(() -> scaled.setPercent(150));
        assertEquals(List.of(150.0, 90.0), List.of(canvas.getWidth(), canvas.getHeight()));
        Bounds covered = canvas.getBoundsInParent();
        assertEquals(List.of(100L, 60L), List.of(Math.round(covered.getWidth()), Math.round(covered.getHeight())));
        onFx(() -> scaled.setPercent(100));
        assertEquals(List.of(100.0, 60.0), List.of(canvas.getWidth(), canvas.getHeight()));
    }
}
