package dev.vitrine.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedSet;

/// Runs and versions as nodes, numbered from 0 in the order in which they were found. An edge leads from what made to
/// what was made: from a version to a run that used it, from a run to a version that it logged. There may be circles
/// (a run may use what it logged), never two equal edges. Immutable.
public final class LineageGraph {
    /// The hidden neighbours of a side that was not read.
    public static final int UNKNOWN = -1;

    /// An edge between two nodes, by their numbers. It is "used by" when it leads from a version, else "logged".
    public record Edge(int from, int to) {}

    private final List<LineageNode> nodes;
    private final List<Edge> edges;
    private final int start;
    private final long known;
    private final int[][] before;
    private final int[][] after;
    private final int[] hiddenBefore;
    private final int[] hiddenAfter;
    private final Map<String, Integer> byKey = new HashMap<>();

    LineageGraph(
            List<LineageNode> nodes,
            Collection<Edge> edges,
            int start,
            long known,
            int[] hiddenBefore,
            int[] hiddenAfter) {
        this.nodes = List.copyOf(nodes);
        this.edges = List.copyOf(edges);
        this.start = start;
        this.known = known;
        this.hiddenBefore = hiddenBefore;
        this.hiddenAfter = hiddenAfter;
        before = neighbours(Direction.UPSTREAM);
        after = neighbours(Direction.DOWNSTREAM);
        for (int i = 0; i < this.nodes.size(); i++) {
            byKey.put(this.nodes.get(i).key(), i);
        }
    }

    /// A graph of which everything is known.
    ///
    /// @throws IndexOutOfBoundsException when an edge or `start` names no node
    public static LineageGraph of(List<LineageNode> nodes, Collection<Edge> edges, int start) {
        java.util.Objects.checkIndex(start, nodes.size());
        int[] nothingHidden = new int[nodes.size()];
        return new LineageGraph(
                nodes, new LinkedHashSet<>(edges), start, nodes.size(), nothingHidden, nothingHidden.clone());
    }

    private int[][] neighbours(Direction direction) {
        int[] counts = new int[nodes.size()];
        edges.forEach(edge -> counts[near(edge, direction)]++);
        int[][] all = new int[nodes.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new int[counts[i]];
        }
        Arrays.fill(counts, 0);
        for (Edge edge : edges) {
            int node = near(edge, direction);
            all[node][counts[node]++] = direction == Direction.UPSTREAM ? edge.from() : edge.to();
        }
        return all;
    }

    private static int near(Edge edge, Direction direction) {
        return direction == Direction.UPSTREAM ? edge.to() : edge.from();
    }

    public List<LineageNode> nodes() {
        return nodes;
    }

    public LineageNode node(int index) {
        return nodes.get(index);
    }

    public int size() {
        return nodes.size();
    }

    public List<Edge> edges() {
        return edges;
    }

    /// The node that the graph was read around.
    public int start() {
        return start;
    }

    public OptionalInt find(String key) {
        Integer index = byKey.get(key);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /// Neighbours of a node on one side, in the order of the edges. Not to be changed.
    int[] next(int node, Direction direction) {
        return direction == Direction.UPSTREAM ? before[node] : after[node];
    }

    /// Neighbours of a node on one side, in the order in which they were found.
    public List<Integer> neighbours(int node, Direction direction) {
        return Arrays.stream(next(node, direction)).boxed().toList();
    }

    /// How many neighbours of a node the registry has on one side beyond those in the graph; [#UNKNOWN] when that side
    /// was not read.
    public int hidden(int node, Direction direction) {
        return direction == Direction.UPSTREAM ? hiddenBefore[node] : hiddenAfter[node];
    }

    /// How many nodes there are at least; more than [#size()] when the limit cut the graph.
    public long known() {
        return known;
    }

    public boolean isCut() {
        return known > nodes.size();
    }

    /// The part of the graph that is at most `steps` edges upstream or downstream of a node, with that node as its
    /// start. Nodes keep their order.
    public LineageGraph around(int node, int steps) {
        SequencedSet<Integer> kept = new LinkedHashSet<>();
        for (Direction direction : Direction.values()) {
            kept.addAll(reach(node, steps, direction));
        }
        List<Integer> sorted = kept.stream().sorted().toList();
        return part(sorted, sorted.indexOf(node));
    }

    private SequencedSet<Integer> reach(int node, int steps, Direction direction) {
        SequencedSet<Integer> found = new LinkedHashSet<>(List.of(node));
        List<Integer> edge = List.of(node);
        for (int step = 0; step < steps && !edge.isEmpty(); step++) {
            List<Integer> further = new ArrayList<>();
            for (int each : edge) {
                for (int next : next(each, direction)) {
                    if (found.add(next)) {
                        further.add(next);
                    }
                }
            }
            edge = further;
        }
        return found;
    }

    private LineageGraph part(List<Integer> kept, int newStart) {
        int[] numbers = new int[size()];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < kept.size(); i++) {
            numbers[kept.get(i)] = i;
        }
        List<Edge> inside = edges.stream()
                .filter(edge -> numbers[edge.from()] >= 0 && numbers[edge.to()] >= 0)
                .map(edge -> new Edge(numbers[edge.from()], numbers[edge.to()]))
                .toList();
        return new LineageGraph(
                kept.stream().map(nodes::get).toList(),
                inside,
                newStart,
                kept.size(),
                kept.stream().mapToInt(i -> hiddenBefore[i]).toArray(),
                kept.stream().mapToInt(i -> hiddenAfter[i]).toArray());
    }

    /// A shortest way from one node to another, both included: along the edges when there is such a way, else against
    /// them, else along edges in any direction. Empty when the two are not connected. Of several, the one whose nodes
    /// were found first.
    public List<Integer> path(int from, int to) {
        List<Integer> along = search(from, to, List.of(Direction.DOWNSTREAM));
        if (!along.isEmpty()) {
            return along;
        }
        List<Integer> against = search(from, to, List.of(Direction.UPSTREAM));
        return against.isEmpty() ? search(from, to, List.of(Direction.values())) : against;
    }

    private List<Integer> search(int from, int to, List<Direction> directions) {
        int[] parent = new int[size()];
        Arrays.fill(parent, -1);
        parent[from] = from;
        int[] queue = new int[size()];
        queue[0] = from;
        int filled = 1;
        for (int read = 0; read < filled && parent[to] < 0; read++) {
            for (Direction direction : directions) {
                for (int next : next(queue[read], direction)) {
                    if (parent[next] < 0) {
                        parent[next] = queue[read];
                        queue[filled++] = next;
                    }
                }
            }
        }
        if (parent[to] < 0) {
            return List.of();
        }
        List<Integer> way = new ArrayList<>(List.of(to));
        while (way.getLast() != from) {
            way.add(parent[way.getLast()]);
        }
        return way.reversed();
    }
}
