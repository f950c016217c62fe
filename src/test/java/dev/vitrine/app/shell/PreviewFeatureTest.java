package dev.vitrine.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.text.Formats;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.settings.Directories;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.FxTest;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The preview in the whole window: a file is chosen in the table and shown beside it.
class PreviewFeatureTest extends FxTest {
    @TempDir
    static Path directory;

    private ArtifactClient client;
    private Workbench workbench;

    @Override
    protected Parent view() throws Exception {
        client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
        workbench = new Workbench(
                client,
                new Desktop(
                        new DirectTaskRunner(),
                        new RecordingDialogs(),
                        new Formats(Clock.systemUTC()),
                        uri -> {},
                        () -> {},
                        folder -> {}),
                Remembered.NOTHING);
        return workbench.view();
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        client.close();
    }

    @Test
    void aChosenFileIsShownBesideTheTableAndThePaneCanBeHidden() {
        clickOn("#registry-sample");
        onFx(() -> workbench.install(lookup("#manifest-table").query().getScene()));
        assertTrue(lookup("No file chosen").tryQuery().isPresent());
        clickOn("labels.csv");
        assertEquals("✓ verified", lookup("#preview-digest").<Labeled>query().getText());
        picture("window-preview");
        press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        assertTrue(lookup("#preview").tryQuery().isEmpty());
        press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        assertTrue(lookup("#preview").tryQuery().isPresent());
    }
}
