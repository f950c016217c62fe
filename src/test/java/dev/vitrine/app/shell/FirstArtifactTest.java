package dev.vitrine.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.text.Formats;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.settings.Directories;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.FxTest;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person does on the first day: look at the sample, or drop a folder on the empty window, save it, download it,
/// verify it.
class FirstArtifactTest extends FxTest {
    @TempDir
    private Path directory;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private Label source;
    private ArtifactClient client;
    private Path folder;

    @Override
    protected Parent view() throws IOException {
        folder = Files.createDirectories(directory.resolve("digits/images"));
        Files.writeString(folder.resolve("1.txt"), "one");
        Files.writeString(folder.resolveSibling("README.md"), "# Digits");
        client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
        Workbench workbench = new Workbench(
                client,
                new Desktop(
                        new DirectTaskRunner(),
                        dialogs,
                        new Formats(Clock.systemUTC()),
                        uri -> {},
                        () -> {},
                        folder -> {}),
                Remembered.NOTHING);
        source = new Label("drag from here");
        source.setOnDragDetected(event -> {
            Dragboard board = source.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.put(DataFormat.FILES, List.of(folder.getParent().toFile()));
            board.setContent(content);
            event.consume();
        });
        return new BorderPane(workbench.view(), null, null, source, null);
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        client.close();
    }

    @Test
    void anEmptyRegistryOffersASampleAndOpensIt() {
        picture("window-empty");
        clickOn("#registry-sample");
        assertFalse(lookup("#versions-list").<ListView<?>>query().getItems().isEmpty());
        assertTrue(lookup("#version-download").tryQuery().isPresent());
        picture("window-sample");
    }

    @Test
    void aDroppedFolderIsSavedShownDownloadedAndVerified() throws IOException {
        drag(source).moveTo("#registry-sample").moveBy(0, 120);
        drop();
        clickOn("#build-collection").write("demo/first");
        picture("window-new");
        clickOn("#build-save");
        assertEquals("v0", lookup(".version-number").<Labeled>query().getText());
        picture("window-first");
        dialogs.choosing(directory.resolve("target"));
        clickOn("#version-download");
        Path downloaded = directory.resolve("target").resolve("first:v0");
        assertEquals("one", Files.readString(downloaded.resolve("images/1.txt")));
        dialogs.choosing(downloaded);
        clickOn("#version-verify");
        assertEquals("all right", lookup("#verify-result").<Labeled>query().getText());
    }
}
