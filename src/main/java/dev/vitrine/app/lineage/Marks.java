package dev.vitrine.app.lineage;

import dev.vitrine.lineage.Direction;
import dev.vitrine.lineage.VisibleGraph;
import java.util.BitSet;
import java.util.List;

/// Which items and links stand out, by their numbers.
///
/// @param selected -1 when none is
/// @param hovered  -1 when none is
/// @param related  items upstream and downstream of the selected one, with it
/// @param path     items on the path that is shown; empty when there is none
/// @param hits     items that the search found
record Marks(int selected, int hovered, BitSet related, BitSet path, BitSet hits) {
    static final Marks NONE = new Marks(-1, -1, new BitSet(), new BitSet(), new BitSet());

    static Marks of(VisibleGraph graph, int selected, List<Integer> path, List<Integer> hits) {
        return new Marks(selected, -1, related(graph, selected), items(graph, path), items(graph, hits));
    }

    Marks hovering(int item) {
        return new Marks(selected, item, related, path, hits);
    }

    private static BitSet items(VisibleGraph graph, List<Integer> nodes) {
        BitSet items = new BitSet();
        nodes.forEach(node -> items.set(graph.itemOf(node)));
        return items;
    }

    private static BitSet related(VisibleGraph graph, int selected) {
        BitSet related = new BitSet();
        if (selected >= 0) {
            for (Direction direction : Direction.values()) {
                related.or(reach(graph, selected, direction));
            }
        }
        return related;
    }

    private static BitSet reach(VisibleGraph graph, int selected, Direction direction) {
        BitSet found = new BitSet();
        found.set(selected);
        int[] queue = new int[graph.size()];
        queue[0] = selected;
        int filled = 1;
        for (int read = 0; read < filled; read++) {
            for (int next : graph.neighbours(queue[read], direction)) {
                if (!found.get(next)) {
                    found.set(next);
                    queue[filled++] = next;
                }
            }
        }
        return found;
    }

    boolean hasPath() {
        return !path.isEmpty();
    }

    boolean onPath(VisibleGraph.Link link) {
        return path.get(link.from()) && path.get(link.to());
    }

    boolean related(VisibleGraph.Link link) {
        return related.get(link.from()) && related.get(link.to());
    }
}
