package dev.vitrine.manifest;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Puts paths in UTF-8 byte order, four bytes at a time: beside its row number they fit into a `long`, which sorts
/// without looking at the paths. Rows whose four bytes are equal are sorted by what follows their common prefix. Paths
/// have no NUL, so a zero stands for the end. Equal paths keep the order of their rows.
final class PathSort {
    private static final int STEP = 4;

    /// Below this, comparing is cheaper.
    private static final int FEW = 12;

    private final Columns columns;
    /// Four bytes of a path, and its row.
    private final long[] keys;

    private final Deque<Range> unsorted = new ArrayDeque<>();

    private PathSort(Columns columns) {
        this.columns = columns;
        this.keys = new long[columns.count()];
    }

    /// Keys from `from` to before `to`, whose paths agree in their first `depth` bytes.
    private record Range(int from, int to, int depth) {}

    /// The rows of `columns` in the order of their paths.
    static int[] rows(Columns columns) {
        PathSort sort = new PathSort(columns);
        sort.sort();
        int[] rows = new int[sort.keys.length];
        Arrays.setAll(rows, sort::row);
        return rows;
    }

    private void sort() {
        Arrays.setAll(keys, i -> i);
        unsorted.push(new Range(0, keys.length, 0));
        while (!unsorted.isEmpty()) {
            Range range = unsorted.pop();
            if (range.to - range.from < FEW) {
                insert(range);
            } else {
                split(range);
            }
        }
    }

    private void split(Range range) {
        int depth = commonPrefix(range);
        for (int i = range.from; i < range.to; i++) {
            keys[i] = (long) bytes(row(i), depth) << Integer.SIZE | row(i);
        }
        Arrays.sort(keys, range.from, range.to);
        int from = range.from;
        for (int i = range.from + 1; i <= range.to; i++) {
            if (i == range.to || keys[i] >> Integer.SIZE != keys[from] >> Integer.SIZE) {
                boolean ended = (keys[from] >> Integer.SIZE & 0xff) == 0;
                if (i - from > 1 && !ended) {
                    unsorted.push(new Range(from, i, depth + STEP));
                }
                from = i;
            }
        }
    }

    private int commonPrefix(Range range) {
        int first = row(range.from);
        int start = columns.start(first);
        int common = columns.end(first) - start;
        for (int i = range.from + 1; i < range.to; i++) {
            int other = columns.start(row(i));
            int end = Math.min(common, columns.end(row(i)) - other);
            int differ = Arrays.mismatch(
                    columns.paths(),
                    start + range.depth,
                    start + end,
                    columns.paths(),
                    other + range.depth,
                    other + end);
            common = differ < 0 ? end : range.depth + differ;
            if (common == range.depth) {
                break;
            }
        }
        return common;
    }

    /// Four bytes of the path of `row` from `depth`, such that signed numbers have the order of unsigned bytes.
    private int bytes(int row, int depth) {
        int bytes = 0;
        int end = columns.end(row);
        int at = columns.start(row) + depth;
        for (int i = at; i < at + STEP; i++) {
            bytes = bytes << Byte.SIZE | (i < end ? columns.paths()[i] & 0xff : 0);
        }
        return bytes ^ Integer.MIN_VALUE;
    }

    private void insert(Range range) {
        for (int i = range.from + 1; i < range.to; i++) {
            long key = keys[i];
            int at = i;
            while (at > range.from && columns.comparePaths(row(at - 1), (int) key) > 0) {
                keys[at] = keys[at - 1];
                at--;
            }
            keys[at] = key;
        }
    }

    private int row(int index) {
        return (int) keys[index];
    }
}
