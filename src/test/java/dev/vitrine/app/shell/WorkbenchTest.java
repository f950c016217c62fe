package dev.vitrine.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.browse.BrowseNode;
import dev.vitrine.app.text.Formats;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.settings.Directories;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.FxTest;
import dev.vitrine.testing.RecordingDialogs;
import dev.vitrine.testing.SampleHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole window over a registry of its own.
class WorkbenchTest extends FxTest {
    @TempDir
    static Path directory;

    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private ArtifactClient client;
    private Path work;
    private Workbench workbench;

    @Override
    protected Parent view() throws Exception {
        work = Files.createTempDirectory(directory, "work");
        SampleHome.writeTo(work.resolve("home"));
        client = ArtifactClient.open(
                new Directories(work.resolve("home"), work.resolve("cache"), work.resolve("downloads")));
        workbench = new Workbench(
                client,
                new Desktop(tasks, dialogs, new Formats(Clock.systemUTC()), uri -> {}, () -> {}, folder -> {}),
                new Remembered(
                        Remembered.NOTHING.columns(), Optional.of(client.parse("sample/shapes:latest")), List.of()));
        return workbench.view();
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        client.close();
    }

    private static List<Path> filesUnder(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path chosen(String name) throws IOException {
        Path folder = Files.createDirectories(work.resolve(name));
        dialogs.choosing(folder);
        return folder;
    }

    @Test
    void theTabCompareTellsWhatIsNewSinceTheVersionBefore() throws IOException {
        clickOn("Compare");
        assertTrue(lookup(".compare-view").tryQuery().isPresent());
        assertTrue(lookup("#compare-base").<Labeled>query().getText().startsWith("shapes:"));
        picture("window-compare");
    }

    @Test
    void downloadWritesTheVersionIntoAFolderOfItsOwn() throws IOException {
        Path folder = chosen("target");
        clickOn("#version-download");
        assertFalse(filesUnder(folder).isEmpty());
        clickOn("Show folder");
        assertEquals(folder, dialogs.shown.getFirst().getParent());
    }

    @Test
    void checkoutShowsItsPlanAndUndoBringsTheFolderBack() throws IOException {
        Path folder = chosen("target");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        clickOn("#version-checkout");
        picture("window-plan");
        ListView<?> plan = lookup("#checkout-plan").query();
        clickOn("#plan-filter-delete");
        assertEquals(1, plan.getItems().size());
        assertEquals(List.of(Path.of("notes.txt")), filesUnder(folder));
        clickOn("#checkout-go");
        assertFalse(Files.exists(folder.resolve("notes.txt")));
        assertFalse(filesUnder(folder).isEmpty());
        clickOn("#checkout-undo");
        assertEquals(List.of(Path.of("notes.txt")), filesUnder(folder));
        assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
    }

    @Test
    void aPlanThatIsCancelledChangesNothing() throws IOException {
        Path folder = chosen("target");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        clickOn("#version-checkout");
        clickOn("#transfer-cancelPlan");
        assertEquals(List.of(Path.of("notes.txt")), filesUnder(folder));
        assertTrue(lookup("#checkout-go").tryQuery().isEmpty());
    }

    @Test
    void verifyListsEveryProblemOfAFolder() throws IOException {
        Path folder = chosen("target");
        clickOn("#version-checkout");
        clickOn("#checkout-go");
        clickOn("Close");
        clickOn("#version-verify");
        assertEquals("all right", lookup("#verify-result").<Labeled>query().getText());
        Files.delete(folder.resolve(filesUnder(folder).getFirst()));
        Files.writeString(folder.resolve(filesUnder(folder).getFirst()), "other bytes");
        Files.writeString(folder.resolve("zz-extra"), "x");
        clickOn("Verify again");
        assertEquals("3 problems", lookup("#verify-result").<Labeled>query().getText());
        picture("window-problems");
        assertEquals(2, marks("wrong").size() + marks("missing").size());
        clickOn("Repair 2 files");
        assertEquals(0, marks("wrong").size() + marks("missing").size());
        assertEquals("1 problem", lookup("#verify-result").<Labeled>query().getText());
        picture("window-repaired");
    }

    private Set<Node> marks(String kind) {
        return lookup(".manifest-mark-" + kind).queryAll();
    }

    @Test
    void backAndForwardLeadThroughThePlaces() {
        clickOn("v0");
        assertEquals("shapes:v0", openName());
        clickOn("#place-back");
        assertEquals("shapes:v2", openName());
        clickOn("#place-forward");
        assertEquals("shapes:v0", openName());
    }

    private String openName() {
        return workbench.remembered().version().orElseThrow().name();
    }

    @Test
    void everyButtonSaysWhatItDoes() {
        for (Node node : lookup(each -> each instanceof Button).queryAll()) {
            Button button = (Button) node;
            String said = button.getText() == null || button.getText().isBlank()
                    ? button.getAccessibleText()
                    : button.getText();
            assertTrue(said != null && !said.isBlank(), () -> "No text: " + button);
        }
    }

    @Test
    void theStepsOfTheWayOpenTheTreeThere() {
        for (String step : List.of("sample", "root", "Local")) {
            clickOn(lookup("#breadcrumb .breadcrumb-link")
                    .lookup((Node node) -> ((Labeled) node).getText().equals(step))
                    .<Node>query());
            assertEquals(step, chosenInTheTree());
        }
    }

    private String chosenInTheTree() {
        return lookup("#registry-tree")
                .<TreeView<BrowseNode>>query()
                .getSelectionModel()
                .getSelectedItem()
                .getValue()
                .name();
    }

    @Test
    void twoChosenVersionsAreCompared() {
        press(KeyCode.CONTROL);
        clickOn("v0");
        release(KeyCode.CONTROL);
        onFx(() -> {
            Node list = lookup("#versions-list").query();
            lookup("#versions-list").<ListView<?>>query().getContextMenu().show(list, 300, 300);
        });
        clickOn("Compare the two chosen");
        assertTrue(lookup("#compare-base").<Labeled>query().getText().startsWith("shapes:v0"));
        picture("window-compare-chosen");
    }

    @Test
    void draftsArePutAsideAndGoneOnWithByTheirActions() throws IOException {
        Path file = Files.writeString(work.resolve("notes.txt"), "mine");
        onFx(() -> workbench.startArtifact(List.of(file)));
        assertTrue(lookup("notes.txt").tryQuery().isPresent());
        clickOn("#palette-open").write("new draft").push(KeyCode.ENTER);
        assertTrue(lookup("notes.txt").tryQuery().isEmpty());
        clickOn("#palette-open").write("continue last draft").push(KeyCode.ENTER);
        assertTrue(lookup("notes.txt").tryQuery().isPresent());
    }
}
