package dev.vitrine.app.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.model.ArtifactState;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.registry.VersionEdit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditViewModelTest {
    @TempDir
    Path work;

    private OpenRegistry registry;
    private EditViewModel edits;

    @BeforeEach
    void openARegistry() throws IOException {
        registry = new OpenRegistry(work);
        edits = registry.page.edits();
        registry.open("v2");
    }

    @AfterEach
    void closeIt() throws IOException {
        registry.close();
    }

    private String remark(String typed) {
        edits.alias().textProperty().set(typed);
        return edits.alias().remarkProperty().get().map(NameField.Remark::text).orElse("");
    }

    @Test
    void anAliasIsHeldAgainstTheRulesWhileItIsTyped() {
        assertEquals("a/b cannot be an alias. Choose an alias without slashes and colons.", remark("a/b"));
        assertFalse(edits.addTypedAlias());
        assertEquals("v9 looks like a version number and cannot be an alias. Choose another alias.", remark("v9"));
        assertEquals("This version already is “latest”.", remark("latest"));
        assertEquals("x\\u202E/ cannot be an alias. Choose an alias without slashes and colons.", remark("x\u202E/"));
        assertTrue(remark("a".repeat(4_000)).length() < 300);
        assertEquals("", remark("  best "));
        assertTrue(edits.addTypedAlias());
        assertEquals(List.of("latest", "best"), registry.held("v2").aliases());
        assertEquals("", edits.alias().textProperty().get());
    }

    @Test
    void anAliasMovesFromAnotherVersionAndBack() {
        assertEquals("Moves “prod” from v1.", remark("prod"));
        assertTrue(edits.addTypedAlias());
        assertEquals(List.of("latest", "prod"), registry.shown().aliases());
        assertEquals(List.of(), registry.held("v1").aliases());
        assertEquals("Moved “prod” here from v1.", registry.said());
        registry.undo();
        assertEquals(List.of("latest"), registry.shown().aliases());
        assertEquals(List.of("prod"), registry.held("v1").aliases());
    }

    @Test
    void latestMovesByHandToAnOlderVersionButIsNotRemoved() {
        edits.removeAlias("latest");
        assertEquals(List.of("latest"), registry.held("v2").aliases());
        assertTrue(registry.said().startsWith("“latest” moves by itself"), registry.said());
        registry.open("v0");
        assertEquals("Moves “latest” from v2.", remark("latest"));
        edits.addTypedAlias();
        assertEquals(List.of("latest", "paper"), registry.held("v0").aliases());
    }

    @Test
    void whatIsRemovedComesBackWithUndo() {
        registry.open("v1");
        edits.removeAlias("prod");
        assertEquals(List.of(), registry.held("v1").aliases());
        assertEquals("Removed the alias “prod”.", registry.said());
        registry.undo();
        edits.removeTag("night shots");
        assertEquals(List.of(), registry.shown().tags());
        registry.undo();
        assertEquals(List.of("prod"), registry.shown().aliases());
        assertEquals(List.of("night shots"), registry.held("v1").tags());
        assertEquals("", registry.said());
    }

    @Test
    void tagsAreHeldAgainstTheirRules() {
        edits.tag().textProperty().set("a/b");
        assertFalse(edits.addTypedTag());
        edits.tag().textProperty().set("größe 2");
        assertTrue(edits.addTypedTag());
        assertEquals(List.of("größe 2"), registry.held("v2").tags());
    }

    @Test
    void anEditShowsAtOnceAndTheOldValueComesBackWhenItFails() throws IOException {
        registry.tasks.hold();
        edits.setDescription("new", () -> {});
        assertEquals("new", registry.shown().description());
        registry.client.registry().delete(OpenRegistry.MNIST.at("v2"), DeleteMode.DELETE_ALIASES);
        registry.tasks.runNext();
        assertEquals("# Digits", registry.shown().description());
        assertEquals(
                "There is no version vision/digits/mnist:v2; it may have been deleted."
                        + " Choose another version of the collection.",
                registry.said());
    }

    @Test
    void whatAnotherProcessChangedShowsAfterAnEdit() throws IOException {
        registry.client
                .registry()
                .edit(OpenRegistry.MNIST.at("v2"), VersionEdit.NONE.withAliases(List.of("theirs"), List.of()));
        assertEquals(List.of("latest"), registry.shown().aliases());
        edits.setTtl(Optional.of(Duration.ofDays(3)));
        assertEquals(List.of("latest", "theirs"), registry.shown().aliases());
        assertEquals(Optional.of(Duration.ofDays(3)), registry.held("v2").ttl());
        registry.undo();
        assertEquals(Optional.empty(), registry.held("v2").ttl());
    }

    @Test
    void metadataIsReplacedAndPutBack() {
        Metadata before = registry.shown().metadata();
        edits.setMetadata(now -> Metadata.parse("{\"a\":1}"), "Changed.");
        assertEquals("{\"a\":1}", registry.held("v2").metadata().toJson());
        registry.undo();
        assertEquals(before, registry.held("v2").metadata());
    }

    @Test
    void aPortfolioTakesALinkAndGivesItBack() {
        MembershipViewModel membership = registry.page.membership();
        membership.portfolio().textProperty().set("best:1");
        assertFalse(membership.link());
        membership.portfolio().textProperty().set("shared/best");
        assertTrue(membership.link());
        assertEquals("Linked as vision/shared/best:v0.", registry.said());
        registry.selection.open(
                new ProjectPath("vision", "shared").collection("best").at("v0"));
        assertTrue(registry.shown().isLink());
        membership.unlink();
        assertEquals(OpenRegistry.MNIST.at("v2"), registry.shown().path());
    }

    @Test
    void aVersionWithAliasesIsDeletedOnlyWhenTold() throws IOException {
        registry.page.membership().delete(false);
        assertEquals(ArtifactState.COMMITTED, registry.held("v2").state());
        assertTrue(registry.said().contains("still has aliases"), registry.said());
        String id = registry.shown().id();
        registry.page.membership().delete(true);
        assertEquals(ArtifactState.DELETED, registry.client.registry().byId(id).state());
        assertEquals(
                Optional.of(OpenRegistry.MNIST),
                registry.selection.collectionProperty().get());
    }
}
