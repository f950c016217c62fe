package dev.vitrine.manifest;

import dev.vitrine.digest.Md5;
import java.util.List;
import java.util.Optional;

/// The entries of a version, sorted by path in UTF-8 byte order. Immutable, thread-safe and compact: paths, digests
/// and sizes are held in arrays (at most 250 bytes of heap an entry), entries are made when asked for. A directory is
/// a run of neighbours, so its children, size and file count need no tree in memory.
public final class Manifest {
    private Manifest() {}

    /// A manifest of `entries` in any order.
    ///
    /// @throws IllegalArgumentException when two have one path
    public static Manifest of(Iterable<ManifestEntry> entries) {
        throw new UnsupportedOperationException("owner: manifest");
    }

    public static Manifest empty() {
        return of(List.of());
    }

    /// Number of entries, references included.
    public int count() {
        throw new UnsupportedOperationException("owner: manifest");
    }

    /// Number of references.
    public int referenceCount() {
        throw new UnsupportedOperationException("owner: manifest");
    }

    /// Bytes of all entries; unknown sizes count 0.
    public long size() {
        throw new UnsupportedOperationException("owner: manifest");
    }

    /// The entry at `index` in path order.
    public ManifestEntry entry(int index) {
        throw new UnsupportedOperationException("owner: manifest");
    }

    /// The path at `index`, cheaper than the whole entry.
    public String path(int index) {
        throw new UnsupportedOperationException("owner: manifest");
    }

    /// The entry with `path`.
    public Optional<ManifestEntry> find(EntryPath path) {
        throw new UnsupportedOperationException("owner: manifest");
    }

    /// All entries in path order; a view that makes entries as it goes.
    public List<ManifestEntry> entries() {
        throw new UnsupportedOperationException("owner: manifest");
    }

    /// Entries whose path begins with the text `prefix` (W&B's `path_prefix`: plain text, not whole components).
    public List<ManifestEntry> withPrefix(String prefix) {
        throw new UnsupportedOperationException("owner: manifest");
    }

    /// The artifact digest: MD5 over the header line and one `path:digest` line for each entry in UTF-8 byte order
    /// (wandb-protocol 2.3). Computed once.
    public Md5 digest() {
        throw new UnsupportedOperationException("owner: manifest");
    }

    /// The root of the tree of directories over this manifest.
    public ManifestNode root() {
        throw new UnsupportedOperationException("owner: manifest");
    }
}
