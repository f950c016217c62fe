package dev.vitrine.transfer;

import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.store.HashingCopy;
import dev.vitrine.transfer.CheckoutJournal.Arrival;
import dev.vitrine.transfer.CheckoutJournal.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out a journal whose new files are staged, or takes it back. Every step is a rename or may be done twice, so
/// that it goes on from wherever a crash left it: after [#forward()] the folder is new, after [#back()] it is old.
/// Something that comes into the way meanwhile is moved to `found` in the trash, never overwritten.
final class FolderChange {
    private static final Logger LOG = LoggerFactory.getLogger(FolderChange.class);
    private final CheckoutJournal journal;
    private final FileSystemSteps steps;
    private final Path root;
    private final Path trash;

    FolderChange(CheckoutJournal journal, FileSystemSteps steps) {
        this.journal = journal;
        this.steps = steps;
        this.root = journal.root();
        this.trash = journal.trash();
    }

    /// Name of the directory at the top of a folder that a change with `id` stages in.
    static String stagingName(String id) {
        return ".vitrine-" + id;
    }

    /// Where a new file is staged: below a directory that the folder does not have yet under its own path, so that the
    /// directory is placed with one rename; else under its number.
    static Path staged(Path staging, String path, int number, Set<String> directories) {
        int slash = path.lastIndexOf('/');
        return slash < 0 || directories.contains(path.substring(0, slash))
                ? staging.resolve("new").resolve(Integer.toString(number))
                : staging.resolve("tree").resolve(path);
    }

    static Path trashed(Path trash, String path) {
        return trash.resolve("files").resolve(path);
    }

    private Path staging() {
        return root.resolve(stagingName(journal.id()));
    }

    /// Where a removed file lies while the change is under way.
    private Path removed(String path) throws IOException {
        return journal.content().sameVolume()
                ? trashed(trash, path)
                : staging().resolve("old").resolve(path);
    }

    /// Finishes the change, from any stage but those that take it back.
    void forward() throws IOException {
        if (journal.stage() == Stage.STAGING) {
            journal.enter(Stage.REMOVING);
        }
        if (journal.stage() == Stage.REMOVING) {
            removeOld();
            journal.enter(Stage.PLACING);
        }
        if (journal.stage() == Stage.PLACING) {
            placeNew();
            journal.enter(Stage.DONE);
        }
    }

    /// Clears what a finished change has no use for any more.
    void clear() throws IOException {
        FolderTree.remove(staging(), steps);
        if (FolderTree.isEmpty(root) && journal.content().emptied().contains("")) {
            steps.delete(root);
        }
    }

    private void removeOld() throws IOException {
        Set<Path> directories = new HashSet<>();
        for (String path : journal.content().removals()) {
            Path old = root.resolve(path);
            if (FolderTree.exists(old) && !FolderTree.exists(removed(path))) {
                FolderTree.move(old, removed(path), directories, steps);
            }
        }
    }

    private void placeNew() throws IOException {
        removeEmpty(journal.content().emptied());
        for (String directory : journal.content().restored()) {
            FolderTree.makeDirectories(root.resolve(directory), steps);
        }
        Set<String> placed = placeTrees();
        Set<Path> directories = new HashSet<>();
        for (Arrival arrival : journal.content().arrivals()) {
            Path from = Path.of(arrival.from());
            if (!isBelow(arrival.path(), placed) && FolderTree.exists(from)) {
                moveAside(arrival.path());
                FolderTree.move(from, root.resolve(arrival.path()), directories, steps);
            }
        }
    }

    /// Places new directories whole. One that somebody else made meanwhile is left to be filled file by file.
    private Set<String> placeTrees() throws IOException {
        Set<String> placed = new HashSet<>();
        Path trees = staging().resolve("tree");
        if (!FolderTree.exists(trees)) {
            return placed;
        }
        for (String directory : journal.content().made()) {
            if (directory.isEmpty() || isBelow(directory, placed)) {
                continue;
            }
            Path target = root.resolve(directory);
            if (FolderTree.exists(trees.resolve(directory)) && !FolderTree.exists(target)) {
                FolderTree.move(trees.resolve(directory), target, steps);
                placed.add(directory);
            }
        }
        return placed;
    }

    private static boolean isBelow(String path, Set<String> directories) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (directories.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    private void removeEmpty(List<String> directories) throws IOException {
        for (String directory : directories.reversed()) {
            FolderTree.removeIfEmpty(directory.isEmpty() ? root : root.resolve(directory), steps);
        }
    }

    private void moveAside(String path) throws IOException {
        Path target = root.resolve(path);
        if (!FolderTree.exists(target)) {
            return;
        }
        Path found = journal.content().sameVolume()
                ? trash.resolve("found").resolve(path)
                : root.resolve(path + ".found-" + journal.id());
        if (FolderTree.exists(found)) {
            throw new FolderChangedException(root);
        }
        LOG.warn("{} came into the way of a checkout and was moved to {}", target, found);
        FolderTree.move(target, found, steps);
    }

    /// Brings the old folder back, from any stage but DONE, and forgets the change.
    void back() throws IOException {
        if (journal.stage() == Stage.PLACING) {
            journal.enter(Stage.RETURNING);
        } else if (journal.stage() == Stage.REMOVING) {
            journal.enter(Stage.RESTORING);
        }
        if (journal.stage() == Stage.RETURNING) {
            returnNew();
            journal.enter(Stage.RESTORING);
        }
        if (journal.stage() == Stage.RESTORING) {
            restoreOld();
        }
        FolderTree.remove(staging(), steps);
        removeEmpty(journal.content().made());
        if (!FolderTree.exists(trash.resolve("found"))) {
            FolderTree.remove(trash, steps);
        }
        journal.remove();
    }

    private void returnNew() throws IOException {
        Set<Path> directories = new HashSet<>();
        for (Arrival arrival : journal.content().arrivals().reversed()) {
            Path target = root.resolve(arrival.path());
            Path from = Path.of(arrival.from());
            if (!FolderTree.exists(from) && FolderTree.exists(target)) {
                FolderTree.move(target, from, directories, steps);
            }
        }
    }

    private void restoreOld() throws IOException {
        removeEmpty(journal.content().made());
        for (String directory : journal.content().emptied()) {
            FolderTree.makeDirectories(root.resolve(directory), steps);
        }
        for (String path : journal.content().removals()) {
            if (FolderTree.exists(removed(path))) {
                moveAside(path);
                FolderTree.move(removed(path), root.resolve(path), steps);
            }
        }
        removeEmpty(journal.content().restored());
    }

    /// Goes on after a crash: finishes when all that is staged still has the right bytes, else takes the change back.
    /// Returns whether it was finished.
    boolean recover() throws IOException {
        boolean forward = switch (journal.stage()) {
            case DONE -> true;
            case REMOVING -> isStaged(false);
            case PLACING -> isStaged(true);
            case STAGING, RETURNING, RESTORING -> false;
        };
        if (forward) {
            forward();
            clear();
        } else {
            back();
        }
        return forward;
    }

    /// A power cut may have left names without their bytes.
    private boolean isStaged(boolean placedAllowed) throws IOException {
        for (Arrival arrival : journal.content().arrivals()) {
            Path from = Path.of(arrival.from());
            Path placed = root.resolve(arrival.path());
            Path file = placedAllowed && !FolderTree.exists(from) ? placed : from;
            if (!FolderTree.exists(file) || !hasDigest(file, arrival.md5())) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDigest(Path file, String md5) throws IOException {
        if (md5.isEmpty() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        return HashingCopy.hash(file, ProgressMonitor.NONE).hex().equals(md5);
    }
}
