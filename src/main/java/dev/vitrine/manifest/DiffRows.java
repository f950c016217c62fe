package dev.vitrine.manifest;

import dev.vitrine.manifest.ManifestDiff.Kind;
import java.io.IOException;
import java.util.Arrays;

/// The rows of a [ManifestDiff], in columns: a kind and a row of either manifest, -1 where it has none. An ADDED row
/// that has a row of `from` is a copy of it.
final class DiffRows {
    private static final Kind[] KINDS = Kind.values();
    private static final byte PAIRED = -1;
    private static final int STEPS = 0xFFFF;

    private byte[] kinds;
    private int[] froms;
    private int[] tos;
    private int count;

    private DiffRows(int capacity) {
        kinds = new byte[capacity];
        froms = new int[capacity];
        tos = new int[capacity];
    }

    /// Walks both in path order. Nothing is MOVED yet.
    static DiffRows merge(Columns from, Columns to, ManifestDiff.Check check) throws IOException {
        DiffRows rows = new DiffRows(Math.max(from.count(), to.count()));
        int i = 0;
        int j = 0;
        while (i < from.count() || j < to.count()) {
            if ((rows.count & STEPS) == 0) {
                check.check();
            }
            int order = i == from.count() ? 1 : j == to.count() ? -1 : comparePaths(from, i, to, j);
            if (order < 0) {
                rows.add(Kind.REMOVED, i++, -1);
            } else if (order > 0) {
                rows.add(Kind.ADDED, -1, j++);
            } else {
                rows.add(EntryContent.isSame(from, i, to, j) ? Kind.SAME : Kind.CHANGED, i++, j++);
            }
        }
        return rows;
    }

    private static int comparePaths(Columns from, int i, Columns to, int j) {
        return Arrays.compareUnsigned(from.paths(), from.start(i), from.end(i), to.paths(), to.start(j), to.end(j));
    }

    private void add(Kind kind, int from, int to) {
        if (count == kinds.length) {
            int capacity = Math.max(16, count + (count >> 1));
            kinds = Arrays.copyOf(kinds, capacity);
            froms = Arrays.copyOf(froms, capacity);
            tos = Arrays.copyOf(tos, capacity);
        }
        kinds[count] = (byte) kind.ordinal();
        froms[count] = from;
        tos[count++] = to;
    }

    int count() {
        return count;
    }

    Kind kind(int row) {
        return KINDS[kinds[row]];
    }

    boolean is(Kind kind, int row) {
        return kinds[row] == kind.ordinal();
    }

    int from(int row) {
        return froms[row];
    }

    int to(int row) {
        return tos[row];
    }

    /// Makes a removed and an added row one moved row, which stands where the added one does.
    void pair(int removed, int added) {
        froms[added] = froms[removed];
        kinds[added] = (byte) Kind.MOVED.ordinal();
        kinds[removed] = PAIRED;
    }

    /// Notes that an added row has the content of a row of `from`.
    void copy(int added, int from) {
        froms[added] = from;
    }

    boolean isPaired(int row) {
        return kinds[row] == PAIRED;
    }

    /// Takes out the removed rows that became part of a moved one.
    void dropPaired() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kinds[i] != PAIRED) {
                kinds[kept] = kinds[i];
                froms[kept] = froms[i];
                tos[kept++] = tos[i];
            }
        }
        count = kept;
        kinds = Arrays.copyOf(kinds, kept);
        froms = Arrays.copyOf(froms, kept);
        tos = Arrays.copyOf(tos, kept);
    }
}
