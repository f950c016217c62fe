package dev.vitrine.app.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Formats;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
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
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildViewTest extends FxTest {
    @TempDir
    private Path directory;

    private final Selection selection = new Selection();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private Label source;
    private ArtifactClient client;
    private BuildViewModel viewModel;
    private List<Path> dragged = List.of();

    @Override
    protected Parent view() throws IOException {
        client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
        viewModel = new BuildViewModel(client, selection, tasks, tasks, dialogs);
        BuildView build = new BuildView(viewModel, new Formats(Clock.systemUTC()), link -> {});
        source = new Label("drag from here");
        source.setOnDragDetected(event -> {
            Dragboard board = source.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.put(DataFormat.FILES, dragged.stream().map(Path::toFile).toList());
            board.setContent(content);
            event.consume();
        });
        FileDropPane window = new FileDropPane(build, viewModel::drop);
        return new BorderPane(window, new VBox(source), null, null, null);
    }

    @Override
    protected double width() {
        return 900;
    }

    @Override
    protected double height() {
        return 720;
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    private Path digits() throws IOException {
        Path folder = directory.resolve("digits");
        for (String name :
                List.of("README.md", "images/train/08401.png", "images/train/08402.png", ".env", "aux.txt")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "content of " + name);
        }
        return folder;
    }

    private void dropOnWindow(Path... paths) {
        dragged = List.of(paths);
        drag(source).moveTo("#build-title").moveBy(0, 200);
        assertTrue(lookup("#drop-overlay").query().isVisible());
        drop();
    }

    @Test
    void aFolderIsDroppedNamedAndSavedByHand() throws IOException {
        picture("build-empty");
        dropOnWindow(digits());
        assertFalse(lookup("#drop-overlay").query().isVisible());
        assertTrue(lookup("#build-save").queryButton().isDisabled());
        assertEquals(
                "Name the collection", lookup("#build-reason").queryLabeled().getText());
        clickOn("#build-collection").write("demo/first");
        clickOn("#build-description").write("# Street digits");
        clickOn("#build-metadata").write("{\"classes\": ");
        assertTrue(lookup("#build-metadata-problem").query().isVisible());
        picture("build-problem");
        write("10}");
        assertFalse(lookup("#build-metadata-problem").query().isVisible());
        doubleClickOn("images");
        clickOn("#build-description-preview");
        picture("build-full");
        clickOn("#build-save");
        ArtifactPath path = selection.versionProperty().get().orElseThrow();
        assertEquals("first:v0", path.name());
        assertEquals("# Street digits", client.artifact(path).version().description());
        assertEquals(5, client.artifact(path).manifest().count());
    }

    @Test
    void filesAreRenamedAndRemovedWithTheKeyboard() throws IOException {
        dropOnWindow(digits());
        clickOn("README.md").press(KeyCode.F2).release(KeyCode.F2);
        push(KeyCode.CONTROL, KeyCode.A);
        write("docs/about.md");
        push(KeyCode.ENTER);
        clickOn("aux.txt").press(KeyCode.DELETE).release(KeyCode.DELETE);
        List<String> paths = viewModel.stagedProperty().get().orElseThrow().root().children().stream()
                .map(StagedRow::path)
                .toList();
        assertEquals(List.of("docs", "images", ".env"), paths);
    }

    @Test
    void whatIsRefusedIsListedAndEqualContentIsANotice() throws IOException {
        dropOnWindow(digits());
        clickOn("#build-collection").write("demo/first");
        clickOn("#build-save");
        dropOnWindow(directory.resolve("gone.txt"), directory.resolve("digits/aux.txt"));
        picture("build-refused");
        assertEquals(1, viewModel.refusals().size());
        clickOn("#build-discard");
        dropOnWindow(digits());
        clickOn("#build-collection");
        push(KeyCode.CONTROL, KeyCode.A);
        write("demo/first");
        clickOn("#build-save");
        picture("build-equal");
        clickOn("#build-show-equal");
        assertEquals("first:v0", selection.versionProperty().get().orElseThrow().name());
    }
}
