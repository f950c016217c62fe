package dev.vitrine.app.control;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/// Rows for a table that are made when it asks for them. A change names a range, and rows that are gone are only
/// counted, so that a change of a million rows costs nothing for those that are not in sight.
public abstract class LazyRows<T> extends ObservableListBase<T> {
    private final T gone;

    /// @param gone stands for every row that is gone: nobody can ask what they were
    protected LazyRows(T gone) {
        this.gone = gone;
    }

    /// Tells the table that `removed` rows at `from` gave way to those from `from` to before `to`.
    protected final void changed(int from, int to, int removed) {
        fireChange(new RangeChange<>(this, from, to, removed, gone));
    }

    private static final class RangeChange<T> extends ListChangeListener.Change<T> {
        private final int from;
        private final int to;
        private final int removed;
        private final T gone;
        private boolean begun;

        RangeChange(LazyRows<T> list, int from, int to, int removed, T gone) {
            super(list);
            this.from = from;
            this.to = to;
            this.removed = removed;
            this.gone = gone;
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
        public List<T> getRemoved() {
            return new AbstractList<>() {
                @Override
                public T get(int index) {
                    return gone;
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
