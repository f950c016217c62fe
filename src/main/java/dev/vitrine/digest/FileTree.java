package dev.vitrine.digest;

import dev.vitrine.digest.UnreadableFileException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/// The regular files below a directory, as `add_dir` of W&B's client finds them: links are followed, empty directories
/// vanish. What cannot be a file of an artifact stops the listing.
public final class FileTree {
    private FileTree() {}

    /// A file below the directory that was listed.
    ///
    /// @param name its path below that directory, with forward slashes
    /// @param seen what listing told of it
    public record Entry(String name, Path path, FileSight seen) {}

    /// All files below `directory`, sorted by name.
    ///
    /// @throws UnreadableFileException when something in it cannot be a file of an artifact
    /// @throws java.nio.file.NotDirectoryException when `directory` is a file
    /// @throws NoSuchFileException when there is no `directory`
    public static List<Entry> list(Path directory) throws IOException {
        return list(directory, problem -> {
            throw problem;
        });
    }

    /// Hears of what cannot be a file of an artifact; throws it to stop the listing, or returns to leave it out.
    @FunctionalInterface
    public interface Refusals {
        void refused(UnreadableFileException problem) throws IOException;
    }

    /// The same, but `refusals` says what becomes of what cannot be a file of an artifact.
    public static List<Entry> list(Path directory, Refusals refusals) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            Files.newDirectoryStream(directory).close();
        }
        Files.walkFileTree(
                directory,
                EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                Integer.MAX_VALUE,
                new Visitor(directory, entries, refusals));
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Entry> entries;
        private final Refusals refusals;
        private final String separator;
        private final int prefixLength;

        Visitor(Path root, List<Entry> entries, Refusals refusals) {
            this.root = root;
            this.entries = entries;
            this.refusals = refusals;
            this.separator = root.getFileSystem().getSeparator();
            this.prefixLength = root.resolve("x").toString().length() - 1;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            if (!directory.equals(root) && !hasReadableName(directory)) {
                refusals.refused(new UnreadableFileException(Reason.NAME_NOT_UTF8, directory));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!hasReadableName(file)) {
                refusals.refused(new UnreadableFileException(Reason.NAME_NOT_UTF8, file));
            } else if (attributes.isSymbolicLink()) {
                // With links followed only a broken one, or one in a loop, is still seen as a link.
                refusals.refused(unreadableLink(file));
            } else if (!attributes.isRegularFile()) {
                refusals.refused(new UnreadableFileException(Reason.SPECIAL_FILE, file));
            } else {
                entries.add(new Entry(name(file), file, FileSight.of(attributes)));
            }
            return FileVisitResult.CONTINUE;
        }

        /// Cut from the text, which costs a tenth of [Path#relativize]: the walk puts every path below the root.
        private String name(Path file) {
            String name = file.toString().substring(prefixLength);
            return separator.equals("/") ? name : name.replace(separator, "/");
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            switch (failure) {
                case FileSystemLoopException e -> refusals.refused(new UnreadableFileException(Reason.LINK_LOOP, file));
                case AccessDeniedException e ->
                    refusals.refused(new UnreadableFileException(Reason.UNREADABLE_DIRECTORY, file));
                default -> throw failure;
            }
            return FileVisitResult.CONTINUE;
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

        /// A name whose bytes are not text in the platform's encoding reads as U+FFFD, so its text no longer leads to
        /// the file.
        private static boolean hasReadableName(Path file) {
            String name = file.getFileName().toString();
            try {
                return isAscii(name) || file.resolveSibling(name).equals(file);
            } catch (InvalidPathException e) {
                return false;
            }
        }

        private static boolean isAscii(String name) {
            for (int i = 0; i < name.length(); i++) {
                if (name.charAt(i) >= 0x80) {
                    return false;
                }
            }
            return true;
        }
    }
}
