package dev.vitrine.app.lineage;

import dev.vitrine.lineage.LayeredLayout;
import dev.vitrine.lineage.LineageGraph;
import dev.vitrine.lineage.LineageLayout;
import dev.vitrine.lineage.LineageLayout.Box;
import dev.vitrine.lineage.LineageTree;
import dev.vitrine.lineage.VisibleGraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Everything that is shown of one lineage.
///
/// @param all  what was read
/// @param curves the lines of the links, in their order
/// @param lineLength how long the links are together, as straight lines
/// @param tree   the shown part as lines of a list
record LineagePicture(
        LineageGraph all,
        VisibleGraph visible,
        LineageLayout layout,
        List<double[]> curves,
        double lineLength,
        LineageTree.Line tree) {
    /// What people asked to see of a graph.
    ///
    /// @param opened keys of nodes whose groups were opened
    /// @param focus  the node to show the surroundings of; all when empty
    record Wish(Set<String> opened, Optional<Focus> focus) {
        static final Wish ALL = new Wish(Set.of(), Optional.empty());
    }

    /// @param steps how many edges away
    record Focus(String key, int steps) {}

    static LineagePicture of(
            LineageGraph all,
            Wish wish,
            LineageText text,
            Optional<LineageLayout> previous,
            BooleanSupplier cancelled) {
        LineageGraph part = wish.focus()
                .flatMap(focus -> {
                    var node = all.find(focus.key());
                    return node.isPresent()
                            ? Optional.of(all.around(node.getAsInt(), focus.steps()))
                            : Optional.empty();
                })
                .orElse(all);
        VisibleGraph visible = VisibleGraph.of(part, wish.opened());
        List<LineageLayout.Size> sizes =
                visible.items().stream().map(item -> text.size(visible, item)).toList();
        LineageLayout layout = LayeredLayout.arrange(visible, sizes, previous, cancelled);
        List<double[]> curves = IntStream.range(0, visible.links().size())
                .mapToObj(link -> LinkCurve.of(layout, link))
                .toList();
        double length = curves.stream().mapToDouble(LinkCurve::length).sum();
        return new LineagePicture(all, visible, layout, curves, length, LineageTree.of(part));
    }

    /// What is shown of [#all()].
    LineageGraph graph() {
        return visible.graph();
    }

    /// How much of the graph is in a frame as large as `seen`, wherever that is: from 0 to 1.
    double seenPart(Box seen) {
        Box bounds = layout.bounds();
        return Math.min(1, seen.width() / Math.max(1, bounds.width()))
                * Math.min(1, seen.height() / Math.max(1, bounds.height()));
    }
}
