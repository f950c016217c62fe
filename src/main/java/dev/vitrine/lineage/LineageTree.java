package dev.vitrine.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// A graph as a tree that can be read line by line: below the start what it comes from, then what came from it, each
/// with the same below it. A node that was met before on its side is named again but not followed, so circles end. What
/// neither way leads to, such as what else came from an input, stands below the first line that it is linked to.
public final class LineageTree {
    /// How a node stands to the node above it in the tree.
    public enum Relation {
        START,
        LOGGED_BY,
        USED,
        USED_BY,
        LOGGED;

        /// Whether the node comes before the node above it.
        public boolean upstream() {
            return this == LOGGED_BY || this == USED;
        }
    }

    /// @param node     its number in the graph
    /// @param repeated whether it was met before and is followed there
    public record Line(Relation relation, int node, boolean repeated, List<Line> children) {}

    private record Open(Line line, int next) {}

    private LineageTree() {}

    /// The tree of `graph` from its start.
    public static Line of(LineageGraph graph) {
        Line root = new Line(Relation.START, graph.start(), false, new ArrayList<>());
        BitSet all = new BitSet(graph.size());
        for (Direction direction : Direction.values()) {
            all.or(grow(graph, root, direction));
        }
        growSideways(graph, root, all);
        return root;
    }

    private static void growSideways(LineageGraph graph, Line root, BitSet met) {
        Deque<Line> open = new ArrayDeque<>();
        open.add(root);
        int left = graph.size() - met.cardinality();
        while (!open.isEmpty() && left > 0) {
            Line line = open.poll();
            if (line.repeated()) {
                continue;
            }
            for (Direction direction : Direction.values()) {
                for (int node : graph.next(line.node(), direction)) {
                    if (!met.get(node)) {
                        met.set(node);
                        left--;
                        line.children().add(new Line(relation(graph, node, direction), node, false, new ArrayList<>()));
                    }
                }
            }
            open.addAll(line.children());
        }
    }

    // No recursion: a chain may be longer than a stack is deep.
    private static BitSet grow(LineageGraph graph, Line root, Direction direction) {
        BitSet met = new BitSet(graph.size());
        met.set(root.node());
        Deque<Open> stack = new ArrayDeque<>();
        stack.push(new Open(root, 0));
        while (!stack.isEmpty()) {
            Open top = stack.pop();
            int[] neighbours = graph.next(top.line().node(), direction);
            if (top.next() == neighbours.length) {
                continue;
            }
            stack.push(new Open(top.line(), top.next() + 1));
            int node = neighbours[top.next()];
            Line line = new Line(relation(graph, node, direction), node, met.get(node), new ArrayList<>());
            top.line().children().add(line);
            if (!line.repeated()) {
                met.set(node);
                stack.push(new Open(line, 0));
            }
        }
        return met;
    }

    private static Relation relation(LineageGraph graph, int node, Direction direction) {
        boolean version = graph.node(node) instanceof LineageNode.Version;
        if (direction == Direction.UPSTREAM) {
            return version ? Relation.USED : Relation.LOGGED_BY;
        }
        return version ? Relation.LOGGED : Relation.USED_BY;
    }
}
