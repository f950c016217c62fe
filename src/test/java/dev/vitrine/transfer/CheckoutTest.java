package dev.vitrine.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.testing.GateMonitor;
import dev.vitrine.testing.TransferBench;
import dev.vitrine.transfer.CheckoutPlan.Change;
import dev.vitrine.transfer.CheckoutPlan.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CheckoutTest extends CheckoutCase {
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
        checkout.undo(root, ProgressMonitor.NONE);
        assertEquals(OLD, TransferBench.read(root));
        checkout.undo(root, ProgressMonitor.NONE);
        assertEquals(NEW, TransferBench.read(root));
    }

    @Test
    void p4OnAnotherVolumeTheTrashHoldsCopiesAndUndoWorks() throws IOException {
        Checkout checkout = acrossVolumes();
        TransferBench.write(root, OLD);
        run(checkout, root, bench.manifest(NEW));
        assertEquals(NEW, TransferBench.read(root));
        checkout.undo(root, ProgressMonitor.NONE);
        assertEquals(OLD, TransferBench.read(root));
        checkout.undo(root, ProgressMonitor.NONE);
        assertEquals(NEW, TransferBench.read(root));
        assertEquals(2, trashAndJournals(memory.resolve("home")).size());
    }

    private Checkout acrossVolumes() throws IOException {
        Assumptions.assumeFalse(Files.getFileStore(memory).equals(Files.getFileStore(temp)));
        return checkout(memory.resolve("home"), FileSystemSteps.REAL);
    }

    @Test
    void p4WhatComesBackFromAnotherVolumeHasItsTimesAndPermissions() throws IOException {
        Checkout checkout = acrossVolumes();
        TransferBench.write(root, OLD);
        Path file = root.resolve("change.txt");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r-x------"));
        PosixFileAttributes before = Files.readAttributes(file, PosixFileAttributes.class);
        run(checkout, root, bench.manifest(NEW));
        checkout.undo(root, ProgressMonitor.NONE);
        PosixFileAttributes after = Files.readAttributes(file, PosixFileAttributes.class);
        assertEquals(before.lastModifiedTime(), after.lastModifiedTime());
        assertEquals(before.permissions(), after.permissions());
    }

    @Test
    void anUndoHoldsAndCanBeCancelledBeforeItsFirstFileMoves() throws Exception {
        TransferBench.write(root, OLD);
        Checkout checkout = checkout();
        run(checkout, root, bench.manifest(NEW));
        GateMonitor gate = new GateMonitor(0);
        GateMonitor.Running running = gate.start(() -> checkout.undo(root, gate));
        Map<String, String> held = new TreeMap<>(TransferBench.read(root));
        held.keySet().removeIf(path -> path.startsWith(".vitrine-"));
        assertEquals(NEW, held);
        gate.cancel();
        assertInstanceOf(CancelledException.class, running.end().orElseThrow());
        assertEquals(NEW, TransferBench.read(root));
        checkout.undo(root, ProgressMonitor.NONE);
        assertEquals(OLD, TransferBench.read(root));
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
        assertThrows(NothingToUndoException.class, () -> checkout.undo(root, ProgressMonitor.NONE));
        run(checkout, root, bench.manifest(OLD));
        checkout.undo(root, ProgressMonitor.NONE);
        assertEquals(NEW, TransferBench.read(root));
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
}
