package dev.vitrine.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.text.Formats;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.settings.Directories;
import dev.vitrine.settings.Settings;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.FxTest;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewTest extends FxTest {
    @TempDir
    private Path directory;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private Path trashed = Path.of("");
    private ArtifactClient client;

    @Override
    protected Parent view() throws IOException {
        client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
        Path cached = directory.resolve("cache/obj/md5/00/file");
        Files.createDirectories(cached.getParent());
        Files.write(cached, new byte[3_500_000]);
        trashed = directory.resolve("home/trash/0123-ab/files/old.bin");
        Files.createDirectories(trashed.getParent());
        Files.write(trashed, new byte[2_000_000]);
        DirectTaskRunner tasks = new DirectTaskRunner();
        Formats formats = new Formats(Clock.systemUTC());
        SettingsViewModel settings = new SettingsViewModel(client, tasks, dialogs);
        return new SettingsView(
                settings,
                new Button("Another"),
                new CacheViewModel(client, settings, tasks, dialogs, formats),
                new TrashViewModel(client, tasks, dialogs, formats),
                formats);
    }

    @AfterEach
    void closeClient() throws IOException {
        client.close();
    }

    private Settings now() {
        return client.settings().current();
    }

    private void type(String field, String text) {
        clickOn(field)
                .push(KeyCode.CONTROL, KeyCode.A)
                .push(KeyCode.DELETE)
                .write(text)
                .push(KeyCode.ENTER);
    }

    private List<String> problems() {
        return lookup(".setting-problem").queryAllAs(Label.class).stream()
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList();
    }

    @Test
    void themeAndTextSizeAreChosenByClicksAndTyping() {
        clickOn("#theme-dark").clickOn("#theme-dark");
        assertEquals(Settings.ThemeChoice.DARK, now().theme());
        assertTrue(lookup("#theme-dark").queryAs(ToggleButton.class).isSelected());
        clickOn("#text-larger");
        assertEquals(110, now().textPercent());
        type("#text-size", "175");
        assertEquals(175, now().textPercent());
        type("#text-size", "300");
        assertEquals(List.of("Type a number from 80 to 200."), problems());
        assertEquals(175, now().textPercent());
        picture("settings-appearance");
        clickOn("#reset-appearance");
        assertEquals(Settings.DEFAULTS, now());
        assertEquals(List.of(), problems());
        assertEquals("100", lookup("#text-size").queryAs(TextField.class).getText());
    }

    @Test
    void theLimitOfTheCacheIsTypedAndTheCacheEmptied() {
        clickOn("Registry and folders");
        assertEquals(
                "3.5 MB in 1 file", lookup("#cache-held").queryAs(Label.class).getText());
        type("#cache-limit", "lots");
        assertEquals(1, problems().size());
        picture("settings-folders-wrong");
        type("#cache-limit", "0.5");
        assertEquals(List.of(), problems());
        assertEquals(OptionalLong.of(500_000_000), now().cacheLimit());
        clickOn("#empty-cache");
        assertEquals(1, dialogs.confirmations.size());
        assertFalse(Files.exists(directory.resolve("cache/obj/md5/00/file")));
        picture("settings-folders");
        clickOn("#show-home");
        assertEquals(List.of(directory.resolve("home")), dialogs.shown);
    }

    @Test
    void nothingIsCutOffWithTextOfTwiceTheSize() {
        // What the page of a window of 1440 pixels then has.
        onFx(() -> lookup("#setting-sections").query().getScene().getWindow().setWidth(440));
        for (String section : List.of("Appearance", "Registry and folders", "Transfers")) {
            clickOn(section);
            assertEquals(
                    List.of(),
                    lookup(".scroll-bar:horizontal").<ScrollBar>queryAll().stream()
                            .filter(Node::isVisible)
                            .toList(),
                    section);
        }
    }

    @Test
    void theTrashIsEmptiedAfterAYes() {
        clickOn("Registry and folders");
        assertEquals(
                "2.0 MB in 1 file; no folder can be undone",
                lookup("#trash-held").queryAs(Label.class).getText());
        clickOn("#empty-trash");
        assertEquals(1, dialogs.confirmations.size());
        assertFalse(Files.exists(trashed));
        assertTrue(lookup("#empty-trash").queryButton().isDisabled());
        picture("settings-trash");
    }

    @Test
    void transfersAtOnceAreSteppedAndTyped() {
        clickOn("#setting-sections").push(KeyCode.END);
        clickOn("#transfers-more");
        assertEquals(3, now().transfersAtOnce());
        type("#transfers-at-once", "8");
        clickOn("#transfers-more");
        assertEquals(8, now().transfersAtOnce());
        type("#threads", "3");
        assertEquals(OptionalInt.of(3), now().threads());
        type("#threads", "0");
        assertEquals(1, problems().size());
        picture("settings-transfers");
        type("#threads", "");
        assertEquals(OptionalInt.empty(), now().threads());
    }
}
