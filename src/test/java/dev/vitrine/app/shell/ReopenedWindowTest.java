package dev.vitrine.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// A window that was closed with a version open which is gone now: what is left of its place opens.
class ReopenedWindowTest extends WindowTest {
    @Override
    protected double width() {
        return 1200;
    }

    @Override
    protected double height() {
        return 700;
    }

    @Override
    Remembered before() {
        return new Remembered(
                new Remembered.Columns(true, true, false, 200, 260),
                Optional.of(client.parse("sample/shapes:v77")),
                List.of(client.parse("sample/shapes:v0"), client.parse("sample/shapes-raw:v0")));
    }

    @Test
    void theVersionBehindAPageOfTheProgramIsWhereTheNextStartBegins() {
        push(KeyCode.CONTROL, KeyCode.N);
        assertTrue(lookup("#build-title").tryQuery().isPresent());
        assertEquals("shapes:v2", workbench.remembered().version().orElseThrow().name());
        push(KeyCode.CONTROL, KeyCode.COMMA);
        assertEquals("shapes:v2", workbench.remembered().version().orElseThrow().name());
    }

    @Test
    void columnsAndPreviewAreAsWideAsBeforeAfterTheWindowWasSmall() {
        double preview = widthOf("#files-page .preview");
        setWindowWidth(1000);
        setWindowWidth(1200);
        assertEquals(200, widthOf(".registry-tree"), 1);
        assertEquals(260, widthOf(".versions"), 1);
        assertEquals(preview, widthOf("#files-page .preview"), 2);
        setWindowWidth(1600);
        assertEquals(0.38 * widthOf("#files-page"), widthOf("#files-page .preview"), 10);
    }

    private double widthOf(String part) {
        return lookup(part).<Region>query().getWidth();
    }

    private void setWindowWidth(double width) {
        Parent root = listWindows().getFirst().getScene().getRoot();
        // The stage is that of all tests.
        onFx(() -> root.resize(width, height()));
        onFx(root::layout);
    }

    @Test
    void theNearestPlaceOpensAndTheColumnsAreAsTheyWere() throws IOException {
        assertEquals("shapes:v2", workbench.remembered().version().orElseThrow().name());
        assertEquals(200, lookup(".registry-tree").<Region>query().getWidth(), 1);
        assertEquals(260, lookup(".versions").<Region>query().getWidth(), 1);
        assertFalse(lookup("#transfers").query().isVisible());
        picture("window-small");
        clickOn(lookup("#recent .recent-row").<Button>queryAll().stream()
                .skip(2)
                .findFirst()
                .orElseThrow());
        assertEquals(
                "shapes-raw:v0", workbench.remembered().version().orElseThrow().name());
    }
}
