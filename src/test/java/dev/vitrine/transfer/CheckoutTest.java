package dev.vitrine.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.testing.MemoryDir;
import dev.vitrine.testing.PlainFileHasher;
import dev.vitrine.testing.StoppingSteps;
import dev.vitrine.testing.TransferBench;
import dev.vitrine.transfer.CheckoutPlan.Change;
import dev.vitrine.transfer.CheckoutPlan.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
    /// A folder with a file to keep, to replace, to delete, a directory that will be emptied, an empty directory, a
    /// file where a directory comes, a directory where a file comes, and a broken link out of the folder.
    private static final Map<String, String> OLD = Map.of(
            "keep.txt", "kept",
            "change.txt", "old",
            "gone/deep/mine.txt", "untracked",
            "empty/", "",
            "was-file", "file",
            "was-dir/a.txt", "in the way",
            "was-dir/hollow/", "",
            "link", "->../nowhere");

    private static final Map<String, String> NEW = Map.of(
            "keep.txt", "kept",
            "change.txt", "new",
            "added/x/y.txt", "added",
            "empty/now.txt", "filled",
            "was-file/b.txt", "inside",
            "was-dir", "a file");

    @TempDir
    private Path temp;

    @TempDir(factory = MemoryDir.class)
    private Path memory;

    private TransferBench bench;
    private Path root;
    private Path home;

    @BeforeEach
    void setUp() throws IOException {
        bench = new TransferBench(temp);
        root = temp.resolve("folder");
        home = temp.resolve("home");
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    private Checkout checkout(Path at, FileSystemSteps steps) {
        return new Checkout(
                at,
                bench.registry(),
                bench.noReferences(),
                bench.cache(),
                bench.workers(),
                new PlainFileHasher(),
                steps);
    }

    private Checkout checkout() {
        return checkout(home, FileSystemSteps.REAL);
    }

    private void run(Checkout checkout, Path folder, Manifest manifest) throws IOException {
        CheckoutPlan plan = checkout.plan("id", manifest, folder, ProgressMonitor.NONE);
        checkout.apply(plan, manifest, ProgressMonitor.NONE);
    }

    private List<String> trashAndJournals(Path at) throws IOException {
        try (Stream<Path> names = Stream.concat(list(at.resolve("trash")), list(at.resolve("checkouts")))) {
            return names.map(path -> path.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .toList();
        }
    }

    private static Stream<Path> list(Path directory) throws IOException {
        return Files.exists(directory) ? Files.list(directory) : Stream.empty();
    }

    @Test
    void p4ThePlanSaysWhatWillBeAddedReplacedAndDeleted() throws IOException {
        TransferBench.write(root, OLD);
        CheckoutPlan plan = checkout().plan("id", bench.manifest(NEW), root, ProgressMonitor.NONE);
        assertEquals(
                List.of(
                        new Change("added/x/y.txt", Kind.ADD, 5),
                        new Change("change.txt", Kind.REPLACE, 3),
                        new Change("empty/now.txt", Kind.ADD, 6),
                        new Change("gone/deep/mine.txt", Kind.DELETE, 9),
                        new Change("link", Kind.DELETE, 0),
                        new Change("was-dir", Kind.ADD, 6),
                        new Change("was-dir/a.txt", Kind.DELETE, 10),
                        new Change("was-file", Kind.DELETE, 4),
                        new Change("was-file/b.txt", Kind.ADD, 6)),
                plan.changes());
        assertEquals(1, plan.unchanged());
        assertEquals(OLD, TransferBench.read(root));
    }

    @Test
    void p4CheckoutMakesTheFolderTheVersionAndUndoBringsItBack() throws IOException {
        TransferBench.write(root, OLD);
        Checkout checkout = checkout();
        run(checkout, root, bench.manifest(NEW));
        assertEquals(NEW, TransferBench.read(root));
        assertTrue(checkout.canUndo(root));
        checkout.undo(root, ProgressMonitor.NONE);
        assertEquals(OLD, TransferBench.read(root));
        checkout.undo(root, ProgressMonitor.NONE);
        assertEquals(NEW, TransferBench.read(root));
    }

    @Test
    void p4OnAnotherVolumeTheTrashHoldsCopiesAndUndoWorks() throws IOException {
        Path shm = Path.of("/dev/shm");
        Assumptions.assumeTrue(Files.isWritable(shm) && !Files.getFileStore(shm).equals(Files.getFileStore(temp)));
        Path other = Files.createTempDirectory(shm, "vitrine");
        try {
            TransferBench.write(root, OLD);
            Checkout checkout = checkout(other.resolve("home"), FileSystemSteps.REAL);
            run(checkout, root, bench.manifest(NEW));
            assertEquals(NEW, TransferBench.read(root));
            checkout.undo(root, ProgressMonitor.NONE);
            assertEquals(OLD, TransferBench.read(root));
            checkout.undo(root, ProgressMonitor.NONE);
            assertEquals(NEW, TransferBench.read(root));
            assertEquals(2, trashAndJournals(other.resolve("home")).size());
        } finally {
            FolderTree.remove(other, FileSystemSteps.REAL);
        }
    }

    @Test
    void aFolderThatDidNotExistIsGoneAfterUndo() throws IOException {
        Checkout checkout = checkout();
        run(checkout, root, bench.manifest(NEW));
        assertEquals(NEW, TransferBench.read(root));
        checkout.undo(root, ProgressMonitor.NONE);
        assertFalse(Files.exists(root));
    }

    @Test
    void emptyingTheTrashForgetsTheLastChangesAndLeavesTheFolders() throws IOException {
        TransferBench.write(root, OLD);
        Checkout checkout = checkout();
        run(checkout, root, bench.manifest(NEW));
        Checkout.Trash before = checkout.trash(ProgressMonitor.NONE);
        assertEquals(List.of(root.toRealPath()), before.folders());
        assertTrue(before.files() > 0 && before.bytes() > 0);
        checkout.emptyTrash(ProgressMonitor.NONE);
        assertEquals(new Checkout.Trash(0, 0, List.of()), checkout.trash(ProgressMonitor.NONE));
        assertEquals(NEW, TransferBench.read(root));
        assertFalse(checkout.canUndo(root));
        run(checkout, root, bench.manifest(OLD));
        assertTrue(checkout.canUndo(root));
    }

    @Test
    void p4FilesThatWereChangedAfterTheCheckoutSurviveUndoInItsTrash() throws IOException {
        TransferBench.write(root, Map.of("a.txt", "mine"));
        Checkout checkout = checkout();
        run(checkout, root, bench.manifest(Map.of("a.txt", "theirs", "b.txt", "b")));
        Files.writeString(root.resolve("b.txt"), "edited");
        checkout.undo(root, ProgressMonitor.NONE);
        assertEquals(Map.of("a.txt", "mine"), TransferBench.read(root));
        checkout.undo(root, ProgressMonitor.NONE);
        assertEquals(Map.of("a.txt", "theirs", "b.txt", "edited"), TransferBench.read(root));
    }

    @Test
    void unchangedFilesAreNotTouchedAndAFolderThatIsRightNeedsNothing() throws IOException {
        Checkout checkout = checkout();
        Manifest manifest = bench.manifest(NEW);
        run(checkout, root, manifest);
        Object before = Files.getAttribute(root.resolve("keep.txt"), "unix:ctime");
        run(checkout, root, bench.manifest(Map.of("keep.txt", "kept")));
        assertEquals(before, Files.getAttribute(root.resolve("keep.txt"), "unix:ctime"));
        CheckoutPlan again =
                checkout.plan("id", bench.manifest(Map.of("keep.txt", "kept")), root, ProgressMonitor.NONE);
        assertTrue(again.isEmpty());
        assertEquals(1, again.unchanged());
    }

    @Test
    void directoriesThatWereEmptiedGoAndThoseThatWereEmptyStay() throws IOException {
        TransferBench.write(root, Map.of("a/b/c.txt", "c", "a/hollow/", "", "d/e/f.txt", "f"));
        run(checkout(), root, bench.manifest(Map.of("x.txt", "x")));
        assertEquals(Map.of("x.txt", "x", "a/hollow/", ""), TransferBench.read(root));
    }

    @Test
    void onlyTheLastCheckoutOfAFolderIsKept() throws IOException {
        Checkout checkout = checkout();
        run(checkout, root, bench.manifest(Map.of("a", "1")));
        run(checkout, root, bench.manifest(Map.of("a", "2")));
        run(checkout, root, bench.manifest(Map.of("a", "3")));
        assertEquals(2, trashAndJournals(home).size());
        checkout.undo(root, ProgressMonitor.NONE);
        assertEquals(Map.of("a", "2"), TransferBench.read(root));
    }

    @Test
    void aFolderThatChangedSinceThePlanIsRefused() throws IOException {
        TransferBench.write(root, OLD);
        Manifest manifest = bench.manifest(NEW);
        CheckoutPlan plan = checkout().plan("id", manifest, root, ProgressMonitor.NONE);
        Files.writeString(root.resolve("late.txt"), "late");
        Map<String, String> before = TransferBench.read(root);
        assertThrows(FolderChangedException.class, () -> checkout().apply(plan, manifest, ProgressMonitor.NONE));
        assertEquals(before, TransferBench.read(root));
    }

    @Test
    void p1ADamagedObjectStopsTheCheckoutAndTheFolderStaysAsItWas() throws IOException {
        TransferBench.write(root, OLD);
        Manifest manifest = bench.manifest(NEW);
        Path object = bench.store().find(Md5.ofUtf8("new")).orElseThrow().file();
        Files.delete(object);
        Files.writeString(object, "bad");
        assertThrows(DigestMismatchException.class, () -> run(checkout(), root, manifest));
        assertEquals(OLD, TransferBench.read(root));
        assertEquals(List.of(), trashAndJournals(home));
    }

    @Test
    void cancellingLeavesTheFolderAsItWas() throws IOException {
        TransferBench.write(root, OLD);
        Manifest manifest = bench.manifest(NEW);
        CheckoutPlan plan = checkout().plan("id", manifest, root, ProgressMonitor.NONE);
        ProgressMonitor cancelling = new ProgressMonitor() {
            private boolean cancelled;

            @Override
            public void fileDone(String path) {
                cancelled = true;
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
        assertThrows(CancelledException.class, () -> checkout().apply(plan, manifest, cancelling));
        assertEquals(OLD, TransferBench.read(root));
        assertEquals(List.of(), trashAndJournals(home));
    }

    @Test
    void p4AFolderThatHoldsTheRegistryIsRefused() throws IOException {
        Files.createDirectories(root.resolve("home"));
        Checkout checkout = checkout(root.resolve("home"), FileSystemSteps.REAL);
        TransferConflictException refused =
                assertThrows(TransferConflictException.class, () -> run(checkout, root, bench.manifest(NEW)));
        assertEquals(
                TransferConflict.Kind.HOLDS_THE_REGISTRY,
                refused.conflicts().getFirst().kind());
    }

    @Test
    void thereIsNothingToUndoBeforeACheckout() {
        assertThrows(NothingToUndoException.class, () -> checkout().undo(root, ProgressMonitor.NONE));
    }

    @Test
    void p2AKillAtAnyStepOfACheckoutLeavesTheFolderOldOrNewAndUndoWorks() throws IOException {
        Manifest manifest = bench.manifest(NEW);
        StoppingSteps counting = StoppingSteps.counting();
        TransferBench.write(root, OLD);
        run(checkout(home, counting), root, manifest);
        int finished = 0;
        for (int step = 1; step <= counting.count(); step++) {
            // Killed after a step is killed before the next one, but for torn writes.
            StoppingSteps steps = StoppingSteps.killAfter(step);
            Path place = Files.createTempDirectory(memory, "killed");
            Path folder = TransferBench.write(place.resolve("folder"), OLD);
            killed(() -> run(checkout(place.resolve("home"), steps), folder, manifest));
            Checkout after = checkout(place.resolve("home"), StoppingSteps.counting());
            after.recover();
            if (TransferBench.read(folder).equals(NEW)) {
                finished++;
                after.undo(folder, ProgressMonitor.NONE);
            } else {
                assertEquals(List.of(), trashAndJournals(place.resolve("home")), "step " + step);
            }
            assertEquals(OLD, TransferBench.read(folder), "step " + step);
        }
        assertTrue(finished > 10, "some kills come late enough to be finished");
    }

    @Test
    void p2AKillAtAnyStepOfAnUndoLeavesTheFolderOldOrNew() throws IOException {
        Manifest manifest = bench.manifest(NEW);
        StoppingSteps counting = StoppingSteps.counting();
        TransferBench.write(root, OLD);
        run(checkout(), root, manifest);
        checkout(home, counting).undo(root, ProgressMonitor.NONE);
        for (int step = 1; step <= counting.count(); step++) {
            // Killed after a step is killed before the next one, but for torn writes.
            StoppingSteps steps = StoppingSteps.killAfter(step);
            Path place = Files.createTempDirectory(memory, "killed");
            Path folder = TransferBench.write(place.resolve("folder"), OLD);
            run(checkout(place.resolve("home"), StoppingSteps.counting()), folder, manifest);
            killed(() -> checkout(place.resolve("home"), steps).undo(folder, ProgressMonitor.NONE));
            Checkout after = checkout(place.resolve("home"), StoppingSteps.counting());
            after.recover();
            if (!TransferBench.read(folder).equals(OLD)) {
                assertEquals(NEW, TransferBench.read(folder), "step " + step);
                after.undo(folder, ProgressMonitor.NONE);
            }
            assertEquals(OLD, TransferBench.read(folder), "step " + step);
        }
    }

    @Test
    void aFullDiskAtEverySecondStepOfACheckoutLeavesTheFolderOldOrNew() throws IOException {
        Manifest manifest = bench.manifest(NEW);
        StoppingSteps counting = StoppingSteps.counting();
        TransferBench.write(root, OLD);
        run(checkout(home, counting), root, manifest);
        for (int step = 1; step <= counting.count(); step += 2) {
            Path place = Files.createTempDirectory(memory, "full");
            Path folder = TransferBench.write(place.resolve("folder"), OLD);
            Map<String, String> expected = OLD;
            try {
                run(checkout(place.resolve("home"), StoppingSteps.fullDisk(step)), folder, manifest);
                expected = NEW;
            } catch (IOException e) {
                assertTrue(e.getMessage().contains("No space left on device"), "step " + step);
            }
            checkout(place.resolve("home"), StoppingSteps.counting()).recover();
            assertEquals(expected, TransferBench.read(folder), "step " + step);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /// A kill in a worker or while a lock is given back may be met by other code, so only its effect counts.
    private static void killed(Work work) throws IOException {
        try {
            work.run();
        } catch (StoppingSteps.Killed e) {
            return;
        }
    }
}
