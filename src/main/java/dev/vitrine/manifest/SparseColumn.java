package dev.vitrine.manifest;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A column in which few rows have a value: their row numbers, ascending, beside the values. Filled by appending; not
/// changed after that.
final class SparseColumn<T> {
    private int[] rows = {};
    private @Nullable Object[] values = {};
    private int count;

    /// Gives `row` a value; rows come in ascending order.
    void add(int row, T value) {
        if (count == rows.length) {
            int capacity = Math.max(8, count + (count >> 1));
            rows = Arrays.copyOf(rows, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        rows[count] = row;
        values[count++] = value;
    }

    int count() {
        return count;
    }

    boolean has(int row) {
        return count > 0 && Arrays.binarySearch(rows, 0, count, row) >= 0;
    }

    @SuppressWarnings("unchecked")
    Optional<T> get(int row) {
        int at = count == 0 ? -1 : Arrays.binarySearch(rows, 0, count, row);
        return at < 0 ? Optional.empty() : Optional.ofNullable((T) values[at]);
    }

    /// This column for rows put in `order`: the new row `i` is the old row `order[i]`.
    SparseColumn<T> reordered(int[] order) {
        SparseColumn<T> result = new SparseColumn<>();
        for (int i = 0; count > 0 && i < order.length; i++) {
            int row = i;
            get(order[i]).ifPresent(value -> result.add(row, value));
        }
        return result;
    }

    /// Gives back what growing left unused.
    void trim() {
        rows = Arrays.copyOf(rows, count);
        values = Arrays.copyOf(values, count);
    }
}
