package dev.vitrine.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.LoadState;
import dev.vitrine.content.Content;
import dev.vitrine.content.ContentReader.Form;
import dev.vitrine.content.FileContent;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewViewModelTest {
    private static final ArtifactPath PATH =
            new ProjectPath("vision", "digits").collection("mnist").at("v7");

    @TempDir
    Path directory;

    private final Selection selection = new Selection();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private PreviewViewModel viewModel;

    @BeforeEach
    void openAVersion() {
        selection.open(PATH);
        viewModel = new PreviewViewModel(this::open, selection, tasks, new RecordingDialogs());
        viewModel.watch(true);
    }

    private PreviewSource.Chosen open(ArtifactPath version, EntryPath path) throws IOException {
        if (path.value().equals("far")) {
            return new PreviewSource.Chosen(
                    ManifestEntry.reference(path, "s3://far/away", "etag", OptionalLong.empty(), Map.of()),
                    Optional.empty());
        }
        Path file = directory.resolve(path.value());
        return new PreviewSource.Chosen(
                ManifestEntry.file(path, Md5.ofUtf8("hello"), 5), Optional.of(new FileContent(file)));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private void choose(String name) {
        selection.choose(Optional.of(EntryPath.of(name)));
    }

    private String firstLine() {
        Content content = viewModel.shownProperty().get().orElseThrow().head().content();
        return assertInstanceOf(Content.Text.class, content)
                .head()
                .lines()
                .getFirst()
                .text();
    }

    @Test
    void theChosenFileIsShownAndChecked() throws IOException {
        write("a.txt", "hello");
        choose("a.txt");
        assertEquals(LoadState.SHOWN, viewModel.stateProperty().get());
        assertEquals("hello", firstLine());
        assertEquals(DigestCheck.MATCHES, viewModel.digestProperty().get());
    }

    @Test
    void wrongBytesAreTold() throws IOException {
        write("a.txt", "jello");
        choose("a.txt");
        assertEquals("jello", firstLine());
        assertEquals(DigestCheck.DIFFERS, viewModel.digestProperty().get());
    }

    @Test
    void theNewestChoiceWins() throws IOException {
        write("a.txt", "first");
        write("b.txt", "second");
        tasks.hold();
        choose("a.txt");
        choose("b.txt");
        tasks.runAll();
        assertEquals("second", firstLine());
        assertEquals(Optional.of(EntryPath.of("b.txt")), viewModel.path());
    }

    @Test
    void aFileThatIsGoneFailsAndCanBeTriedAgain() throws IOException {
        choose("late.txt");
        assertEquals(LoadState.FAILED, viewModel.stateProperty().get());
        assertInstanceOf(
                NoSuchFileException.class, viewModel.failureProperty().get().orElseThrow());
        write("late.txt", "hello");
        viewModel.look();
        assertEquals("hello", firstLine());
    }

    @Test
    void aReferenceIsNamedAndNothingIsRead() {
        choose("far");
        assertEquals(LoadState.SHOWN, viewModel.stateProperty().get());
        assertEquals(
                Optional.of("s3://far/away"),
                viewModel.entryProperty().get().orElseThrow().ref());
        assertTrue(viewModel.shownProperty().get().isEmpty());
    }

    @Test
    void nothingIsReadWhileNobodyLooks() throws IOException {
        write("a.txt", "hello");
        viewModel.watch(false);
        tasks.hold();
        choose("a.txt");
        assertEquals(0, tasks.waiting());
        viewModel.watch(true);
        tasks.runAll();
        assertEquals("hello", firstLine());
    }

    @Test
    void anotherFormLastsUntilAnotherFileIsChosen() throws IOException {
        write("a.txt", "hello");
        write("b.txt", "hello");
        choose("a.txt");
        viewModel.showAs(Form.BYTES);
        assertEquals(
                new Content.Bytes(),
                viewModel.shownProperty().get().orElseThrow().head().content());
        choose("b.txt");
        assertEquals(Form.NATURAL, viewModel.formProperty().get());
        assertEquals("hello", firstLine());
    }

    @Test
    void aChangeOfTheRegistryReadsAgainOnlyWhenTheFileIsAnother() throws IOException {
        write("a.txt", "hello");
        choose("a.txt");
        Shown before = viewModel.shownProperty().get().orElseThrow();
        selection.registryChanged();
        assertTrue(before == viewModel.shownProperty().get().orElseThrow());
    }
}
