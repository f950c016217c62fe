package dev.vitrine.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.manifest.ManifestDiff;
import dev.vitrine.testing.FxTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareViewTest extends FxTest {
    @TempDir
    static Path directory;

    private TwoVersions two;
    private CompareViewModel viewModel;

    @Override
    protected double width() {
        return 890;
    }

    @Override
    protected double height() {
        return 700;
    }

    @Override
    protected Parent view() throws Exception {
        two = new TwoVersions(Files.createTempDirectory(directory, "registry"));
        viewModel = two.viewModel();
        CompareView view = new CompareView(viewModel, two.formats);
        viewModel.setInFront(true);
        return view;
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        two.close();
    }

    private List<String> paths() {
        return lookup("#compare-table").<TableView<ManifestDiff.Row>>query().getItems().stream()
                .map(ManifestDiff.Row::path)
                .toList();
    }

    private Labeled labeled(String query) {
        return lookup(query).query();
    }

    @Test
    void theVersionBeforeIsComparedAtOnce() {
        assertEquals("mnist:v1", labeled("#compare-base").getText());
        assertEquals("+ 2 added", labeled("#compare-chip-added").getText());
        assertEquals("− 1 removed", labeled("#compare-chip-removed").getText());
        assertEquals("~ 2 changed", labeled("#compare-chip-changed").getText());
        assertEquals("→ 3 moved", labeled("#compare-chip-moved").getText());
        assertEquals("9 same", labeled("#compare-chip-same").getText());
        assertEquals(8, paths().size());
        picture("compare");
    }

    @Test
    void chipsAndTextFilterTheList() {
        clickOn("#compare-chip-moved");
        assertEquals(List.of("images/test/00000.png", "images/test/00001.png", "images/test/00002.png"), paths());
        clickOn("#compare-chip-removed");
        assertEquals(4, paths().size());
        assertTrue(lookup("#compare-chip-moved").<ToggleButton>query().isSelected());
        clickOn("#compare-filter").write("00001");
        assertEquals(List.of("images/test/00001.png"), paths());
        clickOn("#compare-filter").write("nowhere");
        picture("compare-no-match");
        clickOn("#compare-filter-clear");
        assertEquals(8, paths().size());
    }

    @Test
    void aFileShowsItsLinesAndTheOtherTabsTheAttributes() {
        clickOn("labels.csv");
        assertEquals(
                List.of("− 3,bird", "+ 3,crow", "+ 9,hen"),
                lookup("#compare-lines .line-diff-text").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .filter(text -> text.startsWith("+") || text.startsWith("−"))
                        .sorted(java.util.Comparator.comparing(text -> text.substring(2)))
                        .toList());
        picture("compare-text");
        clickOn("weights.bin");
        assertTrue(lookup("This is no text, so there are no lines to compare.")
                .tryQuery()
                .isPresent());
        TabPane details = lookup(".compare-details").query();
        assertEquals(
                List.of("Text", "Metadata 2", "Description +1 −1"),
                details.getTabs().stream().map(Tab::getText).toList());
        clickOn("Metadata 2");
        assertEquals(
                2, lookup("#compare-metadata").<TableView<?>>query().getItems().size());
        picture("compare-metadata");
        clickOn("Description +1 −1");
        picture("compare-description");
    }

    @Test
    void linesStandSideBySideOnceAskedFor() {
        clickOn("labels.csv");
        clickOn("#compare-lines-side-by-side");
        assertEquals(
                List.of("3,bird|3,crow", "|9,hen"),
                lookup("#compare-lines .line-diff-cell").queryAllAs(Node.class).stream()
                        .filter(cell -> cell.lookup(".line-diff-is-added") != null)
                        .map(cell -> cell.lookupAll(".line-diff-text").stream()
                                .map(text -> ((Label) text).getText())
                                .collect(Collectors.joining("|")))
                        .toList());
        picture("compare-side-by-side");
        clickOn("Description +1 −1");
        assertEquals(
                1, lookup("#compare-description .line-diff-beside").queryAll().size());
        picture("compare-description-side-by-side");
    }

    @Test
    void aFolderIsComparedAsWhatCameAfter() throws IOException {
        Path folder = two.folder();
        Files.writeString(folder.resolve("extra.txt"), "extra");
        two.dialogs.choosing(folder);
        clickOn("#compare-folder");
        assertEquals(List.of("extra.txt"), paths());
        assertEquals("+ 1 added", labeled("#compare-chip-added").getText());
        picture("compare-folder");
        clickOn("#compare-swap");
        assertEquals("− 1 removed", labeled("#compare-chip-removed").getText());
    }

    @Test
    void equalSidesSaySo() throws IOException {
        two.dialogs.choosing(two.folder());
        clickOn("#compare-folder");
        assertTrue(lookup("#compare-equal").tryQuery().isPresent());
        assertFalse(lookup("#compare-chip-added").query().isVisible()
                && lookup(".compare-kinds").query().isVisible());
        picture("compare-equal");
    }

    @Test
    void aTypedNameIsComparedAndOneThatIsNotThereFails() {
        clickOn("#compare-with");
        push(KeyCode.CONTROL, KeyCode.A);
        write("latest").push(KeyCode.ENTER);
        assertTrue(lookup("#compare-equal").tryQuery().isPresent());
        clickOn("#compare-with");
        push(KeyCode.CONTROL, KeyCode.A);
        write("v99").push(KeyCode.ENTER);
        assertTrue(lookup("Try again").tryQuery().isPresent());
        picture("compare-failed");
    }

    @Test
    void aLongComparisonShowsProgressAndIsCancelled() {
        two.tasks.hold();
        onFx(viewModel::refresh);
        picture("compare-running");
        clickOn("#compare-cancel");
        onFx(two.tasks::runAll);
        assertTrue(lookup("#compare-again").tryQuery().isPresent());
    }

    @Test
    void aReportIsSavedWhereThePersonSays() throws IOException {
        Path file = two.directory.resolve("report.html");
        two.dialogs.savingTo(file);
        clickOn("#compare-export").clickOn("#compare-export-html");
        String page = Files.readString(file);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;.md"), page);
        assertFalse(page.contains("<script"), page);
        assertTrue(lookup("#compare-notice").query().isVisible());
        Path json = two.directory.resolve("report.json");
        two.dialogs.savingTo(json);
        clickOn("#compare-export").clickOn("#compare-export-json");
        assertTrue(Files.readString(json).startsWith("{\"from\":{\"name\":\"me/vision/mnist:v0\""));
        try (var files = Files.list(two.directory)) {
            assertEquals(
                    0, files.filter(each -> each.toString().endsWith(".part")).count());
        }
    }

    /// With text of 200 percent a page has so much of a window of usual size.
    @Test
    void thePageFitsIntoLittleWidth() {
        Region page = (Region) lookup(".compare-view").query();
        assertTrue(page.minWidth(-1) <= 320, "needs " + page.minWidth(-1));
    }
}
