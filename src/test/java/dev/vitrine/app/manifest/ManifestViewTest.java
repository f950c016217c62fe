package dev.vitrine.app.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Formats;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.EntryPart;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.settings.Directories;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.Drafts;
import dev.vitrine.testing.FxTest;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestViewTest extends FxTest {
    @TempDir
    static Path directory;

    private static final ArtifactPath PATH =
            new ProjectPath("vision", "digits").collection("mnist").at("v7");
    private static final Manifest MILLION = million();
    private final Selection selection = new Selection();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private Manifest manifest = sample();
    private final List<EntryPart> downloaded = new ArrayList<>();
    private final List<URI> opened = new ArrayList<>();
    private ArtifactClient client;
    private boolean broken;
    private ManifestViewModel viewModel;

    private static Manifest million() {
        return Manifest.of(() -> IntStream.range(0, 1_000_000)
                .mapToObj(i -> ManifestEntry.file(
                        EntryPath.of("part-" + (1_000 + i / 1_000) + "/" + (1_000 + i % 1_000) + ".png"),
                        new Md5(i, i * 31L),
                        i))
                .iterator());
    }

    private static Manifest sample() {
        List<ManifestEntry> entries = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            entries.add(file("images/train/%05d.png".formatted(i), 90_000 + i * 977L));
        }
        for (int i = 1; i <= 8; i++) {
            entries.add(file("images/test/%05d.png".formatted(i), 90_000 + i * 977L));
        }
        entries.add(file("annotations/labels.table.json", 1_180_000));
        entries.add(file("annotations/classes.json", 1_200));
        entries.add(file("README.md", 3_100));
        entries.add(file("split.csv", 410_000));
        entries.add(file("a-name-that-is-much-longer-than-the-column-" + "x".repeat(300) + ".bin", 12));
        entries.add(ManifestEntry.reference(
                EntryPath.of("raw.parquet"),
                "s3://lab-data/street-signs/2026/raw.parquet",
                "9f86d081884c7d65",
                OptionalLong.of(18_400_000_000L),
                Map.of()));
        return Manifest.of(entries);
    }

    private static ManifestEntry file(String path, long size) {
        return ManifestEntry.file(EntryPath.of(path), Md5.ofUtf8(path), size);
    }

    private Optional<ManifestViewModel.Loaded> read(ArtifactPath path, String shown) throws IOException {
        if (broken) {
            throw new dev.vitrine.registry.UnavailableException(
                    "Local", "the disk does not answer", new IOException("EIO"));
        }
        return Optional.of(new ManifestViewModel.Loaded(path.toString(), manifest));
    }

    private FileActionsViewModel actions() throws IOException {
        Path work = Files.createTempDirectory(directory, "work");
        client = ArtifactClient.open(
                new Directories(work.resolve("home"), work.resolve("cache"), work.resolve("downloads")));
        Drafts.of(PATH.collection(), "x")
                .files(Map.of("docs/a.txt", "a", "docs/run.sh", "rm", "b.txt", "b"))
                .save(client.registry(), work);
        return new FileActionsViewModel(
                client,
                selection,
                new DirectTaskRunner(),
                new FileActionsViewModel.Ways(downloaded::add, dialogs, opened::add));
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        client.close();
    }

    @Override
    protected Parent view() throws Exception {
        viewModel = new ManifestViewModel(this::read, selection, new DirectTaskRunner(), dialogs);
        return new ManifestView(viewModel, actions(), new Formats(Clock.systemUTC()));
    }

    @Override
    protected double width() {
        return 860;
    }

    @Override
    protected double height() {
        return 600;
    }

    private void open(Manifest shown) {
        manifest = shown;
        onFx(() -> selection.open(PATH));
    }

    private TableView<ManifestRow> table() {
        return lookup("#manifest-table").queryTableView();
    }

    private List<String> names() {
        return viewModel.rows().stream()
                .map(row -> viewModel.details(row).name())
                .toList();
    }

    @Test
    void foldersOpenAndCloseByClickAndKey() {
        open(sample());
        assertEquals("annotations", names().getFirst());
        clickOn("images");
        press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertEquals(List.of("annotations", "images", "test", "train"), names().subList(0, 4));
        press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertEquals(
                "test",
                viewModel.details(table().getSelectionModel().getSelectedItem()).name());
        press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        press(KeyCode.DOWN).release(KeyCode.DOWN);
        assertEquals(
                Optional.of(EntryPath.of("images/test/00001.png")),
                selection.entryProperty().get());
        picture("manifest-open");
        press(KeyCode.LEFT).release(KeyCode.LEFT);
        press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertEquals(List.of("images", "test", "train", names().get(4)), names().subList(1, 5));
        doubleClickOn("annotations");
        assertEquals("classes.json", names().get(1));
        clickOn(".manifest-arrow");
        assertEquals("images", names().get(1));
        clickOn("#manifest-collapseAll");
        assertEquals(6, table().getItems().size());
    }

    @Test
    void theFilesComeBackAfterTheCollectionWasOpenedWithAFileChosen() {
        open(sample());
        clickOn("README.md");
        onFx(() -> selection.open(PATH.collection()));
        assertEquals(List.of(), names());
        onFx(() -> selection.replace(new Place.AtVersion(PATH, Optional.empty())));
        assertEquals("annotations", names().getFirst());
        clickOn("README.md");
    }

    @Test
    void typingFiltersAndEscapeShowsAllAgain() {
        open(sample());
        clickOn("#manifest-filter").write("TEST/0000");
        assertEquals(List.of("images", "test"), names().subList(0, 2));
        assertEquals(10, table().getItems().size());
        picture("manifest-filter");
        write("zzz");
        picture("manifest-nothing-found");
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertEquals(6, viewModel.rows().size());
    }

    @Test
    void chosenRowsAreCopiedAsPathsOrDigests() {
        open(sample());
        clickOn("README.md");
        press(KeyCode.SHIFT, KeyCode.UP).release(KeyCode.UP, KeyCode.SHIFT);
        press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        onFx(() -> table().getContextMenu().show(table(), 200, 200));
        clickOn("Copy digest");
        assertEquals(List.of("images/\nREADME.md", Md5.ofUtf8("README.md").base64()), dialogs.copied);
    }

    @Test
    void aMillionEntriesOpenScrollAndFilter() {
        open(MILLION);
        clickOn("#manifest-expandAll");
        assertEquals(1_001_000, table().getItems().size());
        onFx(() -> table().scrollTo(900_000));
        onFx(() -> table().getSelectionModel().clearAndSelect(900_003));
        picture("manifest-million");
        clickOn("#manifest-filter").write("1999/1234");
        assertEquals(List.of("part-1999", "1234.png"), names());
    }

    @Test
    void whatAFilterFoundIsShownFromItsStart() {
        open(MILLION);
        clickOn("#manifest-expandAll");
        onFx(() -> table().scrollTo(900_000));
        clickOn("#manifest-filter").write("1234");
        assertTrue(lookup("part-1000").tryQuery().isPresent());
    }

    @Test
    void whatIsTypedAndWhatWasFoundCanBeReadInANarrowWindow() {
        onFx(() -> listWindows().getFirst().getScene().getRoot().resize(500, height()));
        open(MILLION);
        clickOn("#manifest-filter").write("1999/12");
        assertTrue(lookup("#manifest-filter").<TextField>query().getWidth() >= 150);
        Labeled found = lookup("#manifest-found").query();
        assertEquals("100 found", found.getText());
        assertTrue(found.localToScene(found.getBoundsInLocal()).getMaxX() < 500);
    }

    @Test
    void whatCannotBeReadIsExplainedAndCanBeTriedAgain() {
        broken = true;
        open(sample());
        picture("manifest-failed");
        broken = false;
        clickOn("Try again");
        assertEquals(6, viewModel.rows().size());
        assertTrue(lookup("README.md").tryQuery().isPresent());
    }

    @Test
    void aVersionWithoutFilesSaysSo() {
        open(Manifest.empty());
        assertTrue(lookup("No files").tryQuery().isPresent());
        picture("manifest-empty");
    }

    @Test
    void rowsTellScreenReadersPathSizeAndKind() {
        open(sample());
        List<String> texts = lookup(".table-row-cell").queryAll().stream()
                .map(javafx.scene.Node::getAccessibleText)
                .filter(text -> text != null && !text.isEmpty())
                .toList();
        assertTrue(texts.contains("README.md, 3.1 KB, markdown"), texts.toString());
        assertTrue(texts.contains("images/, 5.2 MB, 48 files"), texts.toString());
        assertTrue(
                texts.contains("raw.parquet, 18.4 GB, reference to s3://lab-data/street-signs/2026/raw.parquet"),
                texts.toString());
    }

    private void openSaved() throws IOException {
        manifest = client.artifact(PATH.collection().at("v0")).manifest();
        onFx(() -> selection.open(PATH.collection().at("v0")));
    }

    @Test
    void chosenFilesAndFoldersAreDownloaded() {
        open(sample());
        clickOn("images");
        press(KeyCode.CONTROL);
        clickOn("README.md");
        release(KeyCode.CONTROL);
        clickOn("#manifest-download");
        onFx(() -> table().getSelectionModel().selectAll());
        clickOn("#manifest-download");
        assertEquals(List.of(new EntryPart(List.of("README.md"), List.of("images/")), EntryPart.ALL), downloaded);
        picture("manifest-selection");
    }

    @Test
    void aDocumentOpensAsACheckedCopyAndAScriptDoesNot() throws IOException {
        openSaved();
        clickOn("b.txt");
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals("b", Files.readString(Path.of(opened.getFirst())));
        onFx(viewModel::openAll);
        clickOn("run.sh");
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(1, opened.size());
        assertTrue(lookup(".notice-bar .label").<Labeled>query().getText().startsWith("docs/run.sh is not opened"));
        picture("manifest-open-refused");
        onFx(() -> table().getContextMenu().show(table(), 200, 200));
        picture("manifest-menu");
        clickOn("Show a copy in its folder");
        assertEquals("docs", dialogs.shown.getFirst().getFileName().toString());
    }

    @Test
    void typedLettersJumpToNames() {
        open(sample());
        clickOn("annotations").write("sp");
        assertEquals("split.csv", chosenName());
        press(KeyCode.HOME).release(KeyCode.HOME);
        press(KeyCode.END).release(KeyCode.END);
        assertEquals("split.csv", chosenName());
    }

    private String chosenName() {
        return viewModel.details(table().getSelectionModel().getSelectedItem()).name();
    }
}
