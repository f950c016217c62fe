package dev.vitrine.app.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Formats;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.FxTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageViewTest extends FxTest {
    @TempDir
    static Path directory;

    private final Selection selection = new Selection();
    private StoredVersions stored;

    @Override
    protected double width() {
        return 1150;
    }

    @Override
    protected double height() {
        return 760;
    }

    @Override
    protected Parent view() throws Exception {
        stored = new StoredVersions(Files.createTempDirectory(directory, "registry"));
        DirectTaskRunner tasks = new DirectTaskRunner();
        Formats formats = new Formats(Clock.systemUTC());
        StorageViewModel viewModel = new StorageViewModel(stored.client, selection, tasks, tasks, formats);
        selection.open(new Place.AtStorage());
        return new StorageView(viewModel, formats);
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        stored.client.close();
    }

    private String said() {
        return lookup("#storage-step .label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    private List<String> lines(String list) {
        return lookup(list).<ListView<String>>query().getItems();
    }

    private TreeTableView<StorageRow> table() {
        return lookup("#storage-table").query();
    }

    @Test
    void aCollectionIsChosenDeletedAndFreed() throws IOException {
        assertTrue(said().contains("Choose versions"));
        picture("storage");
        clickOn("me/vision/images");
        type(KeyCode.RIGHT);
        assertTrue(said().startsWith("Deleting these 3 versions frees 100 KB"), this::said);
        picture("storage-chosen");
        clickOn("#storage-delete");
        assertTrue(said().startsWith("2 versions go. That frees 100 KB."), this::said);
        assertEquals("me/vision/images:v2 stays: latest", lines("#storage-plan").getLast());
        picture("storage-plan");
        clickOn("#storage-with-aliases");
        assertTrue(said().startsWith("3 versions go. That frees 100 KB. / No version is left of images."), this::said);
        picture("storage-plan-aliases");
        clickOn("#storage-with-aliases");
        clickOn("#storage-plan-go");
        assertTrue(said().startsWith("2 versions are deleted. / 5 objects, 100 KB, can be freed now."), this::said);
        picture("storage-deleted");
        clickOn("#storage-free");
        assertTrue(said().startsWith("100 KB are free again: 5 objects are gone."), this::said);
        picture("storage-freed");
        clickOn("#storage-done");
        assertEquals(3, table().getRoot().getChildren().size());
        assertEquals(
                1,
                stored.client
                        .registry()
                        .versions(StoredVersions.IMAGES, PageRequest.first(10))
                        .items()
                        .size());
    }

    @Test
    void theTreemapChoosesAndOpensByMouseAndKeys() {
        clickOn("#storage-treemap");
        moveTo("#storage-treemap");
        picture("storage-treemap");
        push(KeyCode.ESCAPE);
        for (int i = 0; i < 6; i++) {
            push(KeyCode.LEFT);
            push(KeyCode.UP);
        }
        push(KeyCode.DOWN);
        push(KeyCode.SPACE);
        int chosen = table().getSelectionModel().getSelectedIndices().size();
        push(KeyCode.SPACE);
        assertTrue(chosen != table().getSelectionModel().getSelectedIndices().size() || chosen <= 1);
        push(KeyCode.ENTER);
        assertTrue(selection.placeProperty().get() instanceof Place.AtVersion);
    }

    @Test
    void garbageIsAskedForAndThereIsNone() {
        clickOn("#storage-find");
        assertTrue(said().startsWith("Everything in the registry is needed."), this::said);
        clickOn("#storage-done");
        assertFalse(said().contains("Everything"));
    }

    @Test
    void enterInTheTableOpensAVersion() {
        clickOn("me/vision/labels");
        type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(
                new Place.AtVersion(StoredVersions.LABELS.at("v0"), Optional.empty()),
                selection.placeProperty().get());
    }
}
