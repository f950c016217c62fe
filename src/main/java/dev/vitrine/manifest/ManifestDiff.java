package dev.vitrine.manifest;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;

/// What is different between two manifests, from the manifests alone. Two entries hold the same when digest and
/// reference URI are equal; sizes and what handlers recorded do not count. Rows are in the order of their paths (a
/// moved file stands at its new path) and are made when asked for: a difference costs 9 bytes beside the manifests.
/// Immutable, thread-safe.
public final class ManifestDiff {
    /// What happened to a file between `from` and `to`.
    public enum Kind {
        /// Only `to` has the path.
        ADDED,
        /// Only `from` has the path.
        REMOVED,
        /// Both have the path, with other content.
        CHANGED,
        /// The same content under another path: each file that went is paired with at most one that came, if possible
        /// with one of the same base name, else in path order.
        MOVED,
        /// Both have the path, with the same content.
        SAME
    }

    /// Asked now and then; throws when the work should stop.
    @FunctionalInterface
    public interface Check {
        void check() throws IOException;
    }

    /// One file of the two manifests.
    ///
    /// @param from   what it was; empty when it was ADDED
    /// @param to     what it is; empty when it was REMOVED
    /// @param copyOf for an ADDED file whose content `from` had already: the path there
    public record Row(Kind kind, Optional<ManifestEntry> from, Optional<ManifestEntry> to, Optional<String> copyOf) {
        /// The path where the row stands: the new one, or the last one of a file that was removed.
        public String path() {
            return to.or(() -> from).orElseThrow().path().value();
        }

        /// Bytes of the file as it is, or as it was before it was removed; 0 when unknown.
        public long size() {
            return to.or(() -> from).orElseThrow().size().orElse(0);
        }

        /// Bytes that a CHANGED file grew by.
        public long growth() {
            return kind == Kind.CHANGED
                    ? to.orElseThrow().size().orElse(0)
                            - from.orElseThrow().size().orElse(0)
                    : 0;
        }
    }

    /// Bytes by what happened to them; unknown sizes count 0.
    ///
    /// @param added   of all added files
    /// @param copied  the part of `added` whose content `from` had already
    /// @param removed of all removed files
    /// @param moved   of all moved files
    /// @param changed what changed files grew by together; negative when they shrank
    public record Bytes(long added, long copied, long removed, long moved, long changed) {
        /// What `to` holds more than `from`; negative when less.
        public long growth() {
            return added - removed + changed;
        }
    }

    private static final Kind[] KINDS = Kind.values();
    private final Manifest from;
    private final Manifest to;
    private final DiffRows rows;
    private final int[] counts;
    private final Bytes bytes;

    private ManifestDiff(Manifest from, Manifest to, DiffRows rows) {
        this.from = from;
        this.to = to;
        this.rows = rows;
        this.counts = new int[KINDS.length];
        for (int i = 0; i < rows.count(); i++) {
            counts[rows.kind(i).ordinal()]++;
        }
        this.bytes = addUp();
    }

    /// Compares; two manifests of a million entries take some hundred milliseconds.
    ///
    /// @throws IOException when `check` throws it
    public static ManifestDiff of(Manifest from, Manifest to, Check check) throws IOException {
        DiffRows rows = DiffRows.merge(from.columns(), to.columns(), check);
        new MovedFiles(from.columns(), to.columns(), rows, check).find();
        rows.dropPaired();
        return new ManifestDiff(from, to, rows);
    }

    private Bytes addUp() {
        long[] sums = new long[KINDS.length];
        long copied = 0;
        for (int i = 0; i < rows.count(); i++) {
            Kind kind = rows.kind(i);
            long before = rows.from(i) < 0 ? 0 : from.columns().knownSize(rows.from(i));
            long after = rows.to(i) < 0 ? 0 : to.columns().knownSize(rows.to(i));
            sums[kind.ordinal()] = saturated(
                    sums[kind.ordinal()],
                    switch (kind) {
                        case REMOVED -> before;
                        case CHANGED -> after - before;
                        case ADDED, MOVED, SAME -> after;
                    });
            if (kind == Kind.ADDED && rows.from(i) >= 0) {
                copied = saturated(copied, after);
            }
        }
        return new Bytes(
                sums[Kind.ADDED.ordinal()],
                copied,
                sums[Kind.REMOVED.ordinal()],
                sums[Kind.MOVED.ordinal()],
                sums[Kind.CHANGED.ordinal()]);
    }

    /// Sizes are what a manifest says, so that their sum may be no `long`.
    private static long saturated(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
    }

    /// Whether both have the same paths with the same content.
    public boolean isEqual() {
        return count(Kind.SAME) == count();
    }

    /// Number of rows, those that are the same included.
    public int count() {
        return rows.count();
    }

    public int count(Kind kind) {
        return counts[kind.ordinal()];
    }

    public Bytes bytes() {
        return bytes;
    }

    /// The row at `index` in path order.
    public Row row(int index) {
        Kind kind = rows.kind(index);
        int before = rows.from(index);
        int after = rows.to(index);
        boolean copy = kind == Kind.ADDED && before >= 0;
        return new Row(
                kind,
                before < 0 || copy ? Optional.empty() : Optional.of(from.entry(before)),
                after < 0 ? Optional.empty() : Optional.of(to.entry(after)),
                copy ? Optional.of(from.path(before)) : Optional.empty());
    }

    /// Indexes of the rows of these kinds that have `text` in a path, the old one of a moved file included, whatever
    /// the case of its letters; all of these kinds when it is empty.
    public int[] indexes(Set<Kind> kinds, String text) {
        BitSet inFrom = text.isEmpty() ? new BitSet() : bits(from.indexesContaining(text));
        BitSet inTo = text.isEmpty() ? new BitSet() : bits(to.indexesContaining(text));
        boolean[] wanted = new boolean[KINDS.length];
        kinds.forEach(kind -> wanted[kind.ordinal()] = true);
        int[] found = new int[kinds.stream().mapToInt(this::count).sum()];
        int count = 0;
        for (int i = 0; i < rows.count(); i++) {
            if (wanted[rows.kind(i).ordinal()]
                    && (text.isEmpty()
                            || rows.from(i) >= 0 && inFrom.get(rows.from(i))
                            || rows.to(i) >= 0 && inTo.get(rows.to(i)))) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static BitSet bits(int[] indexes) {
        BitSet bits = new BitSet();
        for (int index : indexes) {
            bits.set(index);
        }
        return bits;
    }
}
