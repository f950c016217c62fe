package dev.vitrine.lineage;

import dev.vitrine.lineage.LineageLayout.Size;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Lays a graph out in columns, so that links lead from left to right, except those that close a circle. The same
/// graph and sizes always give the same picture.
public final class LayeredLayout {
    /// The space between two items of a column.
    static final double GAP = 22;

    /// The space between two columns, for the links.
    static final double COLUMN_GAP = 56;

    /// The most items that ELK lays out: its time grows faster than the graph, and half a second is what a person
    /// waits without asking. Above, columns are filled without looking for the fewest crossings.
    static final int MOST_FOR_ELK = 1_000;

    private LayeredLayout() {}

    /// Lays out `graph`. What was in `previous` keeps its place when few items are new; else everything is laid out
    /// afresh, and `previous` has no say.
    ///
    /// @param sizes of the items, in their order
    /// @throws CancellationException when `cancelled` says so
    public static LineageLayout arrange(
            VisibleGraph graph, List<Size> sizes, Optional<LineageLayout> previous, BooleanSupplier cancelled) {
        Optional<LineageLayout> grown = previous.flatMap(old -> GrownLayout.of(graph, sizes, old));
        if (grown.isPresent()) {
            return grown.get();
        }
        LineageLayout fresh = graph.size() <= MOST_FOR_ELK
                ? ElkLayout.of(graph, sizes, cancelled)
                : ColumnLayout.of(graph, sizes, cancelled);
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        return fresh;
    }
}
