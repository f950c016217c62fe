package dev.vitrine.manifest;

import dev.vitrine.digest.Md5;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The entries of a manifest column by column: about 30 bytes and the path's own bytes for a file. Filled by
/// appending, then put in order once.
final class Columns {
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private byte[] paths = new byte[1024];
    private int[] ends = new int[32];
    private long[] digests = new long[64];
    private long[] sizes = new long[32];
    private SparseColumn<Boolean> unknownSizes = new SparseColumn<>();
    private SparseColumn<String> otherDigests = new SparseColumn<>();
    private SparseColumn<String> refs = new SparseColumn<>();
    private SparseColumn<String> births = new SparseColumn<>();
    private SparseColumn<String> extras = new SparseColumn<>();
    private final Map<String, String> knownBirths = new HashMap<>();
    private int count;

    void add(
            EntryPath path,
            String digest,
            OptionalLong size,
            @Nullable String ref,
            @Nullable String birth,
            @Nullable String extra) {
        byte[] name = path.value().getBytes(StandardCharsets.UTF_8);
        int start = start(count);
        growRows();
        growPaths((long) start + name.length);
        System.arraycopy(name, 0, paths, start, name.length);
        ends[count] = start + name.length;
        Optional<Md5> md5 = Md5.parseBase64(digest);
        if (md5.isPresent()) {
            digests[2 * count] = md5.get().high();
            digests[2 * count + 1] = md5.get().low();
        } else {
            otherDigests.add(count, digest);
        }
        sizes[count] = size.orElse(0);
        if (size.isEmpty()) {
            unknownSizes.add(count, true);
        }
        if (ref != null) {
            refs.add(count, ref);
        }
        if (birth != null) {
            births.add(count, knownBirths.computeIfAbsent(birth, id -> id));
        }
        if (extra != null) {
            extras.add(count, extra);
        }
        count++;
    }

    private void growRows() {
        if (count == ends.length) {
            int capacity = Math.min(LARGEST / 2, count + (count >> 1));
            ends = Arrays.copyOf(ends, capacity);
            sizes = Arrays.copyOf(sizes, capacity);
            digests = Arrays.copyOf(digests, 2 * capacity);
        }
    }

    private void growPaths(long needed) {
        if (needed > LARGEST) {
            throw new IllegalArgumentException("The paths of a manifest are longer than 2 GiB together");
        }
        if (needed > paths.length) {
            paths = Arrays.copyOf(paths, (int) Math.min(LARGEST, Math.max(needed, paths.length * 3L / 2)));
        }
    }

    /// These rows in path order, of rows with one path the last. This object must not be used any more.
    Columns sorted() {
        knownBirths.clear();
        if (isSorted()) {
            trim();
            return this;
        }
        int[] order = PathSort.rows(this);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i + 1 == count || comparePaths(order[i], order[i + 1]) != 0) {
                order[kept++] = order[i];
            }
        }
        return reordered(Arrays.copyOf(order, kept));
    }

    private boolean isSorted() {
        for (int i = 1; i < count; i++) {
            if (comparePaths(i - 1, i) >= 0) {
                return false;
            }
        }
        return true;
    }

    int comparePaths(int a, int b) {
        return Arrays.compareUnsigned(paths, start(a), ends[a], paths, start(b), ends[b]);
    }

    private Columns reordered(int[] order) {
        Columns result = new Columns();
        long bytes = 0;
        for (int row : order) {
            bytes += ends[row] - start(row);
        }
        result.count = order.length;
        result.paths = new byte[(int) bytes];
        result.ends = new int[order.length];
        result.sizes = new long[order.length];
        result.digests = new long[2 * order.length];
        int end = 0;
        for (int i = 0; i < order.length; i++) {
            int row = order[i];
            int length = ends[row] - start(row);
            System.arraycopy(paths, start(row), result.paths, end, length);
            end += length;
            result.ends[i] = end;
            result.sizes[i] = sizes[row];
            result.digests[2 * i] = digests[2 * row];
            result.digests[2 * i + 1] = digests[2 * row + 1];
        }
        result.unknownSizes = unknownSizes.reordered(order);
        result.otherDigests = otherDigests.reordered(order);
        result.refs = refs.reordered(order);
        result.births = births.reordered(order);
        result.extras = extras.reordered(order);
        return result;
    }

    private void trim() {
        paths = Arrays.copyOf(paths, start(count));
        ends = Arrays.copyOf(ends, count);
        sizes = Arrays.copyOf(sizes, count);
        digests = Arrays.copyOf(digests, 2 * count);
        for (SparseColumn<?> column : new SparseColumn<?>[] {unknownSizes, otherDigests, refs, births, extras}) {
            column.trim();
        }
    }

    int count() {
        return count;
    }

    int referenceCount() {
        return refs.count();
    }

    /// UTF-8 bytes of all paths, one after the other.
    byte[] paths() {
        return paths;
    }

    /// Where the path of `row` begins in [#paths()]; for the row after the last, where all end.
    int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    int end(int row) {
        return ends[row];
    }

    String path(int row) {
        return new String(paths, start(row), ends[row] - start(row), StandardCharsets.UTF_8);
    }

    /// Whether the digest of `row` is an MD5, which [#md5(int)] has.
    boolean hasMd5(int row) {
        return !otherDigests.has(row);
    }

    Md5 md5(int row) {
        return new Md5(digests[2 * row], digests[2 * row + 1]);
    }

    String digest(int row) {
        return otherDigests.get(row).orElseGet(() -> md5(row).base64());
    }

    /// Bytes of `row`, 0 when unknown.
    long knownSize(int row) {
        return sizes[row];
    }

    OptionalLong size(int row) {
        return unknownSizes.has(row) ? OptionalLong.empty() : OptionalLong.of(sizes[row]);
    }

    Optional<String> ref(int row) {
        return refs.get(row);
    }

    Optional<String> birth(int row) {
        return births.get(row);
    }

    Optional<String> extra(int row) {
        return extras.get(row);
    }

    /// The first row whose path is not before `name`.
    int lowerBound(byte[] name) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(paths, start(middle), ends[middle], name, 0, name.length) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The first row after `from` and before `limit` whose path does not begin with the bytes of [#paths()] from
    /// `prefixStart` to `prefixEnd`, as the path of `from` does. Gallops: cheap when the answer is near.
    int endOfPrefix(int from, int limit, byte[] source, int prefixStart, int prefixEnd) {
        int step = 1;
        int low = from;
        while (low + step < limit && hasPrefix(low + step, source, prefixStart, prefixEnd)) {
            low += step;
            step <<= 1;
        }
        int high = Math.min(limit, low + step);
        low++;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hasPrefix(middle, source, prefixStart, prefixEnd)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean hasPrefix(int row, byte[] source, int prefixStart, int prefixEnd) {
        int length = prefixEnd - prefixStart;
        int start = start(row);
        return ends[row] - start >= length
                && Arrays.equals(paths, start, start + length, source, prefixStart, prefixEnd);
    }
}
