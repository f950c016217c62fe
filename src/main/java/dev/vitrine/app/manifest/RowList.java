package dev.vitrine.app.manifest;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/// The rows as a list for a table. Rows are made when the table asks for them, and a change names a range, so that
/// opening a folder of a million files costs nothing for the files that are not in sight.
final class RowList extends ObservableListBase<ManifestRow> {
    private ManifestRows rows;

    RowList(ManifestRows rows) {
        this.rows = rows;
    }

    @Override
    public ManifestRow get(int place) {
        return rows.row(place);
    }

    @Override
    public int size() {
        return rows.count();
    }

    ManifestRows rows() {
        return rows;
    }

    /// Shows other rows.
    void show(ManifestRows others) {
        int before = rows.count();
        rows = others;
        fireChange(new RangeChange(this, 0, others.count(), before));
    }

    /// Opens or closes a folder of the shown index.
    void setOpen(int folder, boolean open) {
        int change = rows.setOpen(folder, open);
        int from = rows.placeOfFolder(folder) + 1;
        if (change > 0) {
            fireChange(new RangeChange(this, from, from + change, 0));
        } else if (change < 0) {
            fireChange(new RangeChange(this, from, from, -change));
        }
    }

    /// Tells the table that everything may have moved.
    void changeAll(Runnable change) {
        int before = rows.count();
        change.run();
        fireChange(new RangeChange(this, 0, rows.count(), before));
    }

    /// One range. Rows that are gone are only counted: nobody can ask what they were.
    private static final class RangeChange extends ListChangeListener.Change<ManifestRow> {
        private static final ManifestRow GONE = ManifestRow.ofEntry(-1, 0);
        private final int from;
        private final int to;
        private final int removed;
        private boolean begun;

        RangeChange(RowList list, int from, int to, int removed) {
            super(list);
            this.from = from;
            this.to = to;
            this.removed = removed;
        }

        @Override
        public boolean next() {
            boolean first = !begun;
            begun = true;
            return first;
        }

        @Override
        public void reset() {
            begun = false;
        }

        @Override
        public int getFrom() {
            return from;
        }

        @Override
        public int getTo() {
            return to;
        }

        @Override
        public List<ManifestRow> getRemoved() {
            return new AbstractList<>() {
                @Override
                public ManifestRow get(int index) {
                    return GONE;
                }

                @Override
                public int size() {
                    return removed;
                }
            };
        }

        @Override
        public int getRemovedSize() {
            return removed;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
