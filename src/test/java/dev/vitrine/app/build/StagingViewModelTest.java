package dev.vitrine.app.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.DropTarget;
import dev.vitrine.app.selection.Place;
import dev.vitrine.client.DraftNode;
import dev.vitrine.client.DraftSnapshot;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.testing.DirectTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The staging tree, and what is looked up and found about a draft.
class StagingViewModelTest extends DraftPageTest {
    @Test
    void oneRefusedFileDoesNotStopTheOthersAndIsNamed() throws IOException {
        Path good = folder("good", "a.txt").resolve("a.txt");
        viewModel.drop(List.of(directory.resolve("not-there.txt"), good));
        assertEquals(List.of("a.txt"), paths());
        assertEquals("not-there.txt", viewModel.staging().refusals().getFirst().name());
        Path same = Files.writeString(folder("third").resolve("b.txt"), "three");
        viewModel.drop(List.of(Files.writeString(folder("other").resolve("b.txt"), "different"), same));
        assertTrue(viewModel.staging().refusals().getLast().sentence().startsWith("b.txt is there already"));
        assertEquals(2, viewModel.staging().refusals().size());
    }

    @Test
    void whatIsDroppedAgainTakesThePlaceOfWhatHasItsName() throws IOException {
        viewModel.drop(List.of(folder("one", "a.txt")));
        viewModel.drop(List.of(Files.writeString(folder("other").resolve("a.txt"), "different")));
        assertEquals(List.of("a.txt"), paths());
        assertEquals(9, row("a.txt").node().size());
        viewModel.staging().undo();
        assertEquals(16, row("a.txt").node().size());
        viewModel.staging().redo();
        assertEquals(9, row("a.txt").node().size());
    }

    @Test
    void aFolderIsMadeAndNamedWhileFilesAreRead() throws IOException {
        DirectTaskRunner reading = new DirectTaskRunner();
        viewModel = new BuildViewModel(client, selection, tasks, reading, tasks, dialogs);
        viewModel.drop(List.of(folder("one", "a.txt")));
        reading.hold();
        viewModel.drop(List.of(folder("two", "b.txt")));
        viewModel.staging().newFolder(Optional.empty());
        viewModel.staging().rename(row("new folder"), "notes");
        viewModel.staging().rename(row("a.txt"), "c.txt");
        assertEquals(List.of("notes", "c.txt"), paths());
        reading.runAll();
        assertEquals(List.of("notes", "two", "c.txt"), paths());
    }

    @Test
    void severalFoldersKeepTheirNames() throws IOException {
        viewModel.drop(List.of(folder("one", "a.txt"), folder("two", "a.txt")));
        assertEquals(List.of("one", "two"), paths());
    }

    @Test
    void linksBecomeReferencesAndTextBecomesAFileThatIsNamed() throws IOException {
        viewModel.drop(Dropped.ofText("s3://bucket/key\ns3://bucket/other\n"), new DropTarget.NewArtifact());
        viewModel.drop(Dropped.ofText("some text"), new DropTarget.OnDraft("notes"));
        assertEquals(List.of("notes", "notes/text.txt", "key", "other"), paths());
        assertEquals(
                Optional.of("notes/text.txt"),
                viewModel.staging().namingProperty().get());
        viewModel.drop(Dropped.ofText("about it"), new DropTarget.OnDescription());
        assertEquals("about it", viewModel.fields().descriptionProperty().get());
        assertEquals(9, row("notes/text.txt").node().size());
    }

    @Test
    void aDropOnAVersionStartsADraftFromItInTheFolder() throws IOException {
        ArtifactPath first = saved("demo/first", folder("one", "a.txt", "b/c.txt"));
        viewModel.drop(
                Dropped.ofFiles(List.of(folder("two", "d.txt").resolve("d.txt"))),
                new DropTarget.OnVersion(first, "b"));
        assertEquals(Optional.of(first), viewModel.baseProperty().get());
        viewModel.staging().setOpen(row("b"), true);
        assertEquals(List.of("b", "b/c.txt", "b/d.txt", "a.txt"), paths());
        assertEquals(DraftNode.Mark.ADDED, row("b/d.txt").node().mark());
        assertEquals(
                new DraftSnapshot.Changes(1, 0, 0),
                viewModel.staging().viewProperty().get().orElseThrow().changes(""));
    }

    @Test
    void findingsAreMendedOrKept() throws IOException {
        viewModel.drop(List.of(folder("one", ".env", "aux.txt", "a.txt")));
        ChecksViewModel checks = viewModel.checks();
        assertEquals(
                List.of(
                        new ChecksViewModel.Finding(
                                ChecksViewModel.Kind.SECRET, ".env", "", ChecksViewModel.Remedy.REMOVE),
                        new ChecksViewModel.Finding(
                                ChecksViewModel.Kind.NOT_ON_WINDOWS,
                                "aux.txt",
                                "aux_.txt",
                                ChecksViewModel.Remedy.RENAME)),
                checks.findings());
        checks.mend(checks.findings().getLast());
        checks.keep(checks.findings().getFirst());
        assertEquals(List.of(), checks.findings());
        assertEquals(List.of(".env", "a.txt", "aux_.txt"), paths());
        Files.delete(directory.resolve("one/a.txt"));
        viewModel.staging().newFolder(Optional.empty());
        assertEquals(ChecksViewModel.Kind.VANISHED, checks.findings().getFirst().kind());
        checks.mend(checks.findings().getFirst());
        assertEquals(List.of("new folder", ".env", "aux_.txt"), paths());
    }

    @Test
    void rowsMoveIntoFoldersAndBack() throws IOException {
        viewModel.drop(List.of(folder("one", "a.txt", "b.txt", "c/d.txt")));
        StagingViewModel staging = viewModel.staging();
        staging.cut(List.of(row("a.txt"), row("b.txt")));
        staging.paste(Optional.of(row("c")));
        assertEquals(List.of("c", "c/a.txt", "c/b.txt", "c/d.txt"), paths());
        staging.moveInto(List.of("c/a.txt"), "");
        assertEquals(List.of("c", "c/b.txt", "c/d.txt", "a.txt"), paths());
        staging.undo();
        staging.undo();
        assertEquals(List.of("c", "c/d.txt", "a.txt", "b.txt"), paths());
        staging.moveInto(List.of("c"), "c");
        assertEquals(List.of("c", "c/d.txt", "a.txt", "b.txt"), paths());
    }

    @Test
    void patternsLeaveOutAndSaySo() throws IOException {
        viewModel.fields().ignoreProperty().set("*.tmp");
        viewModel.drop(List.of(folder("one", "a.txt", "b.tmp")));
        assertEquals(List.of("a.txt"), paths());
        assertEquals(
                List.of(new StagingViewModel.Refusal("b.tmp", "a pattern leaves it out")),
                viewModel.staging().refusals());
    }

    @Test
    void inputsAreTheVersionsThatTheirNamesMean() throws IOException {
        ArtifactPath first = saved("demo/first", folder("one", "a.txt"));
        selection.open(new Place.AtNewArtifact(Optional.empty()));
        DraftFields fields = viewModel.fields();
        fields.inputs().typedProperty().set("demo/first:latest");
        viewModel.lookup().addInputs();
        assertEquals(List.of(first.toString()), fields.inputs().names());
        fields.inputs().typedProperty().set("demo/none");
        viewModel.lookup().addInputs();
        assertEquals(List.of(first.toString()), fields.inputs().names());
        assertTrue(viewModel.lookup().missingInputProperty().get().orElseThrow().contains("demo/none:latest"));
        ArtifactPath second = saved("demo/second", folder("two", "b.txt"));
        assertTrue(client.artifact(second).loggedBy().isPresent());
    }

    @Test
    void theNextVersionAndCollectionsThatFitAreLookedUp() throws IOException {
        saved("demo/first", folder("one", "a.txt"));
        viewModel.fields().collectionProperty().set("demo/first");
        assertEquals(Optional.of(1), viewModel.lookup().nextVersionProperty().get());
        viewModel.fields().collectionProperty().set("fir");
        assertEquals(Optional.of(0), viewModel.lookup().nextVersionProperty().get());
        assertTrue(viewModel.lookup().collections().getFirst().endsWith("demo/first"));
    }
}
