package dev.vitrine.app.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.client.Artifact;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Metadata;
import dev.vitrine.registry.VersionEdit;
import dev.vitrine.settings.Directories;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildViewModelTest {
    @TempDir
    private Path directory;

    private final Selection selection = new Selection();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private ArtifactClient client;
    private BuildViewModel viewModel;

    @BeforeEach
    void open() throws IOException {
        client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
        viewModel = new BuildViewModel(client, selection, tasks, tasks, dialogs);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    private Path folder(String name, String... files) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(name));
        for (String file : files) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "content of " + file);
        }
        return folder;
    }

    private List<String> paths() {
        return viewModel.stagedProperty().get().orElseThrow().root().children().stream()
                .map(StagedRow::path)
                .toList();
    }

    private String problem() {
        return viewModel.problemProperty().get().orElse("");
    }

    private ArtifactPath saved(String collection, Path... dropped) {
        viewModel.drop(List.of(dropped));
        viewModel.fields().collectionProperty().set(collection);
        assertEquals("", problem());
        viewModel.save();
        return selection.versionProperty().get().orElseThrow();
    }

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
        fields.aliasesProperty().set("candidate, prod ,");
        fields.tagsProperty().set("night shots");
        fields.descriptionProperty().set("# First");
        fields.metadataProperty().set("{\"classes\": 10}");
        assertEquals("", problem());
        viewModel.save();

        ArtifactPath path = selection.versionProperty().get().orElseThrow();
        assertEquals("vision/digits/first:v0", path.toString());
        Artifact artifact = client.artifact(path);
        ArtifactVersion version = artifact.version();
        assertEquals("# First", version.description());
        assertEquals(Metadata.parse("{\"classes\":10}"), version.metadata());
        assertTrue(version.aliases().containsAll(List.of("candidate", "prod", "latest")), "" + version.aliases());
        assertEquals(List.of("night shots"), version.tags());
        assertEquals(2, artifact.manifest().count());
        assertEquals(1, selection.revisionProperty().get());
        assertEquals(Optional.empty(), viewModel.stagedProperty().get());
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
                0, viewModel.stagedProperty().get().orElseThrow().forecast().newBytes());
        viewModel.fields().collectionProperty().set("demo/first");
        viewModel.save();
        assertEquals(
                Optional.of(new EqualVersion(first, VersionEdit.NONE)),
                viewModel.equalToProperty().get());
        viewModel.showEqual();
        assertEquals(
                new Place.AtVersion(first, Optional.empty()),
                selection.placeProperty().get());
    }

    @Test
    void aNewVersionStartsFromAnotherAndKeepsItsFiles() throws IOException {
        ArtifactPath first = saved("demo/first", folder("one", "a.txt", "b/c.txt"));
        selection.open(new Place.AtNewArtifact(Optional.of(first)));
        assertEquals(List.of("b", "a.txt"), paths());
        StagedRow kept =
                viewModel.stagedProperty().get().orElseThrow().root().children().getLast();
        assertEquals(Optional.of(FileNote.KEPT), kept.note());
        viewModel.drop(List.of(folder("two", "d.txt").resolve("d.txt")));
        viewModel.remove(kept);
        assertEquals(List.of("b", "d.txt"), paths());
        viewModel.rename(
                viewModel.stagedProperty().get().orElseThrow().root().children().getLast(), "b/e.txt");
        assertEquals(List.of("b"), paths());
        viewModel.save();
        assertEquals("v1", selection.versionProperty().get().orElseThrow().alias());
    }

    @Test
    void oneRefusedFileDoesNotStopTheOthersAndIsNamed() throws IOException {
        Path good = folder("good", "a.txt").resolve("a.txt");
        viewModel.drop(List.of(directory.resolve("not-there.txt"), good));
        assertEquals(List.of("a.txt"), paths());
        assertEquals("not-there.txt", viewModel.refusals().getFirst().name());
        viewModel.drop(List.of(Files.writeString(folder("other").resolve("a.txt"), "different")));
        assertTrue(viewModel.refusals().getLast().sentence().startsWith("a.txt is there already"));
        assertEquals(2, viewModel.refusals().size());
    }

    @Test
    void severalFoldersKeepTheirNames() throws IOException {
        viewModel.drop(List.of(folder("one", "a.txt"), folder("two", "a.txt")));
        assertEquals(List.of("one", "two"), paths());
    }

    @Test
    void whatIsWrongIsSaidWhileItIsTyped() throws IOException {
        assertEquals("Add files or folders first", problem());
        viewModel.drop(List.of(folder("one", "a.txt")));
        DraftFields fields = viewModel.fields();
        fields.collectionProperty().set("demo/fi rst");
        assertTrue(problem().contains("fi rst"), problem());
        fields.collectionProperty().set("demo/first");
        fields.metadataProperty().set("{\"loss\": ");
        assertTrue(!problem().isEmpty());
        fields.metadataProperty().set("{\"loss\": Infinity}");
        assertTrue(problem().contains("Infinity"), problem());
        fields.metadataProperty().set("[1]");
        assertTrue(!problem().isEmpty());
        fields.metadataProperty().set("{\"loss\": NaN}");
        assertEquals("", problem());
        fields.aliasesProperty().set("a/b");
        assertTrue(problem().contains("a/b"), problem());
        fields.aliasesProperty().set("");
        fields.tagsProperty().set("a:b");
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
        viewModel.drop(List.of(folder("two", "b.txt")));
        assertEquals(
                first.collection().toString(),
                viewModel.fields().collectionProperty().get());
        assertEquals("model", viewModel.fields().typeProperty().get());
    }

    @Test
    void discardDropsTheDraftAndGoesBack() throws IOException {
        viewModel.drop(List.of(folder("one", "a.txt")));
        viewModel.discard();
        assertEquals(new Place.Start(), selection.placeProperty().get());
        assertEquals(Optional.empty(), viewModel.stagedProperty().get());
    }

    @Test
    void discardIsTakenBackWhenThePersonThinksBetterOfIt() throws IOException {
        dialogs.refusing();
        viewModel.drop(List.of(folder("one", "a.txt")));
        viewModel.discard();
        assertEquals(List.of("a.txt"), paths());
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
        assertTrue(viewModel.fields().collectionProperty().get().endsWith("demo/net"));
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
        viewModel.fields().aliasesProperty().set("good");
        viewModel.save();
        assertTrue(viewModel.equalToProperty().get().orElseThrow().saysMore());
        viewModel.writeTyped();
        ArtifactVersion version = client.artifact(first).version();
        assertEquals("# Better", version.description());
        assertTrue(version.aliases().contains("good"));
        assertEquals(Optional.of(first), selection.versionProperty().get());
    }

    @Test
    void metadataThatIsTooLongToTypeIsRefusedUnread() throws IOException {
        viewModel.drop(List.of(folder("one", "a.txt")));
        viewModel.fields().collectionProperty().set("demo/net");
        viewModel.fields().metadataProperty().set("{\"a\": \"" + "x".repeat(DraftFields.MOST_METADATA) + "\"}");
        assertTrue(problem().startsWith("Metadata of more than a million characters"), problem());
    }
}
