package dev.vitrine.transfer;

import dev.vitrine.store.FileSystemSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/// Work on directory trees that are our own: trash, staging and journals. Never follows a link.
final class FolderTree {
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

    /// Copies a file with its times and permissions, or a link as a link, to another volume.
    static void copy(Path from, Path to, FileSystemSteps steps) throws IOException {
        makeDirectories(Objects.requireNonNull(to.getParent()), steps);
        steps.copy(from, to);
    }
}
