package dev.vitrine.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.manifest.Manifest;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.testing.StoppingSteps;
import dev.vitrine.testing.TransferBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckoutKillTest extends CheckoutCase {
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
    void p2AKillAtAnyStepOfEmptyingTheTrashLeavesAChangeWholeOrNothingOfIt() throws IOException {
        Manifest manifest = bench.manifest(NEW);
        int whole = 0;
        int steps = Integer.MAX_VALUE;
        for (int step = 0; step <= steps; step++) {
            Path place = Files.createTempDirectory(memory, "killed");
            Checkout after = checkout(place.resolve("home"), FileSystemSteps.REAL);
            List<Path> folders = List.of(place.resolve("one"), place.resolve("two"));
            for (Path folder : folders) {
                run(after, TransferBench.write(folder, OLD), manifest);
            }
            if (step == 0) {
                StoppingSteps counting = StoppingSteps.counting();
                checkout(place.resolve("home"), counting).emptyTrash(ProgressMonitor.NONE);
                steps = counting.count();
            } else {
                StoppingSteps stopping = StoppingSteps.killAfter(step);
                killed(() -> checkout(place.resolve("home"), stopping).emptyTrash(ProgressMonitor.NONE));
            }
            after.recover();
            List<Path> undoable = after.trash(ProgressMonitor.NONE).folders();
            assertEquals(
                    2 * undoable.size(), trashAndJournals(place.resolve("home")).size(), "step " + step);
            for (Path folder : folders) {
                assertEquals(NEW, TransferBench.read(folder), "step " + step);
                if (undoable.contains(folder.toRealPath())) {
                    whole++;
                    after.undo(folder, ProgressMonitor.NONE);
                    assertEquals(OLD, TransferBench.read(folder), "step " + step);
                }
            }
        }
        assertTrue(whole > 0 && whole < 2 * steps, whole + " of " + steps);
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
}
