package dev.vitrine.transfer;

import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.store.LockFile;
import dev.vitrine.store.StoreLock;
import dev.vitrine.transfer.CheckoutJournal.Arrival;
import dev.vitrine.transfer.CheckoutJournal.Content;
import dev.vitrine.transfer.CheckoutJournal.Stage;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The changes of folders that one home remembers: journals in `checkouts`, removed files in `trash`. One change of
/// a folder at a time, across processes.
final class FolderChanges {
    private static final Logger LOG = LoggerFactory.getLogger(FolderChanges.class);
    private final Path home;
    private final Path journals;
    private final FileSystemSteps steps;

    FolderChanges(Path home, FileSystemSteps steps) {
        this.home = home;
        this.journals = home.resolve("checkouts");
        this.steps = steps;
    }

    /// A change that is asked for; see [Content].
    ///
    /// @param entered  directories that must exist
    record Request(
            String versionId,
            List<String> removals,
            List<Arrival> arrivals,
            Set<String> emptied,
            Set<String> entered,
            Set<String> restored) {}

    /// Makes the request for a change whose id is known.
    interface Requesting {
        Request request(String id);
    }

    /// Writes the new files of a change aside.
    interface Staging {
        void stage(CheckoutJournal journal) throws IOException;
    }

    /// Locks a folder and finishes or takes back what a crash left in it.
    Locked lock(Path folder) throws IOException {
        Path root = realPath(folder);
        Path realHome = realPath(home);
        if (realHome.startsWith(root) || root.startsWith(realHome)) {
            throw new TransferConflictException(
                    root, List.of(new TransferConflict(TransferConflict.Kind.HOLDS_THE_REGISTRY, "", home.toString())));
        }
        FolderTree.makeDirectories(journals, steps);
        String key = CheckoutJournal.key(root);
        StoreLock lock = LockFile.tryLockExclusive(lockFile(key)).orElseThrow(() -> new FolderBusyException(root));
        try {
            recover(key);
            return new Locked(root, key, lock);
        } catch (IOException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private Path lockFile(String key) {
        return journals.resolve(key + ".lock");
    }

    /// The folder's one name, whether it exists or not.
    private static Path realPath(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path existing = FolderTree.nearestExisting(absolute);
        return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
    }

    List<Checkout.Recovered> recoverAll() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path directory : CheckoutJournal.directories(journals, "*-*")) {
            keys.add(CheckoutJournal.keyOf(directory.getFileName().toString()));
        }
        List<Checkout.Recovered> recovered = new ArrayList<>();
        for (String key : keys) {
            try (StoreLock lock = LockFile.tryLockExclusive(lockFile(key)).orElse(null)) {
                if (lock != null) {
                    recovered.addAll(recover(key));
                }
            }
        }
        return recovered;
    }

    /// Where removed files are kept.
    Path trash() {
        return home.resolve("trash").toAbsolutePath();
    }

    /// Folders whose last change can be taken back.
    List<Path> undoable() throws IOException {
        Set<Path> roots = new TreeSet<>();
        for (CheckoutJournal journal : CheckoutJournal.all(journals, steps)) {
            if (journal.stage() == Stage.DONE) {
                roots.add(journal.root());
            }
        }
        return List.copyOf(roots);
    }

    void emptyTrash(ProgressMonitor monitor) throws IOException {
        FolderTree.makeDirectories(journals, steps);
        Set<String> keys = new TreeSet<>();
        for (Path directory : List.of(journals, trash())) {
            for (Path change : CheckoutJournal.directories(directory, "*-*")) {
                keys.add(CheckoutJournal.keyOf(change.getFileName().toString()));
            }
        }
        for (String key : keys) {
            monitor.check();
            try (StoreLock lock = LockFile.tryLockExclusive(lockFile(key)).orElse(null)) {
                if (lock != null) {
                    emptyTrash(key);
                }
            }
        }
    }

    private void emptyTrash(String key) throws IOException {
        for (CheckoutJournal journal : CheckoutJournal.ofKey(journals, key, steps)) {
            if (journal.stage() == Stage.DONE) {
                journal.removeWithTrash();
            }
        }
        for (Path left : CheckoutJournal.directories(trash(), key + "-*")) {
            if (!Files.exists(journals.resolve(left.getFileName()))) {
                FolderTree.remove(left, steps);
            }
        }
    }

    private List<Checkout.Recovered> recover(String key) throws IOException {
        List<Checkout.Recovered> recovered = new ArrayList<>();
        for (Path directory : CheckoutJournal.directories(journals, key + "-*")) {
            if (!Files.exists(directory.resolve("journal.json"))) {
                FolderTree.remove(trash(directory.getFileName().toString()), steps);
                FolderTree.remove(directory, steps);
            }
        }
        for (CheckoutJournal journal : CheckoutJournal.ofKey(journals, key, steps)) {
            if (!Files.isDirectory(Objects.requireNonNull(journal.root().getParent()))) {
                LOG.warn("{} is not there; its unfinished checkout waits", journal.root());
                return recovered;
            }
            FolderChange change = new FolderChange(journal, steps);
            if (journal.stage() == Stage.DONE) {
                change.clear();
            } else {
                recovered.add(new Checkout.Recovered(journal.root(), change.recover()));
            }
        }
        forgetAllButTheLast(key);
        return recovered;
    }

    private void forgetAllButTheLast(String key) throws IOException {
        List<CheckoutJournal> all = CheckoutJournal.ofKey(journals, key, steps);
        for (CheckoutJournal journal : all.subList(0, Math.max(0, all.size() - 1))) {
            FolderTree.remove(journal.trash(), steps);
            journal.remove();
        }
    }

    private Path trash(String id) {
        return trash().resolve(id);
    }

    /// A folder that nobody else changes through Vitrine until it is closed.
    final class Locked implements AutoCloseable {
        private final Path root;
        private final String key;
        private final StoreLock lock;
        private boolean sameVolume;

        private Locked(Path root, String key, StoreLock lock) throws IOException {
            this.root = root;
            this.key = key;
            this.lock = lock;
            this.sameVolume =
                    Files.getFileStore(FolderTree.nearestExisting(root)).equals(Files.getFileStore(journals));
        }

        /// The folder's real path.
        Path root() {
            return root;
        }

        /// Whether files can be moved between the folder and the trash.
        boolean sameVolume() {
            return sameVolume;
        }

        /// The last change.
        Optional<CheckoutJournal> last() throws IOException {
            List<CheckoutJournal> all = CheckoutJournal.ofKey(journals, key, steps);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
        }

        /// Stages and carries out a change; a failure takes it back. `monitor` can hold or cancel it until its first
        /// file moves: from there on it is finished or taken back.
        void carryOut(Requesting requesting, Staging staging, ProgressMonitor monitor) throws IOException {
            try {
                attempt(requesting, staging, monitor);
            } catch (AtomicMoveNotSupportedException e) {
                if (!sameVolume) {
                    throw e;
                }
                // One file system may be mounted at two places: only a rename tells.
                sameVolume = false;
                attempt(requesting, staging, monitor);
            }
        }

        private void attempt(Requesting requesting, Staging staging, ProgressMonitor monitor) throws IOException {
            String id = CheckoutJournal.newId(root);
            Content content = content(id, requesting.request(id));
            CheckoutJournal journal = CheckoutJournal.begin(journals, id, steps, content);
            FolderChange change = new FolderChange(journal, steps);
            try {
                steps.createDirectories(root.resolve(FolderChange.stagingName(id)));
                keepRemovals(content, monitor);
                staging.stage(journal);
                monitor.check();
                change.forward();
            } catch (IOException | RuntimeException e) {
                takeBack(change, e);
                throw e;
            }
            clear(change);
        }

        private Content content(String id, Request request) throws IOException {
            Set<String> made = new TreeSet<>();
            Set<String> directories = new TreeSet<>(request.entered());
            directories.addAll(request.restored());
            directories.add("");
            for (String directory : directories) {
                if (!Files.isDirectory(root.resolve(directory), LinkOption.NOFOLLOW_LINKS)) {
                    made.add(directory);
                }
            }
            return new Content(
                    last().map(CheckoutJournal::sequence).orElse(0L) + 1,
                    request.versionId(),
                    root.toString(),
                    trash(id).toString(),
                    sameVolume,
                    request.removals(),
                    request.arrivals(),
                    List.copyOf(new TreeSet<>(request.emptied())),
                    List.copyOf(made),
                    List.copyOf(request.restored()));
        }

        /// On another volume the trash gets copies before anything moves.
        private void keepRemovals(Content content, ProgressMonitor monitor) throws IOException {
            if (sameVolume) {
                return;
            }
            long size = 0;
            for (String path : content.removals()) {
                size += keepableSize(path);
            }
            NotEnoughSpaceException.check(home, size);
            monitor.begin(size, content.removals().size());
            for (String path : content.removals()) {
                FolderTree.copy(
                        root.resolve(path), FolderChange.trashed(Path.of(content.trash()), path), steps, monitor);
                monitor.fileDone(path);
            }
        }

        private long keepableSize(String path) throws IOException {
            BasicFileAttributes attributes =
                    Files.readAttributes(root.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isOther()) {
                throw new TransferConflictException(
                        root, List.of(new TransferConflict(TransferConflict.Kind.SPECIAL_FILE, path, "")));
            }
            return FolderTree.sizeOfCopy(attributes);
        }

        private void takeBack(FolderChange change, Exception reason) {
            try {
                change.back();
            } catch (IOException | RuntimeException e) {
                // The journal stays, and the next use of the folder tries again.
                reason.addSuppressed(e);
            }
        }

        private void clear(FolderChange change) {
            try {
                change.clear();
                forgetAllButTheLast(key);
            } catch (IOException e) {
                LOG.warn("Checkout of {} is done, but something could not be cleared yet: {}", root, e.toString());
            }
        }

        @Override
        public void close() throws IOException {
            lock.close();
        }
    }
}
