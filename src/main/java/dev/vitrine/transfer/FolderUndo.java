package dev.vitrine.transfer;

import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.transfer.CheckoutJournal.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The change that takes the last change of a folder back, made from its journal and what the folder holds now.
final class FolderUndo {
    private final Path root;
    private final CheckoutJournal.Content last;
    private final FileSystemSteps steps;

    FolderUndo(Path root, CheckoutJournal.Content last, FileSystemSteps steps) {
        this.root = root;
        this.last = last;
        this.steps = steps;
    }

    Checkout.Undone carryOut(FolderChanges.Locked folder, ProgressMonitor monitor) throws IOException {
        List<String> returning = returning();
        Set<String> leaving = leaving(returning);
        refuseObstacles(returning, leaving);
        folder.carryOut(
                id -> request(id, folder.sameVolume(), returning, leaving),
                journal -> {
                    if (!journal.content().sameVolume()) {
                        bringAcross(journal.content().arrivals(), monitor);
                    }
                },
                monitor);
        leaving.removeAll(Set.copyOf(returning));
        return new Checkout.Undone(
                returning.size(), leaving.size(), last.versionId().isEmpty());
    }

    private void bringAcross(List<Arrival> arrivals, ProgressMonitor monitor) throws IOException {
        long bytes = 0;
        for (Arrival arrival : arrivals) {
            bytes += FolderTree.sizeOfCopy(trashed(arrival.path()));
        }
        monitor.begin(bytes, arrivals.size());
        for (Arrival arrival : arrivals) {
            FolderTree.copy(trashed(arrival.path()), Path.of(arrival.from()), steps, monitor);
            monitor.fileDone(arrival.path());
        }
    }

    private Path trashed(String path) {
        return FolderChange.trashed(Path.of(last.trash()), path);
    }

    /// What was removed and is still in the trash.
    private List<String> returning() {
        return last.removals().stream()
                .filter(path -> FolderTree.exists(trashed(path)))
                .toList();
    }

    /// What is now where the change put something, or where something returns to.
    private Set<String> leaving(List<String> returning) {
        Set<String> leaving = new LinkedHashSet<>(returning);
        last.arrivals().forEach(arrival -> leaving.add(arrival.path()));
        leaving.removeIf(path -> !FolderTree.exists(root.resolve(path)) || isDirectory(path));
        return leaving;
    }

    private boolean isDirectory(String path) {
        return Files.isDirectory(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /// Nothing is written through a link or over a directory that came since.
    private void refuseObstacles(List<String> returning, Set<String> leaving) throws TransferConflictException {
        List<TransferConflict> conflicts = new ArrayList<>();
        Set<String> directories = new HashSet<>();
        for (String path : returning) {
            NameConflicts.addParents(path, directories);
            if (isDirectory(path) && !last.made().contains(path)) {
                conflicts.add(new TransferConflict(TransferConflict.Kind.DIRECTORY_IN_THE_WAY, path, ""));
            }
        }
        for (String directory : new TreeSet<>(directories)) {
            boolean free = !FolderTree.exists(root.resolve(directory)) || leaving.contains(directory);
            if (!free && !isDirectory(directory)) {
                conflicts.add(new TransferConflict(TransferConflict.Kind.FILE_IN_THE_WAY, directory, ""));
            }
        }
        TransferConflictException.throwIfAny(root, conflicts);
    }

    private FolderChanges.Request request(String id, boolean sameVolume, List<String> returning, Set<String> leaving) {
        Path staged = root.resolve(FolderChange.stagingName(id)).resolve("new");
        List<Arrival> arrivals = new ArrayList<>();
        Set<String> entered = new TreeSet<>();
        for (String path : returning) {
            Path from = sameVolume ? trashed(path) : staged.resolve(Integer.toString(arrivals.size()));
            arrivals.add(new Arrival(path, from.toString(), ""));
            NameConflicts.addParents(path, entered);
        }
        Set<String> restored = new TreeSet<>(last.emptied());
        restored.remove("");
        Set<String> emptied = new TreeSet<>(last.made());
        emptied.removeAll(entered);
        return new FolderChanges.Request("", new ArrayList<>(leaving), arrivals, emptied, entered, restored);
    }
}
