package dev.vitrine.manifest;

import dev.vitrine.manifest.ManifestDiff.Kind;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Finds the added files whose content `from` had: moved ones, each paired with a removed file, and copies. Rows are
/// brought together by sorting numbers made of a hash and the row, so that a million files of one content cost no more
/// than a million different ones.
final class MovedFiles {
    private final Columns from;
    private final Columns to;
    private final DiffRows rows;
    private final ManifestDiff.Check check;

    MovedFiles(Columns from, Columns to, DiffRows rows, ManifestDiff.Check check) {
        this.from = from;
        this.to = to;
        this.rows = rows;
        this.check = check;
    }

    void find() throws IOException {
        long[] gone = removed();
        join(gone, added(), new Pairs());
        long[] left = added();
        if (left.length > 0) {
            join(sources(), left, new Copies());
        }
    }

    private long[] removed() throws IOException {
        return keys(row -> rows.is(Kind.REMOVED, row), this::hashOfSource);
    }

    private long[] added() throws IOException {
        return keys(row -> rows.is(Kind.ADDED, row), row -> EntryContent.hash(to, rows.to(row)));
    }

    /// All that `from` has, but for what is gone: no added file that is left has the content of that.
    private long[] sources() throws IOException {
        return keys(
                row -> !rows.is(Kind.ADDED, row) && !rows.is(Kind.REMOVED, row) && !rows.isPaired(row),
                this::hashOfSource);
    }

    private int hashOfSource(int row) {
        return EntryContent.hash(from, rows.from(row));
    }

    /// Those rows, sorted by their hashes, of equal hash by their order.
    private long[] keys(IntPredicate wanted, IntUnaryOperator hash) throws IOException {
        check.check();
        int count = 0;
        for (int row = 0; row < rows.count(); row++) {
            count += wanted.test(row) ? 1 : 0;
        }
        long[] keys = new long[count];
        int at = 0;
        for (int row = 0; at < count; row++) {
            if (wanted.test(row)) {
                keys[at++] = key(hash.applyAsInt(row), row);
            }
        }
        Arrays.sort(keys);
        return keys;
    }

    private static long key(int hash, int row) {
        return (long) hash << 32 | row;
    }

    private static int hash(long key) {
        return (int) (key >> 32);
    }

    private static int row(long key) {
        return (int) key;
    }

    /// What is done with rows of one content, each list in path order and not empty.
    private interface Group {
        void found(int[] sources, int[] targets);
    }

    private void join(long[] sources, long[] targets, Group group) throws IOException {
        int s = 0;
        int t = 0;
        int steps = 0;
        while (s < sources.length && t < targets.length) {
            if ((steps++ & 0xFFFF) == 0) {
                check.check();
            }
            int order = Integer.compare(hash(sources[s]), hash(targets[t]));
            int sourcesEnd = order <= 0 ? endOfHash(sources, s) : s;
            int targetsEnd = order >= 0 ? endOfHash(targets, t) : t;
            if (order == 0) {
                joinHash(rowsOf(sources, s, sourcesEnd), rowsOf(targets, t, targetsEnd), group);
            }
            s = sourcesEnd;
            t = targetsEnd;
        }
    }

    private static int endOfHash(long[] keys, int start) {
        int end = start + 1;
        while (end < keys.length && hash(keys[end]) == hash(keys[start])) {
            end++;
        }
        return end;
    }

    private static int[] rowsOf(long[] keys, int start, int end) {
        int[] result = new int[end - start];
        for (int i = start; i < end; i++) {
            result[i - start] = row(keys[i]);
        }
        return result;
    }

    private void joinHash(int[] sources, int[] targets, Group group) {
        if (isOneContent(sources, targets)) {
            group.found(sources, targets);
            return;
        }
        Map<EntryContent, Found> byContent = new TreeMap<>();
        for (int row : sources) {
            byContent
                    .computeIfAbsent(EntryContent.of(from, rows.from(row)), content -> new Found())
                    .sources
                    .add(row);
        }
        for (int row : targets) {
            Found found = byContent.get(EntryContent.of(to, rows.to(row)));
            if (found != null) {
                found.targets.add(row);
            }
        }
        byContent.values().stream()
                .filter(found -> found.targets.count > 0)
                .forEach(found -> group.found(found.sources.toArray(), found.targets.toArray()));
    }

    private boolean isOneContent(int[] sources, int[] targets) {
        int first = rows.from(sources[0]);
        for (int row : targets) {
            if (!EntryContent.isSame(from, first, to, rows.to(row))) {
                return false;
            }
        }
        for (int row : sources) {
            if (!EntryContent.isSame(from, first, from, rows.from(row))) {
                return false;
            }
        }
        return true;
    }

    private static final class Found {
        final IntList sources = new IntList();
        final IntList targets = new IntList();
    }

    private static final class IntList {
        private int[] items = new int[4];
        private int count;

        void add(int item) {
            if (count == items.length) {
                items = Arrays.copyOf(items, 2 * count);
            }
            items[count++] = item;
        }

        int[] toArray() {
            return Arrays.copyOf(items, count);
        }
    }

    private final class Pairs implements Group {
        @Override
        public void found(int[] gone, int[] come) {
            if (gone.length > 1 || come.length > 1) {
                pairNames(gone, come);
            }
            int g = 0;
            int c = 0;
            while (true) {
                while (g < gone.length && rows.isPaired(gone[g])) {
                    g++;
                }
                while (c < come.length && !rows.is(Kind.ADDED, come[c])) {
                    c++;
                }
                if (g == gone.length || c == come.length) {
                    return;
                }
                rows.pair(gone[g++], come[c++]);
            }
        }

        private void pairNames(int[] gone, int[] come) {
            long[] goneNames = names(gone, row -> nameHash(from, rows.from(row)));
            long[] comeNames = names(come, row -> nameHash(to, rows.to(row)));
            int g = 0;
            int c = 0;
            while (g < goneNames.length && c < comeNames.length) {
                int order = Integer.compare(hash(goneNames[g]), hash(comeNames[c]));
                if (order == 0) {
                    rows.pair(row(goneNames[g]), row(comeNames[c]));
                }
                g += order <= 0 ? 1 : 0;
                c += order >= 0 ? 1 : 0;
            }
        }

        private static long[] names(int[] group, IntUnaryOperator hash) {
            long[] names = new long[group.length];
            for (int i = 0; i < group.length; i++) {
                names[i] = key(hash.applyAsInt(group[i]), group[i]);
            }
            Arrays.sort(names);
            return names;
        }

        private static int nameHash(Columns columns, int row) {
            byte[] paths = columns.paths();
            int hash = 0;
            for (int i = columns.end(row) - 1; i >= columns.start(row) && paths[i] != '/'; i--) {
                hash = 31 * hash + paths[i];
            }
            return hash;
        }
    }

    private final class Copies implements Group {
        @Override
        public void found(int[] sources, int[] targets) {
            int source = rows.from(Arrays.stream(sources)
                    .filter(row -> rows.is(Kind.SAME, row))
                    .findFirst()
                    .orElse(sources[0]));
            for (int target : targets) {
                rows.copy(target, source);
            }
        }
    }
}
