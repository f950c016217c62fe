package dev.vitrine.app.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Place;
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
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
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
    private String text = "";

    @Override
    protected Parent view() throws IOException {
        client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
        viewModel = new BuildViewModel(client, selection, tasks, tasks, tasks, dialogs);
        BuildView build = new BuildView(viewModel, new Formats(Clock.systemUTC()), link -> {});
        source = new Label("drag from here");
        source.setOnDragDetected(event -> {
            Dragboard board = source.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            if (dragged.isEmpty()) {
                content.putString(text);
            } else {
                content.put(DataFormat.FILES, dragged.stream().map(Path::toFile).toList());
            }
            board.setContent(content);
            event.consume();
        });
        DraftsBar drafts = new DraftsBar(viewModel, new Formats(Clock.systemUTC()));
        FileDropPane window = new FileDropPane(new BorderPane(build, drafts, null, null, null), viewModel::drop);
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

    private List<String> paths() {
        return viewModel.staging().rows().stream().map(StagedRow::path).toList();
    }

    private void dropOnWindow(Path... paths) {
        dragged = List.of(paths);
        drag(source).moveTo("#build-title").moveBy(0, 200);
        assertTrue(lookup("#drop-overlay").query().isVisible());
        drop();
    }

    /// As X11 does when files come from another program.
    @Test
    void aMoveThatIsReportedAfterTheDropBringsNoFrameBack() throws IOException {
        Node pane = lookup("#drop-overlay").query().getParent();
        AtomicReference<DragEvent> last = new AtomicReference<>();
        pane.addEventHandler(DragEvent.DRAG_OVER, last::set);
        dropOnWindow(digits());
        interact(() -> {
            DragEvent move = last.get();
            assertTrue(Dropped.isIn(move.getDragboard()));
            Event.fireEvent(pane, move.copyFor(pane, pane));
        });
        assertFalse(lookup("#drop-overlay").query().isVisible());
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
        clickOn("#metadata-add").write("classes").push(KeyCode.TAB).push(KeyCode.TAB);
        write("ten").push(KeyCode.ENTER);
        write("source").push(KeyCode.ENTER);
        assertEquals(
                Map.of("classes", "ten", "source", ""),
                viewModel.fields().metadata().value().values());
        write("halves").push(KeyCode.ESCAPE);
        clickOn("source").push(KeyCode.DELETE);
        picture("build-metadata");
        doubleClickOn("ten").write("10").push(KeyCode.ENTER);
        clickOn("10");
        onFx(() -> ((Menu) lookup("#metadata-tree")
                        .<TreeTableView<?>>query()
                        .getContextMenu()
                        .getItems()
                        .get(1))
                .getItems()
                .get(3)
                .fire());
        clickOn("#metadata-raw");
        TextArea json = lookup("#metadata-text").query();
        assertEquals("{\n  \"classes\" : 10\n}", json.getText());
        clickOn(json).push(KeyCode.CONTROL, KeyCode.END).push(KeyCode.BACK_SPACE);
        assertFalse(viewModel.problemProperty().get().isEmpty());
        picture("build-problem");
        clickOn("#metadata-raw");
        assertTrue(lookup("#metadata-text").tryQuery().isPresent());
        clickOn(json).push(KeyCode.CONTROL, KeyCode.END).write("}");
        clickOn("#metadata-raw");
        doubleClickOn("images");
        picture("build-full");
        clickOn("#build-save");
        ArtifactPath path = selection.versionProperty().get().orElseThrow();
        assertEquals("first:v0", path.name());
        assertEquals(
                "{\"classes\":10}",
                client.artifact(path).attributes().metadata().toJson());
        assertEquals("# Street digits", client.artifact(path).attributes().description());
        assertEquals(5, client.artifact(path).manifest().count());
    }

    @Test
    void filesAreRenamedAndRemovedWithTheKeyboard() throws IOException {
        dropOnWindow(digits());
        clickOn("README.md").press(KeyCode.F2).release(KeyCode.F2);
        push(KeyCode.CONTROL, KeyCode.A);
        write("about.md");
        push(KeyCode.ENTER);
        clickOn("aux.txt").press(KeyCode.DELETE).release(KeyCode.DELETE);
        assertEquals(List.of("images", ".env", "about.md"), paths());
        push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(List.of("images", ".env", "about.md", "aux.txt"), paths());
    }

    @Test
    void whatIsRefusedIsListedAndEqualContentIsANotice() throws IOException {
        dropOnWindow(digits());
        clickOn("#build-collection").write("demo/first");
        clickOn("#build-save");
        dropOnWindow(directory.resolve("gone.txt"), directory.resolve("digits/aux.txt"));
        picture("build-refused");
        assertEquals(1, viewModel.staging().refusals().size());
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

    private String dropSays() {
        return lookup("#drop-title").queryLabeled().getText();
    }

    @Test
    void aDropGoesIntoTheFolderUnderThePointerAndSaysSo() throws IOException {
        dropOnWindow(digits());
        dragged = List.of(Files.writeString(directory.resolve("more.txt"), "more"));
        drag(source).moveTo("images").moveBy(2, 1);
        assertEquals("Drop to add more.txt to images", dropSays());
        picture("build-drop");
        drop();
        assertEquals(List.of("images", "README.md", ".env", "aux.txt"), sorted(paths()));
        doubleClickOn("images");
        assertTrue(paths().contains("images/more.txt"), "" + paths());
        dragged = List.of();
        text = "s3://bucket/raw/scans.tar";
        drag(source).moveTo("images").moveBy(2, 1);
        drop();
        assertTrue(paths().contains("images/scans.tar"), "" + paths());
        text = "by two people";
        drag(source).moveTo("#build-description").moveBy(2, 1);
        assertEquals("Drop to put the text into the description", dropSays());
        drop();
        assertEquals("by two people", viewModel.fields().descriptionProperty().get());
    }

    private static List<String> sorted(List<String> paths) {
        return paths.stream()
                .sorted(java.util.Comparator.comparing(path ->
                        List.of("images", "README.md", ".env", "aux.txt").indexOf(path)))
                .toList();
    }

    @Test
    void rowsAreDraggedIntoFoldersAndTextIsNamedInItsPlace() throws IOException {
        dropOnWindow(digits());
        drag("README.md").moveTo("images").moveBy(3, 1);
        drop();
        assertEquals(List.of("images", "images/train", "images/README.md", ".env", "aux.txt"), paths());
        clickOn("#build-undo-button");
        assertEquals(List.of("images", "images/train", ".env", "README.md", "aux.txt"), paths());
        dragged = List.of();
        text = "some words";
        drag(source).moveTo("#build-title").moveBy(0, 300);
        drop();
        write("words.md");
        push(KeyCode.ENTER);
        assertTrue(paths().contains("words.md"), "" + paths());
        clickOn("#build-newFolder");
        write("docs");
        push(KeyCode.ENTER);
        assertTrue(paths().contains("docs"), "" + paths());
    }

    @Test
    void aReferenceIsTypedInItsRow() {
        clickOn("#build-addReference");
        clickOn("#build-reference-uri").write("s3://bucket/data.csv");
        clickOn("#build-reference-name").write("raw/data.csv");
        picture("build-reference");
        clickOn("#build-reference-add");
        assertEquals(List.of("raw"), paths());
        assertFalse(lookup("#build-reference-row").query().isVisible());
    }

    @Test
    void theSizeOfAReferenceIsUnknown() {
        clickOn("#build-addReference");
        clickOn("#build-reference-uri").write("s3://bucket/data.csv").push(KeyCode.ENTER);
        assertEquals(List.of("data.csv"), paths());
        assertTrue(lookup("–").tryQuery().isPresent());
    }

    @Test
    void theTitleNamesTheCollectionThatGetsAnotherVersion() throws IOException {
        dropOnWindow(digits());
        clickOn("#build-collection").write("demo/digits");
        assertEquals("New artifact", lookup("#build-title").queryLabeled().getText());
        clickOn("#build-save");
        onFx(() -> selection.open(new Place.AtNewArtifact(java.util.Optional.empty())));
        clickOn("#build-collection").write("dig");
        assertTrue(isShowing("build-collection-suggestions"));
        push(KeyCode.TAB);
        assertFalse(isShowing("build-collection-suggestions"));
        assertTrue(lookup("#build-type").query().isFocused());
        clickOn("#build-collection").eraseText(3).write("demo/digits");
        assertEquals(
                "New version of digits", lookup("#build-title").queryLabeled().getText());
        onFx(() -> assertEquals(
                "New version of digits",
                ((Label) new BuildHeader(viewModel, new Formats(Clock.systemUTC())).lookup("#build-title")).getText(),
                "a page that is made when all is known"));
    }

    private boolean isShowing(String menu) {
        return listWindows().stream().anyMatch(each -> each instanceof ContextMenu shown && menu.equals(shown.getId()));
    }

    @Test
    void aNewVersionShowsWhatBecameOfTheOldOneAndIsDiscardedWithAWayBack() throws IOException {
        dropOnWindow(digits());
        clickOn("#build-collection").write("demo/digits");
        clickOn("#build-save");
        ArtifactPath first = selection.versionProperty().get().orElseThrow();
        onFx(() -> selection.open(new Place.AtNewArtifact(java.util.Optional.of(first))));
        Path changed = Files.createDirectories(directory.resolve("new")).resolve("README.md");
        Files.writeString(changed, "longer than it was before");
        Path twin = directory.resolve("new/twin.png");
        Files.copy(directory.resolve("digits/images/train/08401.png"), twin);
        dropOnWindow(changed, twin, Files.writeString(directory.resolve("new/id_rsa"), "x"));
        clickOn("aux.txt").push(KeyCode.DELETE);
        doubleClickOn("images");
        clickOn("#build-aliases").write("candidate, prod,");
        clickOn("#build-inputs").write("demo/digits:v0").push(KeyCode.ENTER);
        assertEquals(List.of("candidate", "prod"), viewModel.fields().aliases().names());
        assertEquals("Save as v1", lookup("#build-save").queryButton().getText());
        picture("build-from-version");
        clickOn("#build-discard");
        assertEquals(List.of(), paths());
        picture("build-thrown");
        clickOn(from(lookup("#build-thrown").<Parent>query()).lookup("Undo").<Button>query());
        assertEquals(6, paths().size(), "" + paths());
        assertEquals(List.of("candidate", "prod"), viewModel.fields().aliases().names());
    }
}
