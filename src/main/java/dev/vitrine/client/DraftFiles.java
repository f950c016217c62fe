package dev.vitrine.client;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.FileTree;
import dev.vitrine.digest.HashProgress;
import dev.vitrine.digest.HashedFile;
import dev.vitrine.digest.Md5;
import dev.vitrine.digest.Workers;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Turns files and directories of this machine into items of a draft (wandb-protocol 3.3).
final class DraftFiles {
    private static final int TMP_DIGITS = 20;

    /// Items of a folder that one thread makes at once.
    private static final int RUN = 1_000;

    private final FileHasher hasher;
    private final Workers workers;

    DraftFiles(FileHasher hasher, Workers workers) {
        this.hasher = hasher;
        this.workers = workers;
    }

    /// One file under `name`, or its base name.
    ///
    /// @throws dev.vitrine.digest.UnreadableFileException when it is no file
    DraftItem file(Path file, Optional<String> name, boolean isTmp, ProgressMonitor monitor) throws IOException {
        monitor.check();
        return readAlone(find(file, name, isTmp), monitor).getFirst();
    }

    /// What is to be added, found but not read.
    ///
    /// @param bytes   of all of its files
    /// @param files   how many they are
    /// @param reading reads them; announces no work
    record Found(long bytes, int files, Reading reading) {
        /// Makes items of files that were found.
        @FunctionalInterface
        interface Reading {
            List<DraftItem> read(ProgressMonitor monitor) throws IOException;
        }
    }

    private static List<DraftItem> readAlone(Found found, ProgressMonitor monitor) throws IOException {
        monitor.begin(found.bytes(), found.files());
        return found.reading().read(monitor);
    }

    /// Finds one file, to be read later under `name`, or its base name.
    Found find(Path file, Optional<String> name, boolean isTmp) throws IOException {
        EntryPath path = EntryPath.of(name.filter(text -> !text.isEmpty())
                .orElseGet(() -> file.getFileName().toString()));
        return new Found(Files.size(file), 1, monitor -> {
            monitor.check();
            HashedFile hashed = hasher.hash(List.of(file), telling(monitor)).getFirst();
            DraftItem item = item(isTmp ? tmpPath(path, hashed.md5()) : path, hashed);
            monitor.fileDone(item.entry().path().value());
            return List.of(item);
        });
    }

    /// Every file below `directory`, links followed, under `name/`, in path order.
    ///
    /// @throws dev.vitrine.digest.UnreadableFileException when something below cannot be added
    List<DraftItem> directory(Path directory, Optional<String> name, ProgressMonitor monitor) throws IOException {
        Found found = findBelow(directory, name, IgnorePatterns.NONE, Refusals.NONE);
        monitor.check();
        return readAlone(found, monitor);
    }

    /// Hears of what is left out of a folder.
    interface Refusals {
        /// Stops at the first thing that cannot be added.
        Refusals NONE = (path, why) -> {
            throw why;
        };

        void leftOut(Path path, IOException why) throws IOException;

        /// Of what a pattern left out.
        default void ignored(Path path) {}
    }

    /// Finds every file below `directory`, without what `ignored` names; `refusals` says what becomes of what cannot be
    /// added.
    Found findBelow(Path directory, Optional<String> name, IgnorePatterns ignored, Refusals refusals)
            throws IOException {
        String prefix =
                name.filter(text -> !text.isEmpty()).map(text -> text + "/").orElse("");
        List<FileTree.Entry> listed =
                FileTree.list(directory, workers, problem -> refusals.leftOut(problem.path(), problem));
        List<FileTree.Entry> found = ignored.isEmpty() ? listed : kept(listed, ignored, refusals);
        EntryPath[] paths = new EntryPath[found.size()];
        workers.forRanges(found.size(), RUN, (from, to) -> {
            for (int i = from; i < to; i++) {
                paths[i] = path(prefix, found.get(i));
            }
        });
        return new Found(totalSize(found), found.size(), monitor -> read(found, paths, monitor));
    }

    private static List<FileTree.Entry> kept(List<FileTree.Entry> listed, IgnorePatterns ignored, Refusals refusals) {
        List<FileTree.Entry> kept = new ArrayList<>();
        for (FileTree.Entry file : listed) {
            if (ignored.ignores(file.name())) {
                refusals.ignored(file.path());
            } else {
                kept.add(file);
            }
        }
        return kept;
    }

    private List<DraftItem> read(List<FileTree.Entry> found, EntryPath[] paths, ProgressMonitor monitor)
            throws IOException {
        monitor.check();
        List<HashedFile> hashed = hasher.hashListed(found, telling(monitor));
        DraftItem[] items = new DraftItem[found.size()];
        workers.forRanges(found.size(), RUN, (from, to) -> {
            for (int i = from; i < to; i++) {
                items[i] = done(paths[i], hashed.get(i), monitor);
            }
        });
        if (!isSorted(paths)) {
            Arrays.sort(items, Comparator.comparing(item -> item.entry().path()));
        }
        return List.of(items);
    }

    // What loops over many files do with one is apart from them: a young JVM interprets a loop up to its end, and calls
    // what it has compiled.

    private static EntryPath path(String prefix, FileTree.Entry file) {
        return EntryPath.of(prefix.isEmpty() ? file.name() : prefix + file.name());
    }

    /// As listing gives them, unless some have characters beyond the Basic Multilingual Plane.
    private static boolean isSorted(EntryPath[] paths) {
        int i = 1;
        while (i < paths.length && paths[i - 1].compareTo(paths[i]) <= 0) {
            i++;
        }
        return i >= paths.length;
    }

    private static DraftItem done(EntryPath path, HashedFile hashed, ProgressMonitor monitor) {
        DraftItem item = item(path, hashed);
        monitor.fileDone(path.value());
        return item;
    }

    private static HashProgress telling(ProgressMonitor monitor) {
        return bytes -> {
            monitor.check();
            monitor.advance(bytes);
        };
    }

    private static long totalSize(List<FileTree.Entry> files) {
        long total = 0;
        for (FileTree.Entry file : files) {
            total += file.seen().size();
        }
        return total;
    }

    private static DraftItem item(EntryPath path, HashedFile hashed) {
        return new DraftItem(
                ManifestEntry.file(path, hashed.md5(), hashed.size()),
                Optional.of(hashed.path()),
                Optional.of(hashed.stamp()));
    }

    /// W&B's name for a file that has no lasting one: the first dot part becomes 20 hex digits of the digest.
    static EntryPath tmpPath(EntryPath path, Md5 md5) {
        String fileName = path.fileName();
        String directory = path.value().substring(0, path.value().length() - fileName.length());
        int dot = fileName.indexOf('.');
        String rest = dot < 0 ? "" : fileName.substring(dot);
        return EntryPath.of(directory + md5.hex().substring(0, TMP_DIGITS) + rest);
    }
}
