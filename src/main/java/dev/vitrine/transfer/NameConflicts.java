package dev.vitrine.transfer;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.manifest.UnsafePathException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What makes a set of entries impossible in any folder at a place, before the folder itself is looked at.
final class NameConflicts {
    /// Longest name that Linux, macOS and Windows file systems hold, in bytes of UTF-8 (on Windows in UTF-16 units).
    private static final int LONGEST_NAME = 255;

    private static final int LONGEST_PATH = 4095;

    /// That UTF-8 takes for a `char`.
    private static final int MOST_BYTES_A_CHAR = 3;

    private NameConflicts() {}

    static List<TransferConflict> find(List<ManifestEntry> entries, Path root, NameFolding.Probe probe)
            throws IOException {
        List<TransferConflict> conflicts = new ArrayList<>();
        Set<String> directories = directories(entries);
        for (ManifestEntry entry : entries) {
            String path = entry.path().value();
            if (directories.contains(path)) {
                conflicts.add(new TransferConflict(TransferConflict.Kind.FILE_AND_DIRECTORY, path, ""));
            }
            if (!isPossible(entry, root)) {
                conflicts.add(new TransferConflict(TransferConflict.Kind.IMPOSSIBLE_NAME, path, ""));
            }
        }
        conflicts.addAll(twins(entries, directories, root, probe));
        return conflicts;
    }

    /// All directories that entries lie in.
    static Set<String> directories(Iterable<ManifestEntry> entries) {
        Set<String> directories = new HashSet<>();
        for (ManifestEntry entry : entries) {
            addParents(entry.path().value(), directories);
        }
        return directories;
    }

    static void addParents(String path, Set<String> directories) {
        int slash = path.lastIndexOf('/');
        while (slash > 0 && directories.add(path.substring(0, slash))) {
            slash = path.lastIndexOf('/', slash - 1);
        }
    }

    private static boolean isPossible(ManifestEntry entry, Path root) {
        try {
            Path target = entry.path().resolveIn(root);
            if (MOST_BYTES_A_CHAR * target.toString().length() <= LONGEST_NAME) {
                return true;
            }
            for (Path name : root.relativize(target)) {
                if (length(name) > LONGEST_NAME) {
                    return false;
                }
            }
            return length(target.toAbsolutePath()) <= LONGEST_PATH;
        } catch (UnsafePathException e) {
            return false;
        }
    }

    private static int length(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static List<TransferConflict> twins(
            List<ManifestEntry> entries, Set<String> directories, Path root, NameFolding.Probe probe)
            throws IOException {
        // A file system is asked only when its answer matters: asking writes a file.
        if (twins(entries, directories, NameFolding.ALL).isEmpty()) {
            return List.of();
        }
        return twins(entries, directories, probe.of(root));
    }

    private static List<TransferConflict> twins(
            List<ManifestEntry> entries, Set<String> directories, NameFolding folding) {
        Map<String, String> seen = new HashMap<>();
        directories.forEach(directory -> seen.put(folding.fold(directory), directory));
        List<TransferConflict> conflicts = new ArrayList<>();
        for (ManifestEntry entry : entries) {
            String path = entry.path().value();
            String other = seen.putIfAbsent(folding.fold(path), path);
            if (other != null && !other.equals(path)) {
                conflicts.add(new TransferConflict(TransferConflict.Kind.SAME_NAME_HERE, path, other));
            }
        }
        return conflicts;
    }
}
