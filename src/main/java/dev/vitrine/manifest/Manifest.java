package dev.vitrine.manifest;

import dev.vitrine.digest.Md5;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// The entries of a version, sorted by path in UTF-8 byte order. Immutable, thread-safe and compact: paths, digests
/// and sizes are held in arrays (at most 250 bytes of heap an entry), entries are made when asked for. A directory is
/// a run of neighbours, so its children, size and file count need no tree in memory.
public final class Manifest {
    private static final byte[] HEADER = "wandb-artifact-manifest-v1\n".getBytes(StandardCharsets.UTF_8);

    private static final byte[] NONE = {};

    private final Columns columns;
    private final ManifestStorage storage;
    private final long[] sums;
    private final boolean overflows;
    private volatile @Nullable Md5 digest;

    private Manifest(Columns columns, ManifestStorage storage) {
        this.columns = columns;
        this.storage = storage;
        this.sums = new long[columns.count() + 1];
        boolean tooLarge = false;
        for (int i = 0; i < columns.count(); i++) {
            sums[i + 1] = sums[i] + columns.knownSize(i);
            tooLarge |= sums[i + 1] < 0;
        }
        this.overflows = tooLarge;
    }

    /// A manifest of `entries` in any order, with the storage that new manifests have.
    ///
    /// @throws IllegalArgumentException when two have one path
    public static Manifest of(Iterable<ManifestEntry> entries) {
        Builder builder = new Builder();
        entries.forEach(builder::add);
        return builder.build();
    }

    public static Manifest empty() {
        return of(List.of());
    }

    /// Gathers entries in any order; cheapest when they come sorted. Not thread-safe; used once.
    public static final class Builder {
        private final Columns columns = new Columns();
        private ManifestStorage storage = ManifestStorage.DEFAULT;

        public Builder storage(ManifestStorage storage) {
            this.storage = storage;
            return this;
        }

        public Builder add(ManifestEntry entry) {
            columns.add(
                    entry.path(),
                    entry.digest(),
                    entry.size(),
                    entry.ref().orElse(null),
                    entry.birthArtifactId().orElse(null),
                    entry.extra().isEmpty() ? null : EntryExtra.toJson(entry.extra()));
            return this;
        }

        /// Adds an entry without making a [ManifestEntry]; `extra` is a JSON object.
        void add(
                EntryPath path,
                String digest,
                OptionalLong size,
                @Nullable String ref,
                @Nullable String birth,
                @Nullable String extra) {
            columns.add(path, digest, size, ref, birth, extra);
        }

        /// @throws IllegalArgumentException when two entries have one path
        public Manifest build() {
            int added = columns.count();
            Manifest manifest = buildLastWins();
            if (manifest.count() < added) {
                throw new IllegalArgumentException("Two entries of a manifest have one path");
            }
            return manifest;
        }

        /// The manifest in which the last of several entries with one path stays.
        Manifest buildLastWins() {
            return new Manifest(columns.sorted(), storage);
        }
    }

    /// How a W&B server addresses the files.
    public ManifestStorage storage() {
        return storage;
    }

    /// Number of entries, references included.
    public int count() {
        return columns.count();
    }

    /// Number of references.
    public int referenceCount() {
        return columns.referenceCount();
    }

    /// Bytes of all entries; unknown sizes count 0. [Long#MAX_VALUE] when they are more than that.
    public long size() {
        return size(0, count());
    }

    /// Bytes of the entries from `from` to before `to`; unknown sizes count 0. Makes no entry.
    public long size(int from, int to) {
        if (!overflows) {
            return sums[to] - sums[from];
        }
        long total = 0;
        for (int i = from; i < to; i++) {
            total += columns.knownSize(i);
            if (total < 0) {
                return Long.MAX_VALUE;
            }
        }
        return total;
    }

    /// The entry at `index` in path order.
    public ManifestEntry entry(int index) {
        return new ManifestEntry(
                new EntryPath(path(index)),
                columns.digest(index),
                columns.size(index),
                columns.ref(index),
                columns.birth(index),
                columns.extra(index).map(EntryExtra::fromJson).orElse(Map.of()));
    }

    /// The path at `index`, cheaper than the whole entry.
    public String path(int index) {
        return columns.path(index);
    }

    /// Whether the entry at `index` is a reference, without making it.
    public boolean isReference(int index) {
        return columns.ref(index).isPresent();
    }

    /// Indexes of the entries whose path contains `text`, whatever the case of its letters; all when it is empty.
    public int[] indexesContaining(String text) {
        return PathSearch.of(text).indexes(columns);
    }

    /// Those of some indexes whose entries' path contains `text`, whatever the case of its letters.
    public int[] indexesContaining(String text, int[] among) {
        return PathSearch.of(text).indexes(columns, among);
    }

    /// The digest at `index`, cheaper than the whole entry.
    public String digest(int index) {
        return columns.digest(index);
    }

    /// The entry with `path`.
    public Optional<ManifestEntry> find(EntryPath path) {
        int index = indexOf(path);
        return index < 0 ? Optional.empty() : Optional.of(entry(index));
    }

    /// The index of the entry with `path`; -1 when there is none.
    public int indexOf(EntryPath path) {
        byte[] name = path.value().getBytes(StandardCharsets.UTF_8);
        int row = columns.lowerBound(name);
        boolean found = row < count()
                && columns.end(row) - columns.start(row) == name.length
                && columns.hasPrefix(row, name, 0, name.length);
        return found ? row : -1;
    }

    /// The directory `path` when something is below it; the root when it is empty.
    public Optional<ManifestNode> directory(String path) {
        Range below = below(path);
        int prefix = path.isEmpty() ? 0 : path.getBytes(StandardCharsets.UTF_8).length + 1;
        return below.isEmpty()
                ? Optional.empty()
                : Optional.of(new DirectoryNode(this, below.from(), below.to(), prefix));
    }

    /// Neighbouring indexes.
    ///
    /// @param from the first
    /// @param to   the one after the last
    public record Range(int from, int to) {
        public boolean isEmpty() {
            return from == to;
        }
    }

    /// The entries below the directory `path`; all when it is empty.
    public Range below(String path) {
        if (path.isEmpty()) {
            return new Range(0, count());
        }
        byte[] start = (path + "/").getBytes(StandardCharsets.UTF_8);
        int from = columns.lowerBound(start);
        boolean none = from == count() || !columns.hasPrefix(from, start, 0, start.length);
        return new Range(from, none ? from : columns.endOfPrefix(from, count(), start, 0, start.length));
    }

    /// All entries in path order; a view that makes entries as it goes.
    public List<ManifestEntry> entries() {
        return new Entries(0, count());
    }

    /// Entries whose path begins with the text `prefix` (W&B's `path_prefix`: plain text, not whole components).
    public List<ManifestEntry> withPrefix(String prefix) {
        byte[] start = prefix.getBytes(StandardCharsets.UTF_8);
        int from = columns.lowerBound(start);
        if (from == count() || !columns.hasPrefix(from, start, 0, start.length)) {
            return List.of();
        }
        return new Entries(from, columns.endOfPrefix(from, count(), start, 0, start.length));
    }

    /// The artifact digest: MD5 over the header line and one `path:digest` line for each entry in UTF-8 byte order
    /// (wandb-protocol 2.3). Computed once.
    public Md5 digest() {
        Md5 known = digest;
        if (known == null) {
            known = computeDigest();
            digest = known;
        }
        return known;
    }

    private Md5 computeDigest() {
        MessageDigest md5 = Md5.newDigest();
        md5.update(HEADER);
        byte[] lines = new byte[8192];
        int filled = 0;
        for (int i = 0; i < count(); i++) {
            byte[] other = columns.hasMd5(i) ? NONE : columns.digest(i).getBytes(StandardCharsets.UTF_8);
            int length = columns.end(i) - columns.start(i);
            int longest = length + Math.max(Md5.BASE64_LENGTH, other.length) + 2;
            if (filled + longest > lines.length) {
                md5.update(lines, 0, filled);
                filled = 0;
                lines = longest > lines.length ? new byte[2 * longest] : lines;
            }
            System.arraycopy(columns.paths(), columns.start(i), lines, filled, length);
            filled += length;
            lines[filled++] = ':';
            if (columns.hasMd5(i)) {
                columns.md5(i).putBase64(lines, filled);
                filled += Md5.BASE64_LENGTH;
            } else {
                System.arraycopy(other, 0, lines, filled, other.length);
                filled += other.length;
            }
            lines[filled++] = '\n';
        }
        md5.update(lines, 0, filled);
        return Md5.of(md5);
    }

    /// The root of the tree of directories over this manifest.
    public ManifestNode root() {
        return new DirectoryNode(this, 0, count(), 0);
    }

    Columns columns() {
        return columns;
    }

    private final class Entries extends AbstractList<ManifestEntry> implements RandomAccess {
        private final int from;
        private final int to;

        Entries(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public ManifestEntry get(int index) {
            return entry(from + Objects.checkIndex(index, size()));
        }

        @Override
        public int size() {
            return to - from;
        }
    }
}
