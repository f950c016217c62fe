package dev.vitrine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.ShownRegistry.Opened;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.settings.Directories;
import dev.vitrine.settings.Settings.ThemeChoice;
import dev.vitrine.testing.FxTest;
import dev.vitrine.testing.RecordingDialogs;
import dev.vitrine.testing.SampleHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class ShownRegistryTest extends FxTest {
    @TempDir
    Path work;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private ShownRegistry shown;
    private Path sample;

    @Override
    protected Parent view() {
        return new Region();
    }

    @Override
    public void start(Stage stage) throws Exception {
        super.start(stage);
        sample = work.resolve("home");
        SampleHome.writeTo(sample);
        shown = new ShownRegistry(stage, dialogs, uri -> {}, new ShownRegistry.Looks() {
            @Override
            public void choose(ThemeChoice theme) {}

            @Override
            public void toggle() {}
        });
        ArtifactClient client =
                ArtifactClient.open(new Directories(sample, work.resolve("cache"), work.resolve("downloads")));
        shown.show(sample, new Opened(client, new WindowMemory(sample)), made -> {});
    }

    /// Not on the JavaFX thread, where the watchdog would see files written: at the end of the program that may be.
    @AfterEach
    void close() throws IOException {
        shown.close();
    }

    private void chooseOther(Path folder) {
        dialogs.choosing(folder);
        push(KeyCode.CONTROL, KeyCode.COMMA);
        clickOn("Registry and folders");
        clickOn("#registry-open");
    }

    private void waitFor(String query) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> lookup(query).tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void anotherRegistryOpensInTheSameWindowAndTheFirstOneAgain() throws Exception {
        Path fresh = work.resolve("fresh");
        Files.createDirectory(fresh);

        chooseOther(fresh);
        waitFor("#registry-sample");
        picture("another-registry");
        assertTrue(Files.exists(fresh.resolve("registry.db")));
        assertFalse(dialogs.asked.isEmpty());

        chooseOther(sample);
        waitFor("sample");
        assertEquals(0, dialogs.errors.size());
        push(KeyCode.CONTROL, KeyCode.N);
        assertEquals(1, lookup("#build-title").queryAll().size());
    }

    @Test
    void aFolderOfOtherFilesIsLeftAloneAndTheWayBackIsNamed() throws Exception {
        Path other = Files.createDirectory(work.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "hello");

        chooseOther(other);
        waitFor("#registry-back");
        picture("another-registry-refused");
        assertTrue(lookup(".label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText() != null && label.getText().contains("holds files and no registry")));
        clickOn("#registry-back");
        waitFor("sample");

        try (Stream<Path> left = Files.list(other)) {
            assertEquals(List.of(other.resolve("letter.txt")), left.toList());
        }
    }
}
