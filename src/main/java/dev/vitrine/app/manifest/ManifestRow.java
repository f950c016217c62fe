package dev.vitrine.app.manifest;

/// A row of the table: a folder, or an entry of the manifest.
///
/// @param folder the folder's number in the unfiltered index, or -1 for an entry
/// @param entry  the entry's index in the manifest, or -1 for a folder
/// @param depth  0 at the top
public record ManifestRow(int folder, int entry, int depth) {
    static ManifestRow ofFolder(int folder, int depth) {
        return new ManifestRow(folder, -1, depth);
    }

    static ManifestRow ofEntry(int entry, int depth) {
        return new ManifestRow(-1, entry, depth);
    }

    public boolean isFolder() {
        return folder >= 0;
    }
}
