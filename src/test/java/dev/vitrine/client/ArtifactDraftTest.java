package dev.vitrine.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.client.ArtifactDraft.Forecast;
import dev.vitrine.client.ArtifactDraft.SaveResult;
import dev.vitrine.digest.FileChangedException;
import dev.vitrine.digest.UnreadableFileException;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.manifest.UnsafePathException;
import dev.vitrine.model.ArtifactState;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.Metadata;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.progress.ProgressSnapshot;
import dev.vitrine.progress.ProgressTracker;
import dev.vitrine.registry.NotFoundException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArtifactDraftTest extends ClientTest {
    @Test
    void addingOneFileTellsHowFarItIsAndCanBeCancelled() throws Exception {
        Path file = file("a.txt", "hello");
        ProgressTracker tracker = new ProgressTracker();
        try (ArtifactDraft draft = draft("told")) {
            draft.addFile(file, Optional.empty(), false, tracker);
            ProgressSnapshot told = tracker.snapshot();
            assertEquals(
                    List.of(5L, 5L, 1L, 1L),
                    List.of(told.bytesDone(), told.bytesTotal(), told.filesDone(), told.filesTotal()));
            tracker.cancel();
            assertThrows(CancelledException.class, () -> draft.addFile(file, Optional.of("b.txt"), false, tracker));
            assertEquals(1, draft.manifest().count());
        }
    }

    @Test
    void aSavedFolderIsAVersionWithTheGoldenDigest() throws Exception {
        file("data/file1.txt", "hello");
        file("data/nest/file2.txt", "my");
        file("data/nest/nest/file3.txt", "dude");
        ArtifactDraft draft = draft("first");
        draft.addDir(temporary.resolve("work/data"), Optional.of("top"), ProgressMonitor.NONE);
        draft.setDescription("# First");
        draft.setMetadata(new Metadata(Map.of("rows", 3)));
        draft.setAliases(List.of("good"));
        draft.setTags(List.of("small"));

        SaveResult result = draft.save(ProgressMonitor.NONE);

        Artifact artifact = result.artifact();
        assertTrue(result.created());
        assertEquals("f718baf2d4c910dc6ccd0d9c586fa00f", artifact.attributes().digest());
        assertEquals("mia/demo/first:v0", artifact.attributes().path().toString());
        assertEquals(ArtifactState.COMMITTED, artifact.attributes().state());
        assertEquals("# First", artifact.attributes().description());
        assertEquals(
                List.of("good", "latest"),
                artifact.attributes().aliases().stream().sorted().toList());
        assertEquals(11, artifact.attributes().size());
        assertEquals("dude", new String(artifact.open("top/nest/nest/file3.txt").readAllBytes()));
    }

    @Test
    void equalContentMakesNoSecondVersion() throws Exception {
        Path file = file("a.txt", "hello");
        for (boolean created : List.of(true, false)) {
            ArtifactDraft draft = draft("same");
            draft.addFile(file, Optional.empty(), false);

            SaveResult result = draft.save(ProgressMonitor.NONE);

            assertEquals(created, result.created());
            assertEquals("v0", result.artifact().attributes().version());
        }
    }

    @Test
    void afterSavingNothingCanBeAdded() throws Exception {
        Path file = file("a.txt", "hello");
        ArtifactDraft draft = draft("done");
        draft.addFile(file, Optional.empty(), false);
        OutputStream late = draft.newFile("late.txt");
        draft.save(ProgressMonitor.NONE);

        assertThrows(ArtifactFinalizedException.class, () -> draft.addFile(file, Optional.empty(), false));
        assertThrows(
                ArtifactFinalizedException.class,
                () -> draft.addDir(file.getParent(), Optional.empty(), ProgressMonitor.NONE));
        assertThrows(ArtifactFinalizedException.class, () -> draft.newFile("b.txt"));
        assertThrows(ArtifactFinalizedException.class, () -> draft.remove("a.txt"));
        assertThrows(ArtifactFinalizedException.class, () -> draft.setDescription("late"));
        assertThrows(ArtifactFinalizedException.class, () -> draft.save(ProgressMonitor.NONE));
        assertThrows(ArtifactFinalizedException.class, late::close);
    }

    @Test
    void aFileThatChangesBeforeItIsStoredIsRefusedAndNamed() throws Exception {
        Path file = file("a.txt", "hello");
        ArtifactDraft draft = draft("moving");
        draft.addFile(file, Optional.empty(), false);
        Files.writeString(file, "HELLO");

        FileChangedException e = assertThrows(FileChangedException.class, () -> draft.save(ProgressMonitor.NONE));

        assertEquals(file, e.file());
        Files.writeString(file, "hello");
        assertTrue(draft.save(ProgressMonitor.NONE).created());
    }

    @Test
    void aChangedFileIsNoticedEvenWhenItsOldContentIsStoredAlready() throws Exception {
        Path file = file("a.txt", "hello");
        ArtifactDraft first = draft("known");
        write(first, "x", "hello");
        save(first);
        ArtifactDraft draft = draft("moving");
        draft.addFile(file, Optional.empty(), false);
        Files.writeString(file, "longer than before");

        assertThrows(FileChangedException.class, () -> draft.save(ProgressMonitor.NONE));
        Files.delete(file);
        assertThrows(FileChangedException.class, () -> draft.save(ProgressMonitor.NONE));
    }

    @Test
    void aTinyFileIsReadAgainBeforeItIsSavedWhateverItsTimeSays() throws Exception {
        Path file = file("a.txt", "hello");
        ArtifactDraft first = draft("known");
        write(first, "x", "hello");
        save(first);
        ArtifactDraft draft = draft("moving");
        draft.addFile(file, Optional.empty(), false);
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "jello");
        Files.setLastModifiedTime(file, time);

        assertThrows(FileChangedException.class, () -> draft.save(ProgressMonitor.NONE));
    }

    @Test
    void aPathIsGivenTwiceWithEqualContentOnly() throws Exception {
        ArtifactDraft draft = draft("twice");
        draft.addFile(file("a.txt", "hello"), Optional.empty(), false);
        draft.addFile(file("b.txt", "hello"), Optional.of("a.txt"), false);

        PathTakenException e = assertThrows(
                PathTakenException.class, () -> draft.addFile(file("c.txt", "other"), Optional.of("a.txt"), false));

        assertEquals("a.txt", e.path());
        assertEquals(List.of("a.txt"), paths(draft));
        assertEquals(Optional.of(temporary.resolve("work/b.txt")), draft.localFile(EntryPath.of("a.txt")));
    }

    @Test
    void aFolderWithAPathThatIsTakenAddsNothing() throws Exception {
        ArtifactDraft draft = draft("whole");
        write(draft, "b.txt", "taken");
        file("data/a.txt", "a");
        file("data/b.txt", "b");

        assertThrows(
                PathTakenException.class,
                () -> draft.addDir(temporary.resolve("work/data"), Optional.empty(), ProgressMonitor.NONE));

        assertEquals(List.of("b.txt"), paths(draft));
    }

    @Test
    void aTemporaryNameStartsWithTheDigest() throws Exception {
        ArtifactDraft draft = draft("tmp");

        ManifestEntry entry = draft.addFile(file("x.tar.gz", "hello"), Optional.of("dir/x.tar.gz"), true);
        ManifestEntry dotless = draft.addFile(file("x", "hello"), Optional.empty(), true);

        assertEquals("dir/5d41402abc4b2a76b971.tar.gz", entry.path().value());
        assertEquals("5d41402abc4b2a76b971", dotless.path().value());
    }

    @Test
    void whatIsNoFileIsRefused() throws Exception {
        ArtifactDraft draft = draft("odd");
        Path file = file("data/a.txt", "a");

        assertThrows(UnreadableFileException.class, () -> draft.addFile(file.getParent(), Optional.empty(), false));
        assertThrows(
                NoSuchFileException.class, () -> draft.addFile(temporary.resolve("nothing"), Optional.empty(), false));
        assertThrows(UnsafePathException.class, () -> draft.addFile(file, Optional.of("../a.txt"), false));
        assertEquals(List.of(), paths(draft));
    }

    @Test
    void aNewFileAppearsWhenItIsClosedAndOnlyOnce() throws Exception {
        ArtifactDraft draft = draft("new");
        OutputStream out = draft.newFile("./dir//x.txt");
        out.write('a');

        assertEquals(List.of(), paths(draft));
        assertThrows(PathTakenException.class, () -> draft.newFile("dir/x.txt"));
        out.close();
        assertEquals(List.of("dir/x.txt"), paths(draft));
        assertThrows(PathTakenException.class, () -> draft.newFile("dir/x.txt"));
    }

    @Test
    void newFilesAreNotNamedLikeFoldersOfOthers() throws Exception {
        ArtifactDraft draft = draft("new");
        write(draft, "a/b", "file");
        write(draft, "c", "file");

        assertThrows(PathTakenException.class, () -> draft.newFile("a"));
        assertThrows(PathTakenException.class, () -> draft.replaceFile("a"));
        assertThrows(PathTakenException.class, () -> draft.replaceFile("c/d"));
        assertThrows(UnsafePathException.class, () -> draft.newFile("e/"));
        assertEquals(List.of("a/b", "c"), paths(draft));
    }

    @Test
    void aReplacedFileHasItsLastContent() throws Exception {
        ArtifactDraft draft = draft("new");
        write(draft, "x.txt", "first");
        try (OutputStream out = draft.replaceFile("x.txt")) {
            out.write("second".getBytes());
        }

        assertEquals("second", new String(save(draft).open("x.txt").readAllBytes()));
    }

    @Test
    void stagedFilesGoWithTheDraft() throws Exception {
        ArtifactDraft draft = draft("gone");
        write(draft, "x.txt", "bytes");
        assertEquals(
                1,
                filesBelow(temporary.resolve("home/drafts")).stream()
                        .filter(name -> !name.endsWith("lock"))
                        .count());

        draft.close();

        assertEquals(List.of(), filesBelow(temporary.resolve("home/drafts")));
    }

    @Test
    void entriesAreRemovedAndMovedAloneOrByDirectory() throws Exception {
        ArtifactDraft draft = draft("edit");
        for (String name : List.of("a", "d/b", "d/e/c", "dx")) {
            write(draft, name, name);
        }

        draft.rename("d", "moved/here");
        draft.rename("a", "z");
        assertEquals(List.of("dx", "moved/here/b", "moved/here/e/c", "z"), paths(draft));
        assertThrows(PathTakenException.class, () -> draft.rename("z", "dx"));
        assertEquals(2, draft.remove("moved"));
        assertThrows(NotFoundException.class, () -> draft.remove("moved"));
        assertEquals(List.of("dx", "z"), paths(draft));
    }

    @Test
    void aDirectoryMovesBelowItself() throws Exception {
        ArtifactDraft draft = draft("edit");
        write(draft, "d/a", "1");
        write(draft, "d/d/a", "2");

        draft.rename("d", "d/d");

        assertEquals(List.of("d/d/a", "d/d/d/a"), paths(draft));
    }

    @Test
    void theForecastCountsEachNewContentOnce() throws Exception {
        ArtifactDraft first = draft("first");
        write(first, "known", "known!");
        save(first);
        ArtifactDraft draft = draft("second");
        draft.addFile(file("a", "known!"), Optional.empty(), false);
        draft.addFile(file("b", "new"), Optional.empty(), false);
        draft.addFile(file("c", "new"), Optional.empty(), false);

        assertEquals(new Forecast(12, 3, 3, 1), draft.forecast());
    }

    @Test
    void aDraftFromAVersionKeepsItsEntriesWithoutCopying() throws Exception {
        ArtifactDraft first = draft("grown");
        write(first, "a", "1");
        first.setDescription("text");
        first.setTags(List.of("kept-not"));
        Artifact v0 = save(first);

        ArtifactDraft draft = v0.newDraft();
        write(draft, "b", "22");
        assertEquals(new Forecast(3, 2, 2, 1), draft.forecast());
        assertEquals(v0.manifest().entry(0), draft.manifest().entry(0));
        Artifact v1 = save(draft);

        assertEquals("v1", v1.attributes().version());
        assertEquals("text", v1.attributes().description());
        assertEquals(List.of(), v1.attributes().tags());
        assertEquals("1", new String(v1.open("a").readAllBytes()));
    }

    @Test
    void cancellingASaveLeavesTheDraftOpen() throws Exception {
        ArtifactDraft draft = draft("later");
        write(draft, "a", "1");
        ProgressMonitor cancelled = new ProgressMonitor() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThrows(CancelledException.class, () -> draft.save(cancelled));
        assertThrows(NotFoundException.class, () -> client.artifact(client.parse("mia/demo/later:latest")));
        assertTrue(draft.save(ProgressMonitor.NONE).created());
    }

    @Test
    void namesThatBreakTheRulesAreRefused() {
        assertThrows(InvalidNameException.class, () -> client.newDraft(collection("a b"), "dataset"));
        assertThrows(InvalidNameException.class, () -> client.newDraft(collection("a"), "job"));
        assertThrows(InvalidNameException.class, () -> draft("a").setAliases(List.of("a/b")));
        assertThrows(InvalidNameException.class, () -> draft("a").setTtl(Optional.of(Duration.ZERO)));
        assertThrows(InvalidNameException.class, () -> client.parseCollection("a:v0"));
    }

    @Test
    void aLooseDraftNeedsNoRegistry() throws Exception {
        try (ArtifactDraft draft = client.newLooseDraft()) {
            write(draft, "file1.txt", "hello");

            assertEquals(
                    "a00c2239f036fb656c1dcbf9a32d89b4",
                    draft.manifest().digest().hex());
            assertThrows(IllegalStateException.class, () -> draft.save(ProgressMonitor.NONE));
            assertFalse(draft.localFile(EntryPath.of("file1.txt")).isPresent());
        }
    }

    @Test
    void aReferenceToAnotherVersionFollowsTheChainToItsBytes() throws Exception {
        ArtifactDraft first = draft("first");
        write(first, "deep/a.txt", "hello");
        Artifact concrete = save(first);
        ArtifactDraft second = draft("second");
        second.addReference(concrete.getPath("deep/a.txt"), Optional.empty());
        Artifact middle = save(second);
        ArtifactDraft third = draft("third");

        ManifestEntry entry = third.addReference(middle.getPath("a.txt"), Optional.of("x.txt"));

        assertEquals(Optional.of(concrete.getPath("deep/a.txt").refUrl()), entry.ref());
        assertEquals(0, entry.size().getAsLong());
        assertEquals("XUFAKrxLKna5cZ2REBfFkg==", entry.digest());
        assertEquals("hello", new String(save(third).open("x.txt").readAllBytes()));
    }

    @Test
    void aRunAndItsInputsAreKept() throws Exception {
        ArtifactDraft raw = draft("raw");
        write(raw, "a", "1");
        Artifact input = save(raw);
        ArtifactDraft draft = draft("made");
        write(draft, "b", "2");
        draft.setRun("prepare");
        draft.use(input);

        Artifact made = save(draft);

        assertEquals("prepare", made.loggedBy().orElseThrow().id());
        assertEquals(
                List.of("prepare"), input.usedBy().stream().map(run -> run.id()).toList());
    }
}
