package dev.vitrine.app.browse;

import static dev.vitrine.testing.ListedRegistry.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.VersionSummary;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.ListedRegistry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionsViewModelTest {
    private final ProjectPath vision = new ProjectPath("me", "vision");
    private final CollectionPath mnist = vision.collection("mnist");
    private final CollectionPath coco = vision.collection("coco");
    private final ListedRegistry registry = new ListedRegistry();
    private final Selection selection = new Selection();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final VersionsViewModel versions = new VersionsViewModel(registry, selection, tasks);

    private void fill() {
        registry.with(version(mnist, "dataset", 0, ""))
                .with(version(mnist, "dataset", 1, "train-41", "candidate"))
                .with(version(mnist, "dataset", 2, "train-42", "latest", "prod"))
                .with(version(coco, "dataset", 0, "ingest", "latest"));
    }

    private List<String> shown() {
        return versions.rows().stream().map(VersionSummary::version).toList();
    }

    @Test
    void openingACollectionShowsItsVersionsAndOpensTheNewest() {
        fill();
        selection.open(mnist);
        assertEquals(List.of("v2", "v1", "v0"), shown());
        assertEquals(
                new Place.AtVersion(mnist.at("v2"), Optional.empty()),
                selection.placeProperty().get());
        selection.back();
        assertEquals(new Place.Start(), selection.placeProperty().get());
        assertEquals(List.of(), shown());
    }

    @Test
    void aVersionOpenedByAnAliasIsOpenUnderItsNumber() {
        fill();
        selection.open(mnist.at("candidate"));
        assertEquals(Optional.of(mnist.at("v1")), selection.versionProperty().get());
        assertEquals("v1", versions.currentProperty().get().orElseThrow().version());
    }

    @Test
    void theFilterLooksAtNumbersAliasesAndRuns() {
        fill();
        selection.open(mnist);
        versions.filterProperty().set("PROD");
        assertEquals(List.of("v2"), shown());
        versions.filterProperty().set("train-4");
        assertEquals(List.of("v2", "v1"), shown());
        versions.filterProperty().set("nothing");
        assertEquals(List.of(), shown());
    }

    @Test
    void versionsAreSortedByNumberAndBySize() {
        fill();
        selection.open(mnist);
        versions.orderProperty().set(VersionsViewModel.Order.OLDEST);
        assertEquals(List.of("v0", "v1", "v2"), shown());
        versions.orderProperty().set(VersionsViewModel.Order.LARGEST);
        assertEquals(List.of("v2", "v1", "v0"), shown());
    }

    @Test
    void longListsAreReadPageByPageAndWhollyOnceTheyAreFiltered() {
        for (int i = 0; i < 1_700; i++) {
            registry.with(version(mnist, "dataset", i, ""));
        }
        selection.open(mnist);
        assertEquals(500, versions.rows().size());
        versions.loadMore();
        assertEquals(1_000, versions.rows().size());
        versions.filterProperty().set("v7");
        assertEquals("v7", shown().getLast());
        versions.filterProperty().set("");
        assertEquals(1_700, versions.rows().size());
    }

    @Test
    void aLongListIsSortedOnceAllOfItIsThere() {
        for (int i = 0; i < 1_700; i++) {
            registry.with(version(mnist, "dataset", i, ""));
        }
        selection.open(mnist);
        tasks.hold();
        versions.orderProperty().set(VersionsViewModel.Order.OLDEST);
        assertEquals("v1699", shown().getFirst());
        tasks.runAll();
        assertEquals("v0", shown().getFirst());
        assertEquals(1_700, versions.rows().size());
    }

    @Test
    void aPageThatArrivesWhileAnotherIsFilteredIsNotLost() {
        for (int i = 0; i < 30_000; i++) {
            registry.with(version(mnist, "dataset", i, ""));
        }
        selection.open(mnist);
        tasks.hold();
        versions.filterProperty().set("v");
        tasks.runAll();
        versions.loadMore();
        tasks.runAll();
        assertEquals(30_000, versions.rows().size());
        assertEquals("v0", shown().getLast());
    }

    @Test
    void manyVersionsAreFilteredInTheBackgroundAndTheNewestWishWins() {
        for (int i = 0; i < 6_000; i++) {
            registry.with(version(mnist, "dataset", i, "", i == 17 ? "old" : "a" + i));
        }
        selection.open(mnist);
        versions.filterProperty().set("old");
        assertEquals(List.of("v17"), shown());
        tasks.hold();
        versions.filterProperty().set("v599");
        versions.filterProperty().set("v5999");
        assertEquals(List.of("v17"), shown());
        tasks.runAll();
        assertEquals(List.of("v5999"), shown());
    }

    @Test
    void versionsWithAnAliasComeFirstWhenSortedByAlias() {
        fill();
        selection.open(mnist);
        versions.orderProperty().set(VersionsViewModel.Order.ALIAS);
        assertEquals(List.of("v1", "v2", "v0"), shown());
    }

    @Test
    void chosenVersionsAreToldToOthers() {
        fill();
        selection.open(mnist);
        versions.choose(List.copyOf(versions.rows().subList(0, 2)));
        assertEquals(
                List.of(mnist.at("v2"), mnist.at("v1")),
                selection.chosenVersionsProperty().get());
    }

    @Test
    void aNewVersionAppearsWhenTheRegistryChanged() {
        fill();
        selection.open(mnist);
        registry.with(version(mnist, "dataset", 3, "train-43"));
        selection.registryChanged();
        assertEquals(List.of("v3", "v2", "v1", "v0"), shown());
        assertEquals(Optional.of(mnist.at("v2")), selection.versionProperty().get());
    }

    @Test
    void whenTheOpenVersionIsDeletedTheNewestOpens() {
        fill();
        selection.open(mnist.at("v1"));
        registry.remove(mnist.at("v1"));
        selection.registryChanged();
        assertEquals(Optional.of(mnist.at("v2")), selection.versionProperty().get());
    }

    @Test
    void whatArrivesForACollectionThatIsNoLongerOpenIsDropped() {
        fill();
        tasks.hold();
        selection.open(mnist);
        selection.open(coco);
        tasks.runAll();
        assertEquals(coco, versions.collectionProperty().get().orElseThrow().path());
        assertEquals(List.of("v0"), shown());
    }

    @Test
    void aFailureIsShownAndTriedAgain() {
        fill();
        registry.breakDown();
        selection.open(mnist);
        assertEquals(VersionsViewModel.State.FAILED, versions.stateProperty().get());
        assertTrue(versions.failureProperty().get().isPresent());
        registry.mend();
        versions.refresh();
        assertEquals(VersionsViewModel.State.READY, versions.stateProperty().get());
    }

    @Test
    void anEditChangesOnlyTheRowsOfItsVersions() {
        fill();
        selection.open(mnist);
        List<VersionSummary> before = List.copyOf(versions.rows());
        before.forEach(old -> registry.remove(old.path()));
        registry.with(version(mnist, "dataset", 0, ""))
                .with(version(mnist, "dataset", 1, "train-41", "candidate"))
                .with(version(mnist, "dataset", 2, "train-42", "latest", "prod", "paper"));
        selection.registryChanged();
        assertEquals(
                List.of("latest", "prod", "paper"), versions.rows().getFirst().aliases());
        assertSame(before.get(1), versions.rows().get(1));
        assertSame(before.get(2), versions.rows().get(2));
    }
}
