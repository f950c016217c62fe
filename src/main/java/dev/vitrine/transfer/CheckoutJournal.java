package dev.vitrine.transfer;

import dev.vitrine.digest.Md5;
import dev.vitrine.store.FileSystemSteps;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a change of a folder does, on disk before it does it: `<home>/checkouts/<key>-<random>/` with `journal.json`,
/// written once, and `state`, replaced atomically at each stage. The key is a digest of the folder's path, so that
/// one lock file, `<key>.lock`, covers all journals of a folder.
final class CheckoutJournal {
    /// How far a change has come.
    enum Stage {
        /// New files are being written aside; the folder is old.
        STAGING,
        /// Old files are being moved away.
        REMOVING,
        /// New files are being moved in.
        PLACING,
        /// The folder is new; staging is being cleared.
        DONE,
        /// It failed: new files are being moved out again.
        RETURNING,
        /// It failed: old files are being moved back.
        RESTORING
    }

    /// A new file, and where it lies before it is placed.
    ///
    /// @param md5 hex, empty when it is no file whose digest is known
    record Arrival(String path, String from, String md5) {}

    /// What a journal says.
    ///
    /// @param sequence           grows with every change of a folder
    /// @param versionId          what was checked out; empty for an undo
    /// @param trash              where removed files end up
    /// @param sameVolume         whether they can be moved there; if not they were copied before and are moved aside
    /// @param removals           paths whose file or link is moved away
    /// @param emptied            directories that go when they are empty then, deepest last
    /// @param made               directories that did not exist before, deepest last; "" is the folder
    /// @param restored           directories that are made although no file is placed in them
    record Content(
            long sequence,
            String versionId,
            String root,
            String trash,
            boolean sameVolume,
            List<String> removals,
            List<Arrival> arrivals,
            List<String> emptied,
            List<String> made,
            List<String> restored) {}

    /// What every use of a folder asks of its journals.
    record Head(long sequence, String root, String trash) {}

    private final Path directory;
    private final FileSystemSteps steps;
    private final Head head;
    private Optional<Content> content;
    private Stage stage;

    private CheckoutJournal(Path directory, FileSystemSteps steps, Head head, Optional<Content> content, Stage stage) {
        this.directory = directory;
        this.steps = steps;
        this.head = head;
        this.content = content;
        this.stage = stage;
    }

    static String key(Path root) {
        return Md5.ofUtf8(root.toString()).hex();
    }

    /// A name for a new change of `root`.
    static String newId(Path root) {
        return key(root) + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /// The name of the folder's lock file for a journal's name.
    static String keyOf(String id) {
        return id.substring(0, Math.max(0, id.indexOf('-')));
    }

    static CheckoutJournal begin(Path journals, String id, FileSystemSteps steps, Content content) throws IOException {
        Head head = new Head(content.sequence(), content.root(), content.trash());
        CheckoutJournal journal =
                new CheckoutJournal(journals.resolve(id), steps, head, Optional.of(content), Stage.STAGING);
        steps.createDirectories(journal.directory);
        journal.write("state", Stage.STAGING.name().getBytes(StandardCharsets.UTF_8));
        journal.write("journal.json", CheckoutJournalJson.write(content));
        steps.syncDirectory(journals);
        return journal;
    }

    /// The journals of one folder, oldest first. What was not begun completely is no journal.
    static List<CheckoutJournal> ofKey(Path journals, String key, FileSystemSteps steps) throws IOException {
        return read(journals, key + "-*", steps);
    }

    /// The journals of all folders.
    static List<CheckoutJournal> all(Path journals, FileSystemSteps steps) throws IOException {
        return read(journals, "*-*", steps);
    }

    private static List<CheckoutJournal> read(Path journals, String glob, FileSystemSteps steps) throws IOException {
        List<CheckoutJournal> found = new ArrayList<>();
        for (Path directory : directories(journals, glob)) {
            read(directory, steps).ifPresent(found::add);
        }
        found.sort(Comparator.comparingLong(CheckoutJournal::sequence));
        return found;
    }

    /// Directories of journals, begun completely or not.
    static List<Path> directories(Path journals, String glob) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(journals, glob)) {
            for (Path path : stream) {
                if (Files.isDirectory(path)) {
                    found.add(path);
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return found;
    }

    private static Optional<CheckoutJournal> read(Path directory, FileSystemSteps steps) throws IOException {
        Path file = directory.resolve("journal.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Stage stage = Stage.valueOf(Files.readString(directory.resolve("state")));
        return Optional.of(
                new CheckoutJournal(directory, steps, CheckoutJournalJson.readHead(file), Optional.empty(), stage));
    }

    String id() {
        return directory.getFileName().toString();
    }

    /// All that it says, read from the file when first asked: for many files that takes as long as copying some of
    /// them.
    Content content() throws IOException {
        if (content.isEmpty()) {
            content = Optional.of(CheckoutJournalJson.read(directory.resolve("journal.json")));
        }
        return content.get();
    }

    long sequence() {
        return head.sequence();
    }

    Stage stage() {
        return stage;
    }

    Path root() {
        return Path.of(head.root());
    }

    /// Where removed files end up.
    Path trash() {
        return Path.of(head.trash());
    }

    /// Goes on to `next`, on disk before anything of it is done.
    void enter(Stage next) throws IOException {
        write("state", next.name().getBytes(StandardCharsets.UTF_8));
        stage = next;
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path temporary = directory.resolve(name + ".new");
        steps.delete(temporary);
        try (FileChannel channel = steps.create(temporary)) {
            steps.write(channel, ByteBuffer.wrap(bytes));
            steps.sync(channel);
        }
        steps.move(temporary, directory.resolve(name));
        steps.syncDirectory(directory);
    }

    /// Forgets the change with all that undoing it needs. Recovery ends what a crash interrupts.
    void removeWithTrash() throws IOException {
        steps.delete(directory.resolve("journal.json"));
        FolderTree.remove(trash(), steps);
        FolderTree.remove(directory, steps);
    }

    /// Forgets the change.
    void remove() throws IOException {
        // First, so that a half removed journal is none.
        steps.delete(directory.resolve("journal.json"));
        FolderTree.remove(directory, steps);
    }
}
