package dev.vitrine.app.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.LoadState;
import dev.vitrine.app.text.Formats;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.registry.HeldVersion;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.testing.DirectTaskRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageViewModelTest {
    @TempDir
    Path directory;

    private final Selection selection = new Selection();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private StoredVersions stored;
    private StorageViewModel viewModel;

    @BeforeEach
    void open() throws IOException {
        stored = new StoredVersions(directory);
        viewModel = new StorageViewModel(stored.client, selection, tasks, tasks, new Formats(Clock.systemUTC()));
    }

    @AfterEach
    void close() throws IOException {
        stored.client.close();
    }

    private List<HeldVersion> versions() {
        return viewModel.shownProperty().get().orElseThrow().use().registry().versions();
    }

    private Set<String> ids(String... names) {
        return versions().stream()
                .filter(version -> List.of(names).contains(version.path().name()))
                .map(HeldVersion::id)
                .collect(Collectors.toSet());
    }

    private <T extends Step> T step(Class<T> type) {
        return assertInstanceOf(type, viewModel.stepProperty().get());
    }

    @Test
    void nothingIsCountedBeforeThePlaceIsOpen() {
        assertEquals(LoadState.NOTHING, viewModel.stateProperty().get());
        selection.open(new Place.AtStorage());
        assertEquals(LoadState.SHOWN, viewModel.stateProperty().get());
        assertEquals(5, versions().size());
    }

    @Test
    void whatVersionsShareIsForetoldForBothOnly() {
        selection.open(new Place.AtStorage());
        viewModel.choose(ids("images:v0"));
        long first = viewModel.freesProperty().get().orElseThrow();
        viewModel.choose(ids("images:v1"));
        long second = viewModel.freesProperty().get().orElseThrow();
        viewModel.choose(ids("images:v0", "images:v1"));
        assertEquals(
                Optional.of(first + second + StoredVersions.SHARED),
                viewModel.freesProperty().get());
        viewModel.choose(Set.of());
        assertEquals(Optional.empty(), viewModel.freesProperty().get());
    }

    @Test
    void thePlanTellsWhatAliasesHoldAndWhatCollectionIsEmptied() {
        selection.open(new Place.AtStorage());
        viewModel.choose(ids("images:v0", "labels:v0"));
        viewModel.plan(DeleteMode.REFUSE_IF_ALIASED);
        DeletionPlan plan = step(Step.Planned.class).plan();
        assertEquals(
                List.of("images:v0"),
                plan.paths().stream().map(ArtifactPath::name).toList());
        assertEquals(Set.of(), plan.emptied());
        assertEquals(1, plan.aliased());
        viewModel.plan(DeleteMode.DELETE_ALIASES);
        Step.Planned all = step(Step.Planned.class);
        assertEquals(2, all.plan().going().size());
        assertEquals(Set.of(StoredVersions.LABELS), all.plan().emptied());
        assertEquals(viewModel.freesProperty().get(), Optional.of(all.frees()));
    }

    @Test
    void whatIsForetoldIsFreed() throws IOException {
        selection.open(new Place.AtStorage());
        long before =
                viewModel.shownProperty().get().orElseThrow().use().registry().bytes();
        viewModel.choose(ids("images:v0", "images:v1"));
        viewModel.plan(DeleteMode.REFUSE_IF_ALIASED);
        long foretold = step(Step.Planned.class).frees();
        viewModel.delete(step(Step.Planned.class).plan());
        Step.Deleted deleted = step(Step.Deleted.class);
        assertEquals(2, deleted.report().deleted().size());
        assertEquals(List.of(), deleted.report().refused());
        assertEquals(foretold, deleted.free().bytes());
        assertEquals(Set.of(), viewModel.chosenProperty().get());
        viewModel.free();
        assertEquals(foretold, step(Step.Freed.class).freed().bytes());
        assertEquals(
                before - foretold,
                viewModel.shownProperty().get().orElseThrow().use().registry().bytes());
        viewModel.look();
        step(Step.Looking.class);
    }

    @Test
    void aVersionThatIsGoneMeanwhileIsTold() throws IOException {
        selection.open(new Place.AtStorage());
        viewModel.choose(ids("images:v0", "images:v1"));
        viewModel.plan(DeleteMode.REFUSE_IF_ALIASED);
        Step.Planned planned = step(Step.Planned.class);
        stored.client.registry().delete(StoredVersions.IMAGES.at("v0"), DeleteMode.DELETE_ALIASES);
        viewModel.delete(planned.plan());
        Step.Deleted deleted = step(Step.Deleted.class);
        assertEquals(List.of(StoredVersions.IMAGES.at("v1")), deleted.report().deleted());
        assertEquals(
                StoredVersions.IMAGES.at("v0"),
                deleted.report().refused().getFirst().path());
    }

    @Test
    void garbageIsShownBeforeItIsRemoved() throws IOException {
        stored.client.registry().delete(StoredVersions.IMAGES.at("v0"), DeleteMode.DELETE_ALIASES);
        selection.open(new Place.AtStorage());
        viewModel.findGarbage();
        long found = step(Step.Garbage.class).found().bytes();
        assertTrue(found > 0);
        assertEquals(
                found,
                viewModel.shownProperty().get().orElseThrow().use().registry().garbageBytes());
        try (var lease = stored.client.registry().lease()) {
            viewModel.free();
            step(Step.Failed.class);
        }
        viewModel.free();
        assertEquals(found, step(Step.Freed.class).freed().bytes());
    }

    @Test
    void countingStopsBeforeTheObjectsAreNeededAlone() throws IOException {
        selection.open(new Place.AtStorage());
        tasks.hold();
        selection.registryChanged();
        viewModel.free();
        assertEquals(1, tasks.waiting());
        tasks.runAll();
        step(Step.Freed.class);
    }

    @Test
    void tilesHoldEveryByte() {
        selection.open(new Place.AtStorage());
        StorageViewModel.Shown shown = viewModel.shownProperty().get().orElseThrow();
        assertEquals(
                shown.use().registry().bytes(),
                shown.tiles().stream().mapToLong(Tile::bytes).sum());
        for (Tile tile : shown.tiles()) {
            if (!tile.children().isEmpty()) {
                assertEquals(
                        tile.bytes(),
                        tile.children().stream().mapToLong(Tile::bytes).sum());
            }
        }
        assertEquals(
                List.of("images", "labels", "both"),
                shown.rows().stream()
                        .map(rows -> rows.collection().collection().name())
                        .toList());
    }
}
