package dev.vitrine.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.client.DraftEditing.Added;
import dev.vitrine.client.DraftEditing.Folders;
import dev.vitrine.client.DraftSnapshot.Changes;
import dev.vitrine.digest.UnreadableFileException;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Steps on a draft that starts from a version with `a.txt`, `b/1.txt` and `b/2.txt`.
class DraftEditingTest extends ClientTest {
    private ArtifactDraft draft;
    private DraftEditing editing;

    @BeforeEach
    void startFromAVersion() throws Exception {
        file("base/a.txt", "a");
        file("base/b/1.txt", "one");
        file("base/b/2.txt", "two");
        ArtifactDraft first = draft("first");
        first.addDir(temporary.resolve("work/base"), java.util.Optional.empty(), ProgressMonitor.NONE);
        draft = first.save(ProgressMonitor.NONE).artifact().newDraft();
        editing = draft.editing();
    }

    @AfterEach
    void closeTheDraft() throws IOException {
        draft.close();
    }

    private Added add(String into, Path... paths) throws IOException {
        return editing.add(List.of(paths), into, Folders.KEEP_NAMES, IgnorePatterns.NONE, ProgressMonitor.NONE);
    }

    private List<String> nodes() {
        List<String> all = new ArrayList<>();
        collect(editing.view().root(), all);
        return all;
    }

    private static void collect(DraftNode folder, List<String> all) {
        for (DraftNode child : folder.children()) {
            all.add(child.toString() + (child.isFolder() ? "/" : ""));
            collect(child, all);
        }
    }

    @Test
    void eachStepShowsBesideTheBaseAndIsTakenBack() throws Exception {
        List<String> before = List.of("KEPT b/", "KEPT b/1.txt", "KEPT b/2.txt", "KEPT a.txt");
        assertEquals(before, nodes());
        add("b", file("1.txt", "changed"), file("3.txt", "three"));
        editing.remove(List.of("a.txt"));
        editing.makeFolder("c");
        List<String> after =
                List.of("KEPT b/", "CHANGED b/1.txt", "KEPT b/2.txt", "ADDED b/3.txt", "ADDED c/", "REMOVED a.txt");
        assertEquals(after, nodes());
        assertEquals(new Changes(1, 1, 1), editing.view().changes(""));
        assertEquals(new Changes(1, 1, 0), editing.view().changes("b"));
        assertEquals(3, editing.view().count());
        assertEquals(List.of("b/1.txt", "b/2.txt", "b/3.txt"), paths());
        while (editing.undo()) {}
        assertEquals(before, nodes());
        while (editing.redo()) {}
        assertEquals(after, nodes());
        assertTrue(editing.view().canUndo());
        assertFalse(editing.view().canRedo());
    }

    private List<String> paths() {
        return draft.manifest().entries().stream()
                .map(entry -> entry.path().value())
                .toList();
    }

    @Test
    void whatWasRemovedOrChangedComesBack() throws Exception {
        add("b", file("1.txt", "changed"));
        editing.remove(List.of("b"));
        assertEquals(List.of("REMOVED b/", "REMOVED b/1.txt", "REMOVED b/2.txt", "KEPT a.txt"), nodes());
        editing.restore(List.of("b/2.txt"));
        assertEquals(List.of("KEPT b/", "REMOVED b/1.txt", "KEPT b/2.txt", "KEPT a.txt"), nodes());
        add("b", file("1.txt", "other"));
        editing.restore(List.of("b"));
        assertEquals(List.of("KEPT b/", "KEPT b/1.txt", "KEPT b/2.txt", "KEPT a.txt"), nodes());
        assertEquals(List.of("a.txt", "b/1.txt", "b/2.txt"), paths());
    }

    @Test
    void filesAndFoldersMoveTogetherOrNotAtAll() throws Exception {
        editing.move(Map.of("b", "c/d", "a.txt", "c/a.txt"));
        assertEquals(List.of("c/a.txt", "c/d/1.txt", "c/d/2.txt"), paths());
        assertEquals("a.txt", editing.twins(editing.view()).get("c/a.txt"));
        add("", file("a.txt", "new"));
        List<String> before = nodes();
        assertThrows(PathTakenException.class, () -> editing.move(Map.of("c/a.txt", "a.txt", "c/d/1.txt", "x")));
        assertEquals(before, nodes());
        draft.save(ProgressMonitor.NONE);
    }

    @Test
    void whatCannotBeAddedIsLeftOutAndToldAndPatternsLeaveOutMore() throws Exception {
        file("more/x.txt", "x");
        file("more/y.tmp", "y");
        Files.createSymbolicLink(temporary.resolve("work/more/broken"), Path.of("nowhere"));
        Path folder = temporary.resolve("work/more");
        Added added =
                editing.add(List.of(folder), "", Folders.SPREAD, IgnorePatterns.parse("*.tmp"), ProgressMonitor.NONE);
        assertEquals(1, added.files());
        assertEquals(List.of(folder.resolve("y.tmp")), added.ignored());
        assertEquals(
                List.of(folder.resolve("broken")), List.copyOf(added.refused().keySet()));
        assertTrue(added.refused().get(folder.resolve("broken")) instanceof UnreadableFileException);
        assertEquals(List.of("a.txt", "b/1.txt", "b/2.txt", "x.txt"), paths());
    }

    @Test
    void allThatIsAddedInOneStepIsAnnouncedAtOnce() throws Exception {
        List<String> announced = new ArrayList<>();
        ProgressMonitor monitor = new ProgressMonitor() {
            @Override
            public void begin(long totalBytes, long totalFiles) {
                announced.add(totalBytes + " bytes in " + totalFiles);
            }
        };
        file("more/x.txt", "xx");
        file("more/y.txt", "y");
        List<Path> paths = List.of(file("p.txt", "1"), temporary.resolve("work/more"), file("q.txt", "234"));
        editing.add(paths, "", Folders.KEEP_NAMES, IgnorePatterns.NONE, monitor);
        assertEquals(List.of("7 bytes in 4"), announced);
    }

    @Test
    void ofTwoFilesOfOneNameInOneStepTheSecondIsRefused() throws Exception {
        Added added = add("", file("p/z.txt", "1"), file("q/z.txt", "2"));
        assertEquals(1, added.files());
        assertEquals(
                List.of(temporary.resolve("work/q/z.txt")),
                List.copyOf(added.refused().keySet()));
    }

    @Test
    void filesThatVanishOrChangeAreNamed() throws Exception {
        Path vanishing = file("v.txt", "v");
        Path changing = file("c.txt", "c");
        add("", vanishing, changing);
        assertEquals(Map.of(), editing.touchedSources(ProgressMonitor.NONE));
        Files.delete(vanishing);
        Files.writeString(changing, "longer");
        assertEquals(
                Map.of("v.txt", DraftEditing.Source.VANISHED, "c.txt", DraftEditing.Source.CHANGED),
                editing.touchedSources(ProgressMonitor.NONE));
        editing.readAgain("c.txt", ProgressMonitor.NONE);
        editing.remove(List.of("v.txt"));
        assertEquals(Map.of(), editing.touchedSources(ProgressMonitor.NONE));
    }

    @Test
    void sizesAndCountsFollowTheSteps() throws Exception {
        assertEquals(7, editing.view().size(""));
        add("b", file("1.txt", "longer than before"));
        editing.remove(List.of("a.txt"));
        assertEquals(21, editing.view().size(""));
        assertEquals(21, draft.forecast().totalBytes());
        assertEquals(2, draft.forecast().files());
        assertEquals(18, draft.forecast().newBytes());
        assertEquals(21, draft.manifest().size());
        assertEquals(
                List.of(2), Stream.of(editing.view().folder("b").fileCount()).toList());
    }
}
