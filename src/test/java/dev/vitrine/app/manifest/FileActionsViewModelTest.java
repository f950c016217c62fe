package dev.vitrine.app.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Selection;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.EntryPart;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.settings.Directories;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.Drafts;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileActionsViewModelTest {
    private static final CollectionPath MNIST = new ProjectPath("vision", "digits").collection("mnist");
    private final Selection selection = new Selection();
    private final DirectTaskRunner tasks = new DirectTaskRunner();

    @TempDir
    Path work;

    private ArtifactClient open() throws IOException {
        ArtifactClient client = ArtifactClient.open(
                new Directories(work.resolve("home"), work.resolve("cache"), work.resolve("downloads")));
        Drafts.of(MNIST, "x")
                .files(Map.of("a/1.txt", "one", "a/2.txt", "two", "b.txt", "b"))
                .save(client.registry(), work);
        selection.open(MNIST.at("v0"));
        return client;
    }

    private FileActionsViewModel actions(ArtifactClient client) {
        return new FileActionsViewModel(
                client, selection, tasks, new FileActionsViewModel.Ways(part -> {}, new RecordingDialogs(), uri -> {}));
    }

    @Test
    void aDragFindsItsFilesOnceTheyAreCopiedAndTheCopiesGoAtTheEnd() throws IOException {
        Path exports = work.resolve("cache/exports");
        Files.createDirectories(exports.resolve("2147483646-0123abcd/left"));
        try (ArtifactClient client = open()) {
            FileActionsViewModel actions = actions(client);
            tasks.hold();
            EntryPart part = new EntryPart(List.of("b.txt"), List.of("a/"));
            assertEquals(Optional.empty(), actions.drag(part));
            assertTrue(actions.noticeProperty().get().orElseThrow().text().contains("being copied"));
            tasks.runAll();
            assertEquals(
                    "The files are ready: drag them again.",
                    actions.noticeProperty().get().orElseThrow().text());
            List<Path> files = actions.drag(part).orElseThrow();
            assertEquals(Optional.empty(), actions.noticeProperty().get());
            assertEquals(
                    List.of("b.txt", "a"),
                    files.stream().map(file -> file.getFileName().toString()).toList());
            assertEquals("two", Files.readString(files.getLast().resolve("2.txt")));
            assertFalse(Files.exists(exports.resolve("2147483646-0123abcd")));
        }
        try (Stream<Path> left = Files.list(exports)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aCopyThatAnotherProgramChangedIsPutRight() throws IOException {
        try (ArtifactClient client = open()) {
            EntryPart part = new EntryPart(List.of("b.txt"), List.of());
            Path file = client.exports()
                    .export(client.artifact(MNIST.at("v0")), part, dev.vitrine.progress.ProgressMonitor.NONE)
                    .getFirst();
            Files.writeString(file, "changed");
            client.exports().export(client.artifact(MNIST.at("v0")), part, dev.vitrine.progress.ProgressMonitor.NONE);
            assertEquals("b", Files.readString(file));
        }
    }

    @Test
    void onlyDocumentsAreOpened() {
        for (String name : List.of("a.png", "A.PDF", "x/y.csv", "notes.txt")) {
            assertTrue(FileActionsViewModel.isViewed(name), name);
        }
        for (String name : List.of(
                "run.sh",
                "a.bat",
                "b.desktop",
                "c.jar",
                "photo.png.exe",
                "tool",
                "page.html",
                "pic.svg",
                "m.pt",
                "a.png.",
                "txt.\u202Egnp.command")) {
            assertFalse(FileActionsViewModel.isViewed(name), name);
        }
    }
}
