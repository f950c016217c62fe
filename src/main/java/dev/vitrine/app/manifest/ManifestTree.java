package dev.vitrine.app.manifest;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/// A manifest as folders and files, all of it or what a filter let through. Made away from the JavaFX thread;
/// immutable and thread-safe.
final class ManifestTree {
    private final Manifest manifest;
    private final FolderIndex all;
    private final FolderIndex index;
    private final Optional<Filter> filter;

    /// What a filter let through.
    private record Filter(String text, int[] entries) {}

    private ManifestTree(Manifest manifest, FolderIndex all, FolderIndex index, Optional<Filter> filter) {
        this.manifest = manifest;
        this.all = all;
        this.index = index;
        this.filter = filter;
    }

    /// Reads every path of `manifest` once.
    static ManifestTree of(Manifest manifest) {
        FolderIndex index = FolderIndex.of(manifest.count(), manifest::path, sizes(manifest), bars(manifest));
        return new ManifestTree(manifest, index, index, Optional.empty());
    }

    private static IntToLongFunction sizes(Manifest manifest) {
        return entry -> manifest.size(entry, entry + 1);
    }

    /// References are not in the registry: beside their sizes, those of the files would all look like nothing.
    private static IntPredicate bars(Manifest manifest) {
        return entry -> !manifest.isReference(entry);
    }

    /// The entries of the whole manifest whose path contains `text`, whatever its case. While typing goes on only those
    /// that the text so far let through are looked at.
    ManifestTree filtered(String text, ProgressMonitor monitor) throws CancelledException {
        int[] entries = filter.filter(before -> text.contains(before.text()))
                .map(before -> manifest.indexesContaining(text, before.entries()))
                .orElseGet(() -> manifest.indexesContaining(text));
        monitor.check();
        FolderIndex folders = all.restrictedTo(entries, sizes(manifest), bars(manifest));
        return new ManifestTree(manifest, all, folders, Optional.of(new Filter(text, entries)));
    }

    FolderIndex index() {
        return index;
    }

    int entryCount() {
        return index.entryCount();
    }

    private int here(ManifestRow row) {
        return index.folderOfOrigin(row.folder());
    }

    /// The entry's index in the manifest, or -1 when there is none or the filter left it out.
    int positionOf(EntryPath path) {
        int low = 0;
        int high = manifest.count() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = new EntryPath(manifest.path(middle)).compareTo(path);
            if (order == 0) {
                return index.positionOf(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /// The folder around a row, as a number of [#index()].
    int folderAround(ManifestRow row) {
        return row.isFolder()
                ? index.parent(index.folderOfOrigin(row.folder()))
                : index.folderOf(index.positionOf(row.entry()));
    }

    /// The whole path; a folder's ends with a slash.
    String path(ManifestRow row) {
        if (!row.isFolder()) {
            return manifest.path(row.entry());
        }
        String path = manifest.path(all.sampleEntry(row.folder()));
        return path.substring(0, path.indexOf('/', all.nameStart(row.folder())) + 1);
    }

    String name(ManifestRow row) {
        String path = path(row);
        return row.isFolder()
                ? path.substring(all.nameStart(row.folder()), path.length() - 1)
                : path.substring(path.lastIndexOf('/') + 1);
    }

    RowDetails details(ManifestRow row) {
        String path = path(row);
        if (row.isFolder()) {
            int folder = index.folderOfOrigin(row.folder());
            long size = index.size(folder);
            return new RowDetails(
                    path.substring(all.nameStart(row.folder()), path.length() - 1),
                    path,
                    OptionalLong.of(size),
                    share(size),
                    "",
                    Optional.empty(),
                    EntryKind.FILE,
                    index.filesBelow(folder));
        }
        ManifestEntry entry = manifest.entry(row.entry());
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new RowDetails(
                name,
                path,
                entry.size(),
                entry.isReference() ? 0 : share(entry.size().orElse(0)),
                entry.digest(),
                entry.ref(),
                EntryKind.of(name),
                1);
    }

    private double share(long size) {
        return index.largest() == 0 ? 0 : Math.min(1, (double) size / index.largest());
    }
}
