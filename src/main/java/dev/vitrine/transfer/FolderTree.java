package dev.vitrine.transfer;

import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.FileSystemSteps;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;

/// Work on directory trees that are our own: trash, staging and journals. Never follows a link.
final class FolderTree {
    private static final int BLOCK = 256 * 1024;

    private FolderTree() {}

    static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /// Removes a tree, if it is there.
    static void remove(Path directory, FileSystemSteps steps) throws IOException {
        if (!exists(directory)) {
            return;
        }
        steps.deleteTree(directory);
    }

    /// Removes `directory` when it is an empty directory.
    static void removeIfEmpty(Path directory, FileSystemSteps steps) throws IOException {
        if (isEmpty(directory)) {
            steps.delete(directory);
        }
    }

    /// Whether it is a directory with nothing in it.
    static boolean isEmpty(Path directory) throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var names = Files.newDirectoryStream(directory)) {
            return !names.iterator().hasNext();
        }
    }

    /// `path` itself, or the nearest directory above it that exists.
    static Path nearestExisting(Path path) {
        Path existing = path.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = Objects.requireNonNull(existing.getParent(), "no root directory");
        }
        return existing;
    }

    /// Moves a file or link, making the directories it comes to.
    static void move(Path from, Path to, FileSystemSteps steps) throws IOException {
        makeDirectories(Objects.requireNonNull(to.getParent()), steps);
        steps.move(from, to);
    }

    /// The same for many files: directories in `known` are there, and those that are made or found join them.
    static void move(Path from, Path to, Set<Path> known, FileSystemSteps steps) throws IOException {
        makeParent(to, known, steps);
        steps.move(from, to);
    }

    /// Makes the directory of `file` unless it is in `known`, which it joins.
    static void makeParent(Path file, Set<Path> known, FileSystemSteps steps) throws IOException {
        Path directory = Objects.requireNonNull(file.getParent());
        if (known.add(directory)) {
            makeDirectories(directory, steps);
        }
    }

    static void makeDirectories(Path directory, FileSystemSteps steps) throws IOException {
        if (!Files.isDirectory(directory)) {
            steps.createDirectories(directory);
        }
    }

    /// The bytes that [#copy] copies: none for a link.
    static long sizeOfCopy(BasicFileAttributes attributes) {
        return attributes.isSymbolicLink() ? 0 : attributes.size();
    }

    static long sizeOfCopy(Path file) throws IOException {
        return sizeOfCopy(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    /// Copies a file with its times and permissions, or a link as a link, onto a free name of another volume, and
    /// advances `monitor` by its bytes, which are on the disk when it returns. What a failure leaves half done goes
    /// with the change that it belongs to.
    static void copy(Path from, Path to, FileSystemSteps steps, ProgressMonitor monitor) throws IOException {
        monitor.check();
        makeDirectories(Objects.requireNonNull(to.getParent()), steps);
        if (Files.isSymbolicLink(from)) {
            steps.copyLink(from, to);
            return;
        }
        try (FileChannel bytes = FileChannel.open(from, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                FileChannel copy = steps.create(to)) {
            for (long done = 0, more = 1; more > 0; done += more) {
                monitor.check();
                more = Math.max(0, steps.transfer(bytes, done, BLOCK, copy));
                monitor.advance(more);
            }
            steps.sync(copy);
        }
        steps.copyAttributes(from, to);
    }
}
