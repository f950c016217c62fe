package dev.vitrine.lineage;

import dev.vitrine.lineage.LineageGraph.Edge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A graph while it is read.
final class GraphBuilder {
    private final List<LineageNode> nodes = new ArrayList<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private final int limit;
    private int[] hiddenBefore = new int[16];
    private int[] hiddenAfter = new int[16];
    private int start;
    private long knownBefore;
    private long uncounted;

    GraphBuilder(int limit) {
        this.limit = limit;
    }

    /// Starts from what is known.
    ///
    /// @param more how many nodes may be added
    GraphBuilder(LineageGraph graph, int more) {
        limit = graph.size() + more;
        graph.nodes().forEach(this::add);
        edges.addAll(graph.edges());
        start = graph.start();
        knownBefore = graph.known();
        for (int i = 0; i < graph.size(); i++) {
            hiddenBefore[i] = graph.hidden(i, Direction.UPSTREAM);
            hiddenAfter[i] = graph.hidden(i, Direction.DOWNSTREAM);
        }
    }

    int add(LineageNode node) {
        int index = nodes.size();
        if (index == hiddenBefore.length) {
            hiddenBefore = Arrays.copyOf(hiddenBefore, 2 * index);
            hiddenAfter = Arrays.copyOf(hiddenAfter, 2 * index);
        }
        hiddenBefore[index] = LineageGraph.UNKNOWN;
        hiddenAfter[index] = LineageGraph.UNKNOWN;
        nodes.add(node);
        byKey.put(node.key(), index);
        return index;
    }

    LineageNode node(int index) {
        return nodes.get(index);
    }

    /// Whether no further node is taken.
    boolean isFull() {
        return nodes.size() >= limit;
    }

    boolean isRead(int node, Direction direction) {
        return side(direction)[node] != LineageGraph.UNKNOWN;
    }

    /// Says that a side of a node is being read, from its beginning.
    void begin(int node, Direction direction) {
        side(direction)[node] = 0;
    }

    /// Connects a node with neighbours on one side, adding those that are new while there is room.
    ///
    /// @param rest how many more there are that were not read
    /// @return the neighbours in the graph whose own side was not read
    List<Integer> connect(int node, Direction direction, List<? extends LineageNode> neighbours, long rest) {
        List<Integer> fresh = new ArrayList<>();
        long hidden = rest;
        for (LineageNode neighbour : neighbours) {
            Integer known = byKey.get(neighbour.key());
            if (known == null && isFull()) {
                hidden++;
                leftOut.add(neighbour.key());
                continue;
            }
            int index = known == null ? add(neighbour) : known;
            if (!isRead(index, direction)) {
                fresh.add(index);
            }
            edges.add(direction == Direction.UPSTREAM ? new Edge(index, node) : new Edge(node, index));
        }
        uncounted += rest;
        side(direction)[node] = (int) Math.min(Integer.MAX_VALUE, side(direction)[node] + hidden);
        return fresh;
    }

    private int[] side(Direction direction) {
        return direction == Direction.UPSTREAM ? hiddenBefore : hiddenAfter;
    }

    LineageGraph build() {
        return new LineageGraph(
                nodes,
                edges,
                start,
                knownBefore > 0 ? Math.max(knownBefore, nodes.size()) : nodes.size() + leftOut.size() + uncounted,
                Arrays.copyOf(hiddenBefore, nodes.size()),
                Arrays.copyOf(hiddenAfter, nodes.size()));
    }
}
