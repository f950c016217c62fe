package dev.vitrine.app.browse;

import static dev.vitrine.testing.ListedRegistry.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.ListedRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistryTreeViewModelTest {
    private final ProjectPath vision = new ProjectPath("me", "vision");
    private final CollectionPath mnist = vision.collection("mnist");
    private final ListedRegistry registry = new ListedRegistry();
    private final Selection selection = new Selection();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final RegistryTreeViewModel tree = new RegistryTreeViewModel(registry, selection, tasks);

    private void fill() {
        registry.with(version(mnist, "dataset", 0, ""))
                .with(version(vision.collection("resnet"), "model", 0, ""))
                .with(version(new ProjectPath("me", "speech").collection("words"), "dataset", 0, ""));
    }

    private static List<String> names(BrowseNode node) {
        return node.children().stream().map(BrowseNode::name).toList();
    }

    private BrowseNode child(BrowseNode node, String name) {
        return node.children().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rowsAreReadOnlyWhenTheirParentIsExpanded() {
        fill();
        tasks.hold();
        tree.start();
        assertEquals(List.of(), names(tree.root()));
        tasks.runNext();
        assertEquals(List.of("me"), names(tree.root()));
        tasks.runAll();
        BrowseNode me = child(tree.root(), "me");
        assertEquals(List.of("speech", "vision"), names(me));
        assertEquals(
                BrowseNode.State.UNLOADED, child(me, "vision").stateProperty().get());
        child(me, "vision").expandedProperty().set(true);
        tasks.runAll();
        assertEquals(List.of("dataset", "model"), names(child(me, "vision")));
    }

    @Test
    void anEmptyRegistryIsTold() {
        tree.start();
        assertTrue(tree.emptyProperty().get());
        fill();
        selection.registryChanged();
        assertFalse(tree.emptyProperty().get());
    }

    @Test
    void choosingACollectionOpensIt() {
        fill();
        tree.start();
        selection.open(mnist);
        BrowseNode node = tree.currentProperty().get().orElseThrow();
        assertEquals(Optional.of(mnist), node.collection());
        selection.back();
        tree.choose(node);
        assertEquals(Optional.of(mnist), selection.collectionProperty().get());
    }

    @Test
    void openingACollectionElsewhereExpandsTheWayToIt() {
        fill();
        selection.open(mnist.at("v0"));
        BrowseNode me = child(tree.root(), "me");
        assertTrue(me.expandedProperty().get());
        assertEquals(List.of("mnist"), names(child(child(me, "vision"), "dataset")));
        assertEquals("mnist", tree.currentProperty().get().orElseThrow().name());
    }

    @Test
    void openingTheOpenCollectionAgainShowsItsRowAgain() {
        fill();
        selection.open(mnist.at("v0"));
        BrowseNode row = tree.currentProperty().get().orElseThrow();
        List<Optional<BrowseNode>> told = new ArrayList<>();
        row.parents().forEach(node -> node.expandedProperty().set(false));
        tree.currentProperty().addListener((value, old, now) -> told.add(now));
        selection.open(mnist);
        assertEquals(Optional.of(row), told.getLast());
        int before = told.size();
        assertTrue(row.parents().allMatch(node -> node.expandedProperty().get()));
        selection.replace(new Place.AtVersion(mnist.at("v0"), Optional.empty()));
        selection.choose(Optional.of(EntryPath.of("a.png")));
        assertEquals(Optional.of(row), told.getLast());
        assertEquals(before + 2, told.size(), "a file of the version moves nothing");
    }

    @Test
    void aCollectionThatIsNotOnTheFirstPageIsShown() {
        for (int i = 0; i < 2_500; i++) {
            registry.with(version(vision.collection(String.format("c%04d", i)), "dataset", 0, ""));
        }
        selection.open(vision.collection("c2345"));
        assertEquals("c2345", tree.currentProperty().get().orElseThrow().name());
    }

    @Test
    void aCollectionThatIsNewIsShownOnceTheRegistryWasReadAgain() {
        fill();
        selection.open(mnist);
        CollectionPath fresh = vision.collection("fresh");
        registry.with(version(fresh, "dataset", 0, ""));
        selection.open(fresh);
        selection.registryChanged();
        assertEquals("fresh", tree.currentProperty().get().orElseThrow().name());
    }

    @Test
    void refreshingKeepsTheRowsThatAreStillThere() {
        fill();
        selection.open(mnist);
        BrowseNode before = tree.currentProperty().get().orElseThrow();
        registry.with(version(vision.collection("coco"), "dataset", 0, ""));
        selection.registryChanged();
        BrowseNode dataset = before.parent.orElseThrow();
        assertEquals(List.of("coco", "mnist"), names(dataset));
        assertTrue(dataset.children().contains(before));
    }

    @Test
    void aListingThatFailedIsReadAgainByItsLastRow() {
        fill();
        registry.breakDown();
        tree.start();
        assertTrue(tree.failureProperty().get().isPresent());
        BrowseNode rest = tree.root().children().getFirst();
        assertTrue(rest.isFailure());
        registry.mend();
        tree.choose(rest);
        assertEquals(List.of("me"), names(tree.root()));
        assertEquals(Optional.empty(), tree.failureProperty().get());
    }

    @Test
    void aLongListingIsReadOnByItsLastRow() {
        for (int i = 0; i < 450; i++) {
            registry.with(version(vision.collection(String.format("c%03d", i)), "dataset", 0, ""));
        }
        tree.start();
        BrowseNode dataset = child(child(child(tree.root(), "me"), "vision"), "dataset");
        assertEquals(201, dataset.children().size());
        tree.choose(dataset.children().getLast());
        assertEquals(401, dataset.children().size());
        tree.choose(dataset.children().getLast());
        assertEquals(450, dataset.children().size());
        assertEquals("c449", dataset.children().getLast().name());
    }
}
