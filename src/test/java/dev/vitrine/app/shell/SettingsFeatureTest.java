package dev.vitrine.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.settings.Settings;
import dev.vitrine.settings.SettingsFile;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SettingsFeatureTest extends WindowTest {
    private double heightOf(String query) {
        Node node = lookup(query).query();
        return node.localToScene(node.getLayoutBounds()).getHeight();
    }

    @Test
    void textSizeChangesTheWholeWindowAtOnceAndIsKept() {
        push(KeyCode.CONTROL, KeyCode.COMMA);
        double bar = heightOf(".main-tool-bar");
        double row = heightOf(".browse-cell");
        clickOn("#text-size").push(KeyCode.CONTROL, KeyCode.A).write("200").push(KeyCode.ENTER);
        assertEquals(2 * bar, heightOf(".main-tool-bar"));
        assertEquals(2 * row, heightOf(".browse-cell"));
        picture("settings-200");
        assertEquals(
                Settings.DEFAULTS.withTextPercent(200),
                SettingsFile.read(work.resolve("home")).current());
        push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(bar, heightOf(".main-tool-bar"));
        push(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals(90, client.settings().current().textPercent());
        push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertEquals(100, client.settings().current().textPercent());
    }

    @Test
    void menusGrowWithTheWindow() {
        interact(() -> workbench.change(now -> now.withTextPercent(200)));
        clickOn("File");
        assertEquals(
                26,
                lookup(".menu-item > .label").queryAs(Labeled.class).getFont().getSize());
    }

    @Test
    void theThemeIsChosenOnThePage() {
        clickOn("#app-settings").clickOn("#theme-dark");
        assertEquals(Settings.ThemeChoice.DARK, workbench.settings().get().theme());
        interact(() -> workbench.change(now -> now.withTheme(Settings.ThemeChoice.LIGHT)));
        assertTrue(lookup("#theme-light").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void transfersAtOnceAreTheSameEverywhere() {
        clickOn("#app-settings").clickOn("#setting-sections").push(KeyCode.END);
        clickOn("#transfers-more");
        assertEquals(3, client.settings().current().transfersAtOnce());
        clickOn("#transfers-at-once")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("5")
                .push(KeyCode.ENTER);
        assertEquals("5", lookup("#transfers-at-once").queryAs(TextField.class).getText());
        picture("settings-window");
    }
}
