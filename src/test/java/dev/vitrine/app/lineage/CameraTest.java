package dev.vitrine.app.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.lineage.LineageLayout.Box;
import dev.vitrine.testing.LineageGraphs;
import org.junit.jupiter.api.Test;

class CameraTest extends LineageFxTest {
    @Test
    void aGraphIsSeenUpToAMarginBesideItAndASmallOneInTheMiddle() {
        Box wide = new Box(100, 10, 1000, 50);
        Camera far = new Camera(2, 5000, 5000);

        assertEquals(new Camera(2, -160, 80), far.filledBy(wide, 400, 300, 40));
        assertEquals(new Camera(2, 400 - 40 - 2200, 80), new Camera(2, -9000, 0).filledBy(wide, 400, 300, 40));
        assertEquals(new Camera(2, -500, 80), new Camera(2, -500, 0).filledBy(wide, 400, 300, 40));
    }

    @Test
    void aGraphThatIsSomewhatTooLargeBeginsReadableAroundItsStart() {
        registry.with(new LineageGraphs()
                .start("middle:1")
                .chain("a:1", "run-a", "b:1", "run-b", "middle:1")
                .chain("middle:1", "run-c", "c:1", "run-d", "d:1")
                .build());
        open("middle:1");

        assertEquals(NodePainter.TWO_LINES, canvas().cameraProperty().get().scale(), 0.001);
        assertTrue(
                Math.abs(on("middle:1").getX() - canvas().localToScreen(456, 0).getX()) < 40);
        picture("lineage-begun");
        clickOn("#lineage-fit");
        assertTrue(canvas().cameraProperty().get().scale() < NodePainter.TWO_LINES);
        assertTrue(canvas().screenToLocal(on("a:1")).getX() > 0);
        assertTrue(canvas().screenToLocal(on("d:1")).getX() < 912);
    }

    @Test
    void whatIsReadStaysAboveTheCardWhenTheWindowChanges() {
        registry.with(LineageGraphs.line(8));
        onFx(() -> viewModel.downstreamProperty().set(LineageViewModel.LIMIT));
        open("data:3");
        assertEquals(NodePainter.TWO_LINES, canvas().cameraProperty().get().scale(), 0.001);
        onFx(() -> canvas().getScene().getWindow().setHeight(300));
        assertEquals(
                canvas().getHeight() / 3, canvas().screenToLocal(on("data:3")).getY(), 20);
        assertTrue(canvas().localToScreen(canvas().getBoundsInLocal()).contains(on("data:3")));
        clickOn("#lineage-fit");
        onFx(() -> canvas().getScene().getWindow().setWidth(800));
        assertTrue(canvas().localToScreen(canvas().getBoundsInLocal()).contains(on("data:8")));
    }
}
