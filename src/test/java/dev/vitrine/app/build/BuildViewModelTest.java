package dev.vitrine.app.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.editor.MetadataViewModel;
import dev.vitrine.app.selection.DropTarget;
import dev.vitrine.app.selection.Place;
import dev.vitrine.client.Artifact;
import dev.vitrine.client.DraftNode;
import dev.vitrine.client.KeptDrafts;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Metadata;
import dev.vitrine.registry.VersionEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildViewModelTest extends DraftPageTest {
    @Test
    void aDroppedFolderIsSavedWithAllThatWasTyped() throws IOException {
        viewModel.drop(List.of(folder("digits", "README.md", "images/1.png")));
        assertEquals(
                new Place.AtNewArtifact(Optional.empty()),
                selection.placeProperty().get());
        assertEquals(List.of("images", "README.md"), paths());
        assertEquals("Name the collection", problem());
        DraftFields fields = viewModel.fields();
        fields.collectionProperty().set(" vision / digits / first ");
        fields.typeProperty().set("dataset");
        fields.aliases().typedProperty().set("candidate, prod ,");
        fields.tags().typedProperty().set("night shots");
        fields.descriptionProperty().set("# First");
        fields.metadata().textProperty().set("{\"classes\": 10}");
        assertEquals("", problem());
        viewModel.save();

        ArtifactPath path = selection.versionProperty().get().orElseThrow();
        assertEquals("vision/digits/first:v0", path.toString());
        Artifact artifact = client.artifact(path);
        ArtifactVersion version = artifact.attributes();
        assertEquals("# First", version.description());
        assertEquals(Metadata.parse("{\"classes\":10}"), version.metadata());
        assertTrue(version.aliases().containsAll(List.of("candidate", "prod", "latest")), "" + version.aliases());
        assertEquals(List.of("night shots"), version.tags());
        assertEquals(2, artifact.manifest().count());
        assertEquals(1, selection.revisionProperty().get());
        assertEquals(Optional.empty(), viewModel.staging().viewProperty().get());
    }

    @Test
    void equalContentMakesNoVersionAndSaysWhichItEquals() throws IOException {
        Path folder = folder("digits", "a.txt");
        ArtifactPath first = saved("demo/first", folder);
        viewModel.drop(List.of(folder));
        assertEquals(
                "demo/first",
                first.collection().project().project() + "/"
                        + first.collection().name());
        assertEquals(
                0, viewModel.checks().forecastProperty().get().orElseThrow().newBytes());
        viewModel.fields().collectionProperty().set("demo/first");
        viewModel.save();
        assertEquals(
                Optional.of(new EqualVersion(first, VersionEdit.NONE)),
                viewModel.saving().equalToProperty().get());
        viewModel.saving().showEqual();
        assertEquals(
                new Place.AtVersion(first, Optional.empty()),
                selection.placeProperty().get());
    }

    @Test
    void aNewVersionStartsFromAnotherAndKeepsItsFiles() throws IOException {
        ArtifactPath first = saved("demo/first", folder("one", "a.txt", "b/c.txt"));
        selection.open(new Place.AtNewArtifact(Optional.of(first)));
        assertEquals(List.of("b", "a.txt"), paths());
        StagedRow kept = row("a.txt");
        assertEquals(DraftNode.Mark.KEPT, kept.node().mark());
        viewModel.drop(List.of(folder("two", "d.txt").resolve("d.txt")));
        viewModel.staging().remove(List.of(kept));
        assertEquals(List.of("b", "a.txt", "d.txt"), paths());
        assertTrue(row("a.txt").isRemoved());
        viewModel.staging().rename(row("d.txt"), "b/e.txt");
        assertEquals(List.of("b", "b/c.txt", "b/e.txt", "a.txt"), paths());
        viewModel.save();
        assertEquals("v1", selection.versionProperty().get().orElseThrow().alias());
    }

    @Test
    void aVersionWithoutFilesIsSavedAfterAWord() throws IOException {
        Files.createDirectories(directory.resolve("hollow"));
        viewModel.drop(List.of(directory.resolve("hollow")));
        assertEquals("Add files or folders first", problem());
        viewModel.fields().collectionProperty().set("demo/hollow");
        assertEquals("", problem());
        assertEquals(
                Optional.of("This version will hold no files"),
                viewModel.warningProperty().get());
        viewModel.save();
        ArtifactVersion version =
                client.artifact(selection.versionProperty().get().orElseThrow()).attributes();
        assertEquals(0, version.fileCount());
        assertEquals(Optional.empty(), viewModel.warningProperty().get());
    }

    @Test
    void whatIsWrongIsSaidWhileItIsTyped() throws IOException {
        assertEquals("Add files or folders first", problem());
        viewModel.drop(List.of(folder("one", "a.txt")));
        DraftFields fields = viewModel.fields();
        fields.collectionProperty().set("demo/fi rst");
        assertTrue(problem().contains("fi rst"), problem());
        fields.collectionProperty().set("demo/first");
        fields.metadata().textProperty().set("{\"loss\": ");
        assertTrue(!problem().isEmpty());
        fields.metadata().textProperty().set("{\"loss\": Infinity}");
        assertTrue(problem().contains("Infinity"), problem());
        fields.metadata().textProperty().set("[1]");
        assertTrue(!problem().isEmpty());
        fields.metadata().textProperty().set("{\"loss\": NaN}");
        assertEquals("", problem());
        fields.aliases().typedProperty().set("a/b");
        assertTrue(problem().contains("a/b"), problem());
        fields.aliases().typedProperty().set("");
        fields.tags().typedProperty().set("a:b");
        assertTrue(problem().contains("a:b"), problem());
        viewModel.save();
        assertEquals(Optional.empty(), selection.versionProperty().get());
    }

    @Test
    void aDropOnACollectionSavesIntoItWithItsType() throws IOException {
        viewModel.fields().typeProperty().set("model");
        viewModel.drop(List.of(folder("one", "a.txt")));
        viewModel.fields().typeProperty().set("model");
        viewModel.fields().collectionProperty().set("demo/net");
        viewModel.save();
        ArtifactPath first = selection.versionProperty().get().orElseThrow();
        viewModel.drop(
                Dropped.ofFiles(List.of(folder("two", "b.txt"))), new DropTarget.OnCollection(first.collection()));
        assertEquals(
                first.collection().toString(),
                viewModel.fields().collectionProperty().get());
        assertEquals("model", viewModel.fields().typeProperty().get());
    }

    @Test
    void aDiscardedDraftComesBackWhenItIsTakenBack() throws IOException {
        viewModel.drop(List.of(folder("one", "a.txt")));
        viewModel.fields().descriptionProperty().set("typed");
        viewModel.discard();
        assertEquals(new Place.Start(), selection.placeProperty().get());
        assertEquals(Optional.empty(), viewModel.staging().viewProperty().get());
        assertTrue(viewModel.drafts().discardedProperty().get().isPresent());
        viewModel.takeBack();
        assertEquals(List.of("a.txt"), paths());
        assertEquals("typed", viewModel.fields().descriptionProperty().get());
        viewModel.discard();
        viewModel.drafts().letGo();
        assertEquals(List.of(), client.keptDrafts().list());
    }

    @Test
    void aDraftThatWasPutAsideWaitsAndIsGoneOnWith() throws IOException {
        ArtifactPath first = saved("demo/first", folder("one", "a.txt", "b.txt"));
        selection.open(new Place.AtNewArtifact(Optional.of(first)));
        viewModel.drop(List.of(folder("two", "c.txt").resolve("c.txt")));
        viewModel.staging().remove(List.of(row("a.txt")));
        viewModel.fields().descriptionProperty().set("half a sen");
        viewModel.fields().aliases().typedProperty().set("good");
        viewModel.fields().aliases().commit();
        assertTrue(viewModel.drafts().savedAtProperty().get().isPresent());
        viewModel.putAside();
        assertEquals(List.of(), paths());
        assertEquals(1, viewModel.drafts().waiting().size());

        selection.open(first);
        BuildViewModel next = new BuildViewModel(client, selection, tasks, tasks, tasks, dialogs);
        next.drafts().start();
        next.goOn(next.drafts().waiting().getFirst());
        assertEquals(
                List.of("REMOVED a.txt", "KEPT b.txt", "ADDED c.txt"),
                next.staging().rows().stream()
                        .map(each -> each.node().toString())
                        .toList());
        assertEquals("half a sen", next.fields().descriptionProperty().get());
        assertEquals(List.of("good"), next.fields().aliases().names());
        assertEquals(Optional.of(first), next.baseProperty().get());
        next.save();
        assertEquals("v1", selection.versionProperty().get().orElseThrow().alias());
        next.drafts().start();
        assertEquals(List.of(), next.drafts().waiting());
    }

    @Test
    void whatIsTypedLastIsKeptWhenTheDraftIsPutAside() throws IOException {
        viewModel.drop(List.of(folder("one", "a.txt")));
        tasks.hold();
        viewModel.fields().descriptionProperty().set("half");
        viewModel.fields().descriptionProperty().set("half a sentence");
        viewModel.putAside();
        viewModel.fields().descriptionProperty().set("another");
        tasks.runAll();
        assertEquals("another", viewModel.fields().descriptionProperty().get());
        viewModel.goOn(viewModel.drafts().waiting().getFirst());
        tasks.runAll();
        assertEquals("half a sentence", viewModel.fields().descriptionProperty().get());
    }

    @Test
    void whatIsTypedLastComesBackWithADraftThatWasThrownAway() throws IOException {
        viewModel.drop(List.of(folder("one", "a.txt")));
        tasks.hold();
        viewModel.fields().descriptionProperty().set("half a sentence");
        viewModel.discard();
        tasks.runAll();
        viewModel.takeBack();
        tasks.runAll();
        assertEquals("half a sentence", viewModel.fields().descriptionProperty().get());
    }

    @Test
    void aDraftThatIsGoneLeavesTheOpenOneAside() throws IOException {
        viewModel.drop(List.of(folder("one", "a.txt")));
        viewModel.putAside();
        KeptDrafts.Summary gone = viewModel.drafts().waiting().getFirst();
        viewModel.drafts().discard(gone);
        viewModel.drafts().letGo();
        viewModel.drop(List.of(folder("two", "b.txt")));
        viewModel.goOn(gone);
        assertEquals(List.of(), paths());
        viewModel.drop(List.of(folder("three", "c.txt")));
        assertEquals(List.of("c.txt"), paths());
        assertEquals(
                List.of(1),
                viewModel.drafts().waiting().stream()
                        .map(KeptDrafts.Summary::files)
                        .toList());
    }

    @Test
    void whatIsDroppedWhileFilesAreReadComesAfterThem() throws IOException {
        tasks.hold();
        viewModel.drop(List.of(folder("one", "a.txt")));
        viewModel.drop(List.of(folder("two", "b.txt")));
        assertEquals("One more drop waits until what runs now is done", problem());
        tasks.runAll();
        assertEquals(List.of("two", "a.txt"), paths());
    }

    @Test
    void whatIsDroppedWhileAVersionIsSavedBeginsTheNextOne() throws IOException {
        viewModel.drop(List.of(folder("one", "a.txt")));
        viewModel.fields().collectionProperty().set("demo/net");
        tasks.hold();
        viewModel.save();
        viewModel.drop(List.of(folder("two", "b.txt")));
        tasks.runAll();
        assertEquals(List.of("b.txt"), paths());
        assertEquals(
                new Place.AtNewArtifact(Optional.empty()),
                selection.placeProperty().get());
        assertEquals(
                1, client.artifact(client.parse("demo/net:latest")).manifest().count());
    }

    @Test
    void whatWasTypedAboutEqualFilesIsWrittenToTheVersionThere() throws IOException {
        Path folder = folder("one", "a.txt");
        ArtifactPath first = saved("demo/net", folder);
        viewModel.drop(List.of(folder));
        viewModel.fields().collectionProperty().set("demo/net");
        viewModel.fields().descriptionProperty().set("# Better");
        viewModel.fields().aliases().typedProperty().set("good");
        viewModel.save();
        assertTrue(viewModel.saving().equalToProperty().get().orElseThrow().saysMore());
        viewModel.saving().writeTyped();
        ArtifactVersion version = client.artifact(first).attributes();
        assertEquals("# Better", version.description());
        assertTrue(version.aliases().contains("good"));
        assertEquals(Optional.of(first), selection.versionProperty().get());
    }

    @Test
    void metadataThatIsTooLongToTypeIsRefusedUnread() throws IOException {
        viewModel.drop(List.of(folder("one", "a.txt")));
        viewModel.fields().collectionProperty().set("demo/net");
        viewModel
                .fields()
                .metadata()
                .textProperty()
                .set("{\"a\": \"" + "x".repeat(MetadataViewModel.LONGEST_TYPED) + "\"}");
        assertTrue(problem().startsWith("Metadata of more than a million characters"), problem());
    }
}
