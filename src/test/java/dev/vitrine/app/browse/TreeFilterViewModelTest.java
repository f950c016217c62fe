package dev.vitrine.app.browse;

import static dev.vitrine.testing.ListedRegistry.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Selection;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.ListedRegistry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class TreeFilterViewModelTest {
    private final ProjectPath vision = new ProjectPath("me", "vision");
    private final ListedRegistry registry = new ListedRegistry()
            .with(version(vision.collection("mnist"), "dataset", 0, ""))
            .with(version(vision.collection("mnist-net"), "model", 0, ""))
            .with(version(new ProjectPath("me", "speech").collection("words"), "dataset", 0, ""));
    private final Selection selection = new Selection();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final ObjectProperty<OptionalLong> size = new SimpleObjectProperty<>(OptionalLong.empty());
    private final TreeFilterViewModel filter = new TreeFilterViewModel(registry, selection, tasks, size);

    private List<String> found(String typed) {
        filter.filterProperty().set(typed);
        return filter.foundProperty().get().stream()
                .flatMap(each -> leaves(each.root()))
                .toList();
    }

    private static Stream<String> leaves(BrowseNode node) {
        assertTrue(node.isLeaf() || node.expandedProperty().get());
        return node.isLeaf()
                ? Stream.of(node.collection().orElseThrow().toString())
                : node.children().stream().flatMap(TreeFilterViewModelTest::leaves);
    }

    @Test
    void eachWordIsLookedForInTheWholeName() {
        assertEquals(List.of("me/vision/mnist", "me/vision/mnist-net"), found("MNIST"));
        assertEquals(List.of("me/vision/mnist-net"), found("vis model"));
        assertEquals(List.of("me/speech/words", "me/vision/mnist"), found(" dataset "));
        assertEquals(List.of(), found("mnist words"));
        assertEquals(0, filter.foundProperty().get().orElseThrow().total());
    }

    @Test
    void whatTheRegistryTakesStandsBesideItToo() {
        size.set(OptionalLong.of(12));
        found("mnist");
        BrowseNode root = filter.foundProperty().get().orElseThrow().root();
        assertEquals(OptionalLong.of(12), root.countProperty().get());
        size.set(OptionalLong.of(13));
        assertEquals(OptionalLong.of(13), root.countProperty().get());
    }

    @Test
    void nothingTypedIsTheWholeTree() {
        found("mnist");
        assertEquals(List.of(), found(" "));
        assertEquals(Optional.empty(), filter.foundProperty().get());
    }

    @Test
    void whatTheRegistryHoldsNowIsLookedThrough() {
        found("mnist");
        registry.with(version(vision.collection("mnist-large"), "dataset", 0, ""));
        selection.registryChanged();
        assertEquals(3, filter.foundProperty().get().orElseThrow().total());
    }

    @Test
    void manyAreCountedAndTheFirstAreShown() {
        for (int i = 0; i < 1_200; i++) {
            registry.with(version(vision.collection("run-" + i), "model", 0, ""));
        }
        assertEquals(500, found("run-").size());
        assertEquals(1_200, filter.foundProperty().get().orElseThrow().total());
    }

    @Test
    void aRegistryThatCannotBeReadSaysWhy() {
        registry.breakDown();
        filter.filterProperty().set("mnist");
        assertTrue(filter.failureProperty().get().isPresent());
        registry.mend();
        assertEquals(1, found("mnist-").size());
        assertEquals(Optional.empty(), filter.failureProperty().get());
    }
}
