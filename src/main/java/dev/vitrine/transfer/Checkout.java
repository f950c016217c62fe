package dev.vitrine.transfer;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.Md5;
import dev.vitrine.digest.Workers;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceHandlers;
import dev.vitrine.registry.Registry;
import dev.vitrine.store.ContentCache;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.store.Held;
import dev.vitrine.transfer.CheckoutJournal.Arrival;
import dev.vitrine.transfer.CheckoutPlan.Change;
import dev.vitrine.transfer.CheckoutPlan.Kind;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Makes a folder exactly a version, and back (P4; decision 0005). First a plan; then the new files are written aside
/// inside the folder and checked, the old ones are moved to a trash beside the registry, the new ones are moved in. A
/// journal makes it all or nothing: after a crash, [#recover()] (or the next use of the folder) finishes it or takes it
/// back. Files that are right are not touched; directories that were emptied go.
///
/// One change of each folder can be taken back: the last one. Its trash stays until the next change of the folder.
/// A folder's files are not synced one by one: after a power cut (not a crash), verify.
public final class Checkout {
    private final EntrySource source;
    private final Workers workers;
    private final CheckoutPlanner planner;
    private final FolderChanges changes;
    private final FileSystemSteps steps;

    /// @param home   the registry's directory; `checkouts` and `trash` are made in it
    /// @param hasher may answer from a digest cache
    public Checkout(
            Path home,
            Registry registry,
            ReferenceHandlers references,
            ContentCache cache,
            Workers workers,
            FileHasher hasher) {
        this(home, registry, references, cache, workers, hasher, FileSystemSteps.REAL);
    }

    Checkout(
            Path home,
            Registry registry,
            ReferenceHandlers references,
            ContentCache cache,
            Workers workers,
            FileHasher hasher,
            FileSystemSteps steps) {
        this.source = new EntrySource(registry, references, cache, steps);
        this.workers = workers;
        this.planner = new CheckoutPlanner(source, hasher, NameFolding::probe);
        this.changes = new FolderChanges(home, steps);
        this.steps = steps;
    }

    /// What has to be done to make `root` exactly the version; changes nothing in a folder that no crash left
    /// unfinished.
    ///
    /// @throws TransferConflictException when the folder cannot hold the version: all reasons
    /// @throws FolderBusyException when a checkout is at work in it
    public CheckoutPlan plan(String versionId, Manifest manifest, Path root, ProgressMonitor monitor)
            throws IOException {
        try (FolderChanges.Locked folder = changes.lock(root)) {
            return planner.plan(versionId, manifest, folder.root(), monitor);
        }
    }

    /// Carries out a plan; one that is empty makes the folder where there is none. A failure or cancellation leaves
    /// the folder as it was.
    ///
    /// @param manifest the one that the plan was made with
    /// @throws FolderChangedException when the folder is not what it was when it was planned
    /// @throws NotEnoughSpaceException when the volume is too full
    public void apply(CheckoutPlan plan, Manifest manifest, ProgressMonitor monitor) throws IOException {
        if (plan.isEmpty()) {
            FolderTree.makeDirectories(plan.root(), steps);
            return;
        }
        try (FolderChanges.Locked folder = changes.lock(plan.root())) {
            FolderScan scan = unchanged(plan, "");
            List<ManifestEntry> entries = entries(plan, manifest);
            long bytes = Downloader.totalSize(entries);
            NotEnoughSpaceException.check(folder.root(), bytes);
            try {
                folder.carryOut(
                        id -> request(id, plan, scan, entries),
                        journal -> {
                            monitor.begin(bytes, entries.size());
                            stage(plan.versionId(), entries, journal.content().arrivals(), monitor);
                            unchanged(plan, FolderChange.stagingName(journal.id()));
                        },
                        monitor);
            } catch (FileSystemException e) {
                throw isStaging(folder.root(), e) ? FolderNotWritableException.meaningOf(e, folder.root()) : e;
            } catch (FolderNotWritableException e) {
                // It names the directory for what is not in its place yet, which nobody has heard of.
                throw new FolderNotWritableException(folder.root(), e);
            }
        }
    }

    private static boolean isStaging(Path root, FileSystemException failure) {
        return String.valueOf(failure.getFile())
                .startsWith(root.resolve(FolderChange.stagingName("")).toString());
    }

    /// Takes the last checkout of a folder back: what it removed returns, what it added goes, files changed since are
    /// kept in the trash with the rest, so that a second undo does the checkout again.
    ///
    /// @throws NothingToUndoException when no checkout of the folder is remembered
    /// @throws TransferConflictException when something new stands where a file must return
    public Undone undo(Path root, ProgressMonitor monitor) throws IOException {
        try (FolderChanges.Locked folder = changes.lock(root)) {
            CheckoutJournal.Content last = folder.last()
                    .orElseThrow(() -> new NothingToUndoException(root))
                    .content();
            return new FolderUndo(folder.root(), last, steps).carryOut(folder, monitor);
        }
    }

    /// What an undo did.
    ///
    /// @param restored files that returned
    /// @param removed  files that went and nothing returned in their place
    /// @param ofUndo   whether what was taken back was itself an undo, so that the change before it is done again
    public record Undone(long restored, long removed, boolean ofUndo) {}

    /// A change that a crash interrupted, and whether it was finished or taken back.
    public record Recovered(Path root, boolean finished) {}

    /// Finishes or takes back every change that a crash left in the middle. Folders that another process is working in
    /// and folders that are not there now are left alone.
    public List<Recovered> recover() throws IOException {
        return changes.recoverAll();
    }

    /// What was removed from folders and can be brought back.
    ///
    /// @param folders those whose last change can be taken back
    public record Trash(long files, long bytes, List<Path> folders) {
        public Trash {
            folders = List.copyOf(folders);
        }
    }

    /// What the trash holds now.
    public Trash trash(ProgressMonitor monitor) throws IOException {
        Held held = Held.below(changes.trash(), monitor);
        return new Trash(held.files(), held.bytes(), changes.undoable());
    }

    /// Removes it, and forgets the changes that need it. Folders that are being changed now, and changes that a crash
    /// interrupted, are left alone.
    public void emptyTrash(ProgressMonitor monitor) throws IOException {
        changes.emptyTrash(monitor);
    }

    private FolderScan unchanged(CheckoutPlan plan, String own) throws IOException {
        FolderScan scan = FolderScan.of(plan.root(), own).complete();
        if (!scan.state().equals(plan.folderState())) {
            throw new FolderChangedException(plan.root());
        }
        return scan;
    }

    private static List<ManifestEntry> entries(CheckoutPlan plan, Manifest manifest) {
        List<ManifestEntry> entries = new ArrayList<>();
        for (Change change : plan.changes()) {
            if (change.kind() != Kind.DELETE) {
                entries.add(manifest.find(EntryPath.of(change.path())).orElseThrow());
            }
        }
        return entries;
    }

    private FolderChanges.Request request(String id, CheckoutPlan plan, FolderScan scan, List<ManifestEntry> entries) {
        List<String> removals = new ArrayList<>();
        Set<String> left = new HashSet<>();
        for (Change change : plan.changes()) {
            if (change.kind() != Kind.ADD) {
                removals.add(change.path());
            }
            if (change.kind() == Kind.DELETE) {
                NameConflicts.addParents(change.path(), left);
            }
        }
        Path staging = plan.root().resolve(FolderChange.stagingName(id));
        List<Arrival> arrivals = new ArrayList<>();
        for (ManifestEntry entry : entries) {
            String md5 =
                    Md5.isBase64(entry.digest()) ? Md5.ofBase64(entry.digest()).hex() : "";
            Path from = FolderChange.staged(staging, entry.path().value(), arrivals.size(), scan.directories());
            arrivals.add(new Arrival(entry.path().value(), from.toString(), md5));
        }
        Set<String> entered = NameConflicts.directories(entries);
        Set<String> inTheWay = new HashSet<>();
        entries.forEach(entry -> inTheWay.add(entry.path().value()));
        Set<String> emptied = new TreeSet<>(left);
        emptied.removeAll(entered);
        scan.directories().stream()
                .filter(directory -> isOrIsBelow(directory, inTheWay))
                .forEach(emptied::add);
        return new FolderChanges.Request(
                plan.versionId(), removals, arrivals, emptied, new TreeSet<>(entered), new TreeSet<>());
    }

    private static boolean isOrIsBelow(String directory, Set<String> paths) {
        for (int end = directory.length(); end > 0; end = directory.lastIndexOf('/', end - 1)) {
            if (paths.contains(directory.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private record Staged(ManifestEntry entry, Path file) {}

    private void stage(String versionId, List<ManifestEntry> entries, List<Arrival> arrivals, ProgressMonitor monitor)
            throws IOException {
        List<Staged> staged = new ArrayList<>();
        Set<Path> directories = new HashSet<>();
        for (ManifestEntry entry : entries) {
            Path file = Path.of(arrivals.get(staged.size()).from());
            FolderTree.makeParent(file, directories, steps);
            staged.add(new Staged(entry, file));
        }
        workers.forEach(staged, file -> {
            monitor.check();
            source.write(versionId, file.entry(), file.file(), monitor);
            monitor.fileDone(file.entry().path().value());
        });
    }
}
