package dev.vitrine.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.ConflictException;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.settings.Directories;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskUseTest {
    @TempDir
    Path directory;

    private Directories directories;
    private ArtifactClient client;

    @BeforeEach
    void open() throws IOException {
        directories = new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("down"));
        client = ArtifactClient.open(directories);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    private ArtifactPath save(String content) throws IOException {
        try (ArtifactDraft draft = client.newDraft(new ProjectPath("me", "demo").collection("numbers"), "dataset")) {
            try (OutputStream file = draft.newFile("file.txt")) {
                file.write(content.getBytes(StandardCharsets.UTF_8));
            }
            return draft.save(ProgressMonitor.NONE).artifact().attributes().path();
        }
    }

    private DiskUse use() throws IOException {
        return client.diskUse(ProgressMonitor.NONE);
    }

    @Test
    void cacheAndTrashAreWhatTheirFilesTake() throws IOException {
        assertEquals(0, use().cache());
        Path cached = Files.createDirectories(directories.cache().resolve("obj/md5/ab"));
        Files.writeString(cached.resolve("cd"), "12345");
        Files.createSymbolicLink(cached.resolve("link"), Path.of("cd"));
        Path trash = Files.createDirectories(directories.home().resolve("trash/1"));
        Files.writeString(trash.resolve("removed"), "123");
        DiskUse use = use();
        assertEquals(List.of(5L, 3L), List.of(use.cache(), use.trash()));
        assertTrue(use.free() > 0);
    }

    @Test
    void whatCannotBeDeletedStaysAndStopsNothing() throws IOException {
        ArtifactPath first = save("1");
        ArtifactPath second = save("2");
        ArtifactPath third = save("3");
        ArtifactPath missing = first.collection().at("v9");
        DeleteReport report = client.delete(
                List.of(third, missing, first, second), DeleteMode.REFUSE_IF_ALIASED, ProgressMonitor.NONE);
        assertEquals(List.of(first, second), report.deleted());
        assertEquals(
                List.of(third, missing),
                report.refused().stream().map(DeleteReport.Refused::path).toList());
        assertInstanceOf(ConflictException.class, report.refused().getFirst().reason());
        assertInstanceOf(NotFoundException.class, report.refused().getLast().reason());
        assertEquals(1, use().registry().versions().size());
    }

    @Test
    void aCancelledDeletionTellsWhatIsLeft() throws IOException {
        List<ArtifactPath> versions = List.of(save("1"), save("2"), save("3"));
        List<String> done = new ArrayList<>();
        DeleteReport report = client.delete(versions, DeleteMode.DELETE_ALIASES, new ProgressMonitor() {
            @Override
            public void fileDone(String path) {
                done.add(path);
            }

            @Override
            public boolean isCancelled() {
                return !done.isEmpty();
            }
        });
        assertEquals(new DeleteReport(versions.subList(0, 1), List.of(), versions.subList(1, 3)), report);
        assertEquals(2, use().registry().versions().size());
    }

    @Test
    void deletingAndCollectingFreesWhatWasForetold() throws IOException {
        ArtifactPath first = save("1");
        save("2");
        String id = client.artifact(first).attributes().id();
        long foretold = use().registry().freedBy(Set.of(id));
        long before = use().registry().bytes();
        client.delete(List.of(first), DeleteMode.REFUSE_IF_ALIASED, ProgressMonitor.NONE);
        assertEquals(foretold, use().registry().collectableBytes());
        client.collectGarbage(ArtifactClient.CollectMode.DELETE, ProgressMonitor.NONE);
        assertEquals(before - foretold, use().registry().bytes());
    }
}
