package dev.vitrine.digest;

import dev.vitrine.digest.UnreadableFileException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// The regular files below a directory, as `add_dir` of W&B's client finds them: links are followed, empty directories
/// vanish. What cannot be a file of an artifact stops the listing.
public final class FileTree {
    private FileTree() {}

    /// A file below the directory that was listed.
    ///
    /// @param name its path below that directory, with forward slashes
    /// @param seen what listing told of it
    public record Entry(String name, Path path, FileSight seen) {}

    /// Whether the text of `path` leads where the path does: not so where bytes of it are no text in the platform's
    /// encoding. They read as U+FFFD, which as a rule is not there.
    public static boolean isText(Path path) {
        String text = path.toString();
        if (text.indexOf('\uFFFD') < 0) {
            return true;
        }
        try {
            return path.getFileSystem().getPath(text).equals(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// All files below `directory`, sorted by name. Directories of one depth are listed side by side.
    ///
    /// @throws UnreadableFileException when something in it cannot be a file of an artifact
    /// @throws java.nio.file.NotDirectoryException when `directory` is a file
    /// @throws NoSuchFileException when there is no `directory`
    public static List<Entry> list(Path directory, Workers workers) throws IOException {
        return list(directory, workers, problem -> {
            throw problem;
        });
    }

    /// Hears of what cannot be a file of an artifact; throws it to stop the listing, or returns to leave it out. Called
    /// by the thread that lists, depth by depth and in each in the order of paths.
    @FunctionalInterface
    public interface Refusals {
        void refused(UnreadableFileException problem) throws IOException;
    }

    /// The same, but `refusals` says what becomes of what cannot be a file of an artifact.
    public static List<Entry> list(Path directory, Workers workers, Refusals refusals) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.newDirectoryStream(directory).close();
        }
        int prefixLength = directory.resolve("x").toString().length() - 1;
        List<Entry> entries = new ArrayList<>();
        Object key = Files.readAttributes(directory, BasicFileAttributes.class).fileKey();
        LongAdder found = new LongAdder();
        List<Directory> depth = List.of(new Directory(directory, key, Optional.empty()));
        while (!depth.isEmpty()) {
            Queue<Listing> done = new ConcurrentLinkedQueue<>();
            workers.forEach(depth, each -> {
                Listing listing = new Listing(each, prefixLength, found);
                listing.read();
                // Sorted here and put together in order, so that little is left for the one thread that sorts all.
                listing.files.sort(Comparator.comparing(Entry::name));
                done.add(listing);
            });
            List<UnreadableFileException> problems = done.stream()
                    .flatMap(listing -> listing.problems.stream())
                    .sorted(Comparator.comparing(UnreadableFileException::path))
                    .toList();
            for (UnreadableFileException problem : problems) {
                refusals.refused(problem);
            }
            done.stream()
                    .sorted(Comparator.comparing(listing -> listing.directory.path))
                    .forEach(listing -> entries.addAll(listing.files));
            depth = done.stream()
                    .flatMap(listing -> listing.directories.stream())
                    .toList();
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    /// A directory and the one that it was found in.
    ///
    /// @param key tells it from others, where the file system can
    private record Directory(Path path, @Nullable Object key, Optional<Directory> parent) {
        /// Whether it is one of those that it lies in, which a link can do.
        boolean isLoop() throws IOException {
            for (Optional<Directory> above = parent; above.isPresent(); above = above.get().parent) {
                if (isSame(above.get())) {
                    return true;
                }
            }
            return false;
        }

        private boolean isSame(Directory other) throws IOException {
            return key != null && other.key != null ? key.equals(other.key) : Files.isSameFile(path, other.path);
        }
    }

    /// Lists one directory.
    private static final class Listing {
        private final Directory directory;
        private final int prefixLength;
        private final LongAdder found;
        private final List<Entry> files = new ArrayList<>();
        private final List<Directory> directories = new ArrayList<>();
        private final List<UnreadableFileException> problems = new ArrayList<>();

        /// @param found counts the files of all listings
        Listing(Directory directory, int prefixLength, LongAdder found) {
            this.directory = directory;
            this.prefixLength = prefixLength;
            this.found = found;
        }

        void read() throws IOException {
            Optional<SystemLook> look = found.sum() >= SmallFiles.MANY ? SystemLook.create() : Optional.empty();
            try (DirectoryStream<Path> paths = Files.newDirectoryStream(directory.path)) {
                for (Path path : paths) {
                    take(path, look);
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            } catch (AccessDeniedException e) {
                problems.add(new UnreadableFileException(Reason.UNREADABLE_DIRECTORY, directory.path));
            }
            found.add(files.size());
        }

        /// Apart from the loop, which a young JVM interprets up to its end.
        private void take(Path file, Optional<SystemLook> look) throws IOException {
            if (look.isPresent() && look.get().see(file) && isText(file)) {
                files.add(new Entry(name(file), file, look.get().sight()));
            } else {
                see(file);
            }
        }

        private void see(Path file) throws IOException {
            if (!isText(file)) {
                problems.add(new UnreadableFileException(Reason.NAME_NOT_UTF8, file));
                return;
            }
            BasicFileAttributes attributes;
            try {
                attributes = attributes(file);
            } catch (AccessDeniedException e) {
                problems.add(new UnreadableFileException(Reason.UNREADABLE_DIRECTORY, file));
                return;
            }
            if (attributes.isDirectory()) {
                add(new Directory(file, attributes.fileKey(), Optional.of(directory)));
            } else if (attributes.isSymbolicLink()) {
                // With links followed only a broken one, or one in a loop, is still seen as a link.
                problems.add(unreadableLink(file));
            } else if (!attributes.isRegularFile()) {
                problems.add(new UnreadableFileException(Reason.SPECIAL_FILE, file));
            } else {
                files.add(new Entry(name(file), file, FileSight.of(attributes)));
            }
        }

        private void add(Directory found) throws IOException {
            if (found.isLoop()) {
                problems.add(new UnreadableFileException(Reason.LINK_LOOP, found.path));
            } else {
                directories.add(found);
            }
        }

        /// Cut from the text, which costs a tenth of [Path#relativize]: the walk puts every path below the root.
        private String name(Path file) {
            String name = file.toString().substring(prefixLength);
            String separator = file.getFileSystem().getSeparator();
            return separator.equals("/") ? name : name.replace(separator, "/");
        }

        /// Of what a link leads to, or of a link that leads nowhere.
        private static BasicFileAttributes attributes(Path file) throws IOException {
            try {
                return Files.readAttributes(file, BasicFileAttributes.class);
            } catch (AccessDeniedException e) {
                throw e;
            } catch (IOException e) {
                return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            }
        }

        private static UnreadableFileException unreadableLink(Path link) throws AccessDeniedException {
            try {
                Path _ = link.toRealPath();
            } catch (NoSuchFileException e) {
                return new UnreadableFileException(Reason.BROKEN_LINK, link);
            } catch (AccessDeniedException e) {
                throw e;
            } catch (IOException e) {
                return new UnreadableFileException(Reason.LINK_LOOP, link);
            }
            return new UnreadableFileException(Reason.BROKEN_LINK, link);
        }
    }
}
