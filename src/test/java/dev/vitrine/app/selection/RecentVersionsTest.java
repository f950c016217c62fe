package dev.vitrine.app.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentVersionsTest {
    private final CollectionPath mnist = new ProjectPath("me", "vision").collection("mnist");
    private final Selection selection = new Selection();

    @Test
    void eachVersionIsThereOnceTheNewestFirstAndAliasesAreNot() {
        RecentVersions recent = new RecentVersions(selection, List.of(mnist.at("v0"), mnist.at("v1")));
        selection.open(mnist.at("latest"));
        selection.replace(new Place.AtVersion(mnist.at("v2"), Optional.empty()));
        selection.open(mnist.at("v1"));
        assertEquals(List.of(mnist.at("v1"), mnist.at("v2"), mnist.at("v0")), recent.versions());
    }

    @Test
    void onlyTheLastOnesAreKept() {
        RecentVersions recent = new RecentVersions(selection, List.of());
        for (int i = 0; i < 40; i++) {
            selection.open(mnist.at("v" + i));
        }
        assertEquals(12, recent.versions().size());
        assertEquals(mnist.at("v39"), recent.versions().getFirst());
    }

    @Test
    void aVersionThatWasRememberedByAnAliasIsNotListedBesideItsNumber() {
        RecentVersions recent = new RecentVersions(selection, List.of(mnist.at("latest"), mnist.at("v1")));
        selection.open(mnist.at("v2"));
        assertEquals(List.of(mnist.at("v2"), mnist.at("v1")), recent.versions());
    }
}
