package dev.vitrine.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Formats;
import dev.vitrine.content.FileContent;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.testing.ContentSamples;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.FxTest;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class PreviewViewTest extends FxTest {
    private static final ArtifactPath PATH =
            new ProjectPath("vision", "digits").collection("mnist").at("v7");

    @TempDir
    static Path directory;

    private final Selection selection = new Selection();
    private final RecordingDialogs dialogs = new RecordingDialogs();

    @Override
    protected Parent view() throws IOException {
        for (Map.Entry<String, byte[]> sample : ContentSamples.all().entrySet()) {
            Files.write(directory.resolve(sample.getKey()), sample.getValue());
        }
        selection.open(PATH);
        PreviewViewModel viewModel = new PreviewViewModel(this::open, selection, new DirectTaskRunner(), dialogs);
        viewModel.watch(true);
        return new PreviewView(viewModel, uri -> {}, new Formats(Clock.systemUTC()));
    }

    @Override
    protected double width() {
        return 420;
    }

    @Override
    protected double height() {
        return 520;
    }

    private PreviewSource.Chosen open(ArtifactPath version, EntryPath path) throws IOException {
        if (path.value().equals("raw.parquet")) {
            return new PreviewSource.Chosen(
                    ManifestEntry.reference(
                            path, "s3://lab-data/street-signs/raw.parquet", "e", OptionalLong.empty(), Map.of()),
                    Optional.empty());
        }
        Path file = directory.resolve(path.value());
        Md5 md5 = Files.exists(file) ? Md5.ofBytes(Md5.newDigest().digest(Files.readAllBytes(file))) : Md5.ofUtf8("");
        return new PreviewSource.Chosen(
                ManifestEntry.file(path, md5, Files.exists(file) ? Files.size(file) : 0),
                Optional.of(new FileContent(file)));
    }

    private void choose(String name) {
        onFx(() -> selection.choose(Optional.of(EntryPath.of(name))));
    }

    private void choose(String name, byte[] bytes) throws IOException {
        Files.write(directory.resolve(name), bytes);
        choose(name);
    }

    private String text(String id) {
        return lookup(id).<Labeled>query().getText();
    }

    @Test
    void nothingChosenSaysWhatToDo() {
        assertTrue(lookup("No file chosen").tryQuery().isPresent());
        picture("preview-none");
    }

    @Test
    void sourceHasLineNumbersAndIsCopiedByLine() throws IOException {
        choose("train.py", ContentSamples.utf8(SOURCE));
        assertEquals("train.py", text("#preview-name"));
        assertEquals("✓ verified", text("#preview-digest"));
        picture("preview-python");
        clickOn(lookup(".preview-line").nth(1).<javafx.scene.Node>query());
        press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        assertEquals(List.of("import os"), dialogs.copied);
    }

    private static final String SOURCE = """
        # Trains the model that reads street signs.
        import os
        from torch import nn, optim

        class Net(nn.Module):
            \"\"\"Two layers are enough
            for digits.\"\"\"
            def __init__(self, width: int = 128, rate=1e-3):
                super().__init__()
                self.first = nn.Linear(784, width)
                self.name = "net" + str(width)  # shown in the log

            def forward(self, x):
                if x is None or not self.training:
                    return None
                return self.first(x)
        """;

    @Test
    void jsonIsATreeThatOpens() {
        choose("metrics.json");
        TreeView<?> tree = lookup("#preview-json").query();
        assertEquals(3, tree.getRoot().getChildren().size());
        picture("preview-json");
    }

    @Test
    void brokenJsonIsTextWithASentence() throws IOException {
        choose("broken.json", ContentSamples.utf8("{\"a\": 1,\n \"b\": oops}\n"));
        assertEquals("This JSON file is broken at line 2, column 7. It is shown as text.", text("#preview-flaw"));
        picture("preview-broken-json");
    }

    @Test
    void csvIsATableAndSaysWhatItLeavesOut() throws IOException {
        StringBuilder csv = new StringBuilder("path,label,width,height,score\n");
        for (int i = 0; i < 3_000; i++) {
            csv.append("images/%05d.png,%s,%d,%d,%.4f\n"
                    .formatted(i, i % 3 == 0 ? "stop" : "yield", 640 + i, 480, i / 3000.0));
        }
        choose("split.csv", ContentSamples.utf8(csv.toString()));
        TableView<?> table = lookup("#preview-table").query();
        assertEquals(1_000, table.getItems().size());
        assertEquals("First 1,000 rows", text("#preview-extent"));
        picture("preview-csv");
        clickOn("#preview-more");
        assertEquals(3_000, lookup("#preview-table").queryTableView().getItems().size());
        assertTrue(lookup("#preview-more").tryQuery().isEmpty());
    }

    @Test
    void aWideTableShowsItsFirstColumns() throws IOException {
        choose("wide.csv", ContentSamples.utf8("1,".repeat(99_999) + "1\n"));
        assertEquals("1 row, first 200 of 100,000 columns", text("#preview-extent"));
        picture("preview-wide");
    }

    @Test
    void aWideTableMakesItsColumnsAsTheyComeIntoSight() throws Exception {
        choose("wide.csv", ContentSamples.utf8("1,".repeat(99_999) + "1\n"));
        int made = lookup("#preview-table").queryTableView().getColumns().size();
        assertTrue(made > 10 && made < 50, () -> made + " columns");
        ScrollBar bar = lookup("#preview-table .scroll-bar").queryAll().stream()
                .map(ScrollBar.class::cast)
                .filter(each -> each.getOrientation() == Orientation.HORIZONTAL)
                .findFirst()
                .orElseThrow();
        onFx(() -> bar.setValue(bar.getMax()));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> lookup("#preview-table").queryTableView().getColumns().size() > made);
        WaitForAsyncUtils.waitForFxEvents();
        long cells = lookup("#preview-table .table-cell").queryAll().stream()
                .map(Labeled.class::cast)
                .filter(cell -> "1".equals(cell.getText()) && cell.isVisible())
                .count();
        assertTrue(cells > 3, () -> cells + " cells");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            onFx(() -> bar.setValue(bar.getMax()));
            return lookup("#preview-table").queryTableView().getColumns().size() == 201;
        });
        onFx(() -> bar.setValue(bar.getMax()));
        assertTrue(lookup("200").tryQuery().isPresent());
    }

    @Test
    void columnsAreWideEnoughForTheirTitlesAndForLaterRows() throws IOException {
        StringBuilder csv = new StringBuilder("Number,name\n");
        for (int i = 0; i < 900; i++) {
            csv.append(i < 300 ? "1,a\n" : "1,WWWWWWWWWW\n");
        }
        choose("later.csv", ContentSamples.utf8(csv.toString()));
        onFx(() -> lookup("#preview-table").queryTableView().scrollTo(500));
        List<Labeled> texts = Stream.of("#preview-table .label", "#preview-table .table-cell")
                .flatMap(css -> lookup(css).queryAll().stream())
                .map(Labeled.class::cast)
                .filter(label -> label.getText() != null && !label.getText().isEmpty())
                .toList();
        assertTrue(texts.size() > 10);
        for (Labeled label : texts) {
            Node drawn = label.lookup(".text");
            assertEquals(label.getText(), ((Text) drawn).getText());
        }
    }

    @Test
    void aLongArrayTellsHowManyItemsEachPartHas() throws IOException {
        choose("long.json", ContentSamples.utf8("[" + "1,".repeat(1_999) + "1]"));
        assertTrue(lookup("1,000 items").tryQuery().isPresent());
    }

    @Test
    void markdownIsRendered() {
        choose("README.md");
        assertTrue(lookup(".markdown-h1").tryQuery().isPresent());
        picture("preview-markdown");
    }

    @Test
    void aPictureIsFittedAndZoomed() throws IOException {
        choose("big.png", ContentSamples.png(800, 600));
        assertFalse(text("#preview-zoom").equals("100 %"));
        assertTrue(text("#preview-facts").startsWith("PNG · 800 × 600"), text("#preview-facts"));
        picture("preview-picture");
        clickOn("#preview-zoom-full");
        assertEquals("100 %", text("#preview-zoom"));
        clickOn("#preview-zoom-in");
        assertEquals("125 %", text("#preview-zoom"));
        picture("preview-picture-zoomed");
        clickOn("#preview-zoom-fit");
        assertFalse(text("#preview-zoom").equals("125 %"));
    }

    @Test
    void aHugePictureIsDecodedOnlyWhenAsked() throws IOException {
        choose("bomb.png", ContentSamples.pngOf(20_000, 20_000, new byte[100]));
        assertTrue(lookup("A very large picture").tryQuery().isPresent());
        assertEquals("Decoded, it takes 1.60 GB of memory", text("#preview-extent"));
        assertEquals("Show it anyway", lookup("#preview-more").<Labeled>query().getText());
        picture("preview-big-picture");
    }

    @Test
    void aBrokenPictureShowsItsBytes() throws IOException {
        choose("dot.jpg");
        assertEquals("This JPEG file is broken. Its bytes are shown.", text("#preview-flaw"));
        assertTrue(lookup("#preview-jump").tryQuery().isPresent());
    }

    @Test
    void bytesHaveAddressesAndJumps() throws IOException {
        byte[] bytes = new byte[200_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }
        choose("weights.bin", bytes);
        picture("preview-hex");
        clickOn("#preview-jump").write("#160000\n");
        assertEquals(
                160_000L,
                lookup("#preview-hex").<ListView<?>>query().getSelectionModel().getSelectedItem());
        picture("preview-hex-jumped");
        clickOn("#preview-jump").eraseText(7).write("ffffff\n");
        assertTrue(lookup("The file ends at 00030d40").tryQuery().isPresent());
    }

    @Test
    void aReferenceSaysWhereItPoints() {
        choose("raw.parquet");
        assertTrue(lookup("Bytes elsewhere").tryQuery().isPresent());
        picture("preview-reference");
        clickOn("Copy the address");
        assertEquals(List.of("s3://lab-data/street-signs/raw.parquet"), dialogs.copied);
    }

    @Test
    void aFileThatVanishedIsExplained() {
        choose("gone.txt");
        assertTrue(lookup("Try again").tryQuery().isPresent());
        picture("preview-gone");
    }

    @Test
    void theMenuShowsTheFileInAnotherForm() {
        choose("metrics.json");
        clickOn("#preview-menu").clickOn("#preview-as-text");
        assertTrue(lookup("#preview-text").tryQuery().isPresent());
        picture("preview-json-text");
        clickOn("#preview-menu").clickOn("#preview-as-bytes");
        assertTrue(lookup("#preview-jump").tryQuery().isPresent());
    }

    @Test
    void shapesAreDrawn() {
        choose("plot.svg");
        assertEquals("SVG · 40 × 20 · 400 B", text("#preview-facts"));
        picture("preview-svg");
    }

    @Test
    void archivesAndTensorsAreTables() {
        choose("model.pt");
        assertEquals(3, lookup("#preview-table").queryTableView().getItems().size());
        assertTrue(text("#preview-flaw").startsWith("This file holds pickles"));
        picture("preview-torch");
        choose("model.safetensors");
        assertEquals("safetensors · 9 numbers · 226 B", text("#preview-facts"));
        picture("preview-safetensors");
        choose("rows.parquet");
        assertTrue(text("#preview-facts").startsWith("Parquet · 3 rows, 13 columns · 2 row groups"));
        assertEquals(3, lookup("#preview-table").queryTableView().getItems().size());
        picture("preview-parquet");
        clickOn("#preview-switch-columns");
        assertEquals(13, lookup("#preview-columns").queryTableView().getItems().size());
        picture("preview-parquet-columns");
        choose("files.tar.gz");
        picture("preview-tar");
    }

    /// Whether there is a sound device is the machine's matter: it plays, or one sentence says why not.
    @Test
    void soundPlaysOrSaysThatItCannot() throws Exception {
        choose("beep.wav");
        picture("preview-wav");
        clickOn("#preview-play");
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> lookup("#preview-cannot-play").tryQuery().isPresent()
                        || !lookup("#preview-position").query().isDisabled());
        picture("preview-wav-after");
        choose("README.md");
        assertTrue(lookup(".markdown-h1").tryQuery().isPresent());
    }

    @Test
    void hostileNamesAndTextAreShownSafely() throws IOException {
        choose("evil\u202Egnp.txt", ContentSamples.utf8("a\u202Eb\u200Bc\n" + "long ".repeat(2_000) + "\n"));
        assertEquals("evil\\u202Egnp.txt", text("#preview-name"));
        picture("preview-hostile");
    }
}
