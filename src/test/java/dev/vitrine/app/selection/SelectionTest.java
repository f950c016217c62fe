package dev.vitrine.app.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private final CollectionPath mnist = new ProjectPath("me", "vision").collection("mnist");
    private final Selection selection = new Selection();

    @Test
    void openingAVersionTellsItsCollectionToo() {
        selection.open(mnist.at("v3"));
        assertEquals(Optional.of(mnist), selection.collectionProperty().get());
        assertEquals(Optional.of(mnist.at("v3")), selection.versionProperty().get());
    }

    @Test
    void backAndForwardLeadThroughThePlacesInOrder() {
        selection.open(mnist);
        selection.open(mnist.at("v3"));
        selection.back();
        assertEquals(new Place.AtCollection(mnist), selection.placeProperty().get());
        selection.back();
        assertEquals(new Place.Start(), selection.placeProperty().get());
        assertFalse(selection.canGoBackProperty().get());
        selection.forward();
        selection.forward();
        assertEquals(Optional.of(mnist.at("v3")), selection.versionProperty().get());
        assertFalse(selection.canGoForwardProperty().get());
    }

    @Test
    void openingAPlaceForgetsWhatWasAhead() {
        selection.open(mnist.at("v1"));
        selection.back();
        selection.open(mnist.at("v2"));
        assertFalse(selection.canGoForwardProperty().get());
        assertTrue(selection.canGoBackProperty().get());
    }

    @Test
    void openingTheOpenPlaceAndReplacingItAreNoSteps() {
        selection.open(mnist);
        selection.open(mnist);
        selection.replace(new Place.AtVersion(mnist.at("v0"), Optional.empty()));
        selection.back();
        assertEquals(new Place.Start(), selection.placeProperty().get());
    }

    /// A table whose rows go tells that no row is chosen any more.
    @Test
    void anEntryThatIsGivenUpWhileAPlaceOpensDoesNotBringTheOldPlaceBack() {
        selection.open(mnist.at("v0"));
        selection.choose(Optional.of(EntryPath.of("a.txt")));
        selection.versionProperty().subscribe((old, now) -> {
            selection.choose(Optional.empty());
            selection.chooseFolder("images/");
        });
        selection.open(mnist);
        assertEquals(Optional.empty(), selection.versionProperty().get());
        assertEquals(Optional.empty(), selection.folderProperty().get());
        assertEquals(new Place.AtCollection(mnist), selection.placeProperty().get());
        selection.open(mnist.at("v1"));
        assertEquals(Optional.of(mnist.at("v1")), selection.versionProperty().get());
        selection.choose(Optional.of(EntryPath.of("b.txt")));
        assertEquals(
                Optional.of(EntryPath.of("b.txt")), selection.entryProperty().get());
    }
}
