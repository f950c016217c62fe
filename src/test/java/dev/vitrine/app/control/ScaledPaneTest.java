package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class ScaledPaneTest {
    private final Pane content = new Pane();
    private final ScaledPane pane = new ScaledPane(content).leaving(600, 400);

    private double widthAt(double width, double height) {
        pane.resize(width, height);
        pane.layout();
        return content.getWidth();
    }

    @Test
    void theContentKeepsTheRoomThatItNeedsWhateverTheSizeOfTexts() {
        pane.setPercent(200);
        assertEquals(720, widthAt(1_440, 900));
        assertEquals(600, widthAt(900, 900));
        assertEquals(800, widthAt(1_000, 500));
        assertEquals(500, widthAt(500, 300));
        pane.setPercent(80);
        assertEquals(1_000, widthAt(800, 560));
    }
}
