package dev.vitrine.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds nodes that are alike: of the same kind (runs of one project, versions of one type), equally far from the
/// start, and on each side with the same neighbours or with as many neighbours that are alike themselves. So 18 runs
/// that used one version and logged a model each are alike, and their 18 models are alike too. The start is like
/// nothing else. Fewer than five alike nodes count as different, for their neighbours too.
final class AlikeNodes {
    /// The least nodes that form a group.
    static final int LEAST = 5;

    /// How often an edge is looked at, at most. Graphs made to be slow are grouped more coarsely instead.
    private static final long LOOKS_AN_EDGE = 60;

    private final LineageGraph graph;
    private final int[] classOf;
    private final List<List<Integer>> classes = new ArrayList<>();
    private final Deque<Integer> doubtful = new ArrayDeque<>();
    private boolean[] queued = new boolean[16];
    private long looks;

    private AlikeNodes(LineageGraph graph) {
        this.graph = graph;
        classOf = new int[graph.size()];
        looks = LOOKS_AN_EDGE * (graph.size() + graph.edges().size());
    }

    /// The class of each node, by its number; classes are numbered from 0.
    static int[] classes(LineageGraph graph) {
        AlikeNodes alike = new AlikeNodes(graph);
        alike.begin();
        while (!alike.doubtful.isEmpty() && alike.looks > 0) {
            alike.split(alike.doubtful.poll());
        }
        return alike.classOf;
    }

    private record Kind(String name, int up, int down) {}

    private void begin() {
        int[] up = distances(Direction.UPSTREAM);
        int[] down = distances(Direction.DOWNSTREAM);
        Map<Kind, List<Integer>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < graph.size(); i++) {
            String name = switch (graph.node(i)) {
                case LineageNode.Version(var version) -> "version/" + version.type();
                case LineageNode.Program(var run) -> "run/" + run.project();
            };
            kinds.computeIfAbsent(new Kind(name, up[i], down[i]), kind -> new ArrayList<>())
                    .add(i);
        }
        kinds.values().forEach(this::addClass);
    }

    private int[] distances(Direction direction) {
        int[] distance = new int[graph.size()];
        Arrays.fill(distance, -1);
        distance[graph.start()] = 0;
        int[] queue = new int[graph.size()];
        queue[0] = graph.start();
        int filled = 1;
        for (int read = 0; read < filled; read++) {
            for (int next : graph.next(queue[read], direction)) {
                if (distance[next] < 0) {
                    distance[next] = distance[queue[read]] + 1;
                    queue[filled++] = next;
                }
            }
        }
        return distance;
    }

    /// Makes a class, or one of each node when they are too few to be a group.
    private void addClass(List<Integer> members) {
        if (members.size() > 1 && members.size() < LEAST) {
            members.forEach(member -> addClass(List.of(member)));
            return;
        }
        int number = classes.size();
        classes.add(members);
        for (int member : members) {
            classOf[member] = number;
        }
        if (number >= queued.length) {
            queued = Arrays.copyOf(queued, 2 * number);
        }
        doubt(number);
    }

    private void doubt(int number) {
        if (!queued[number] && classes.get(number).size() >= LEAST) {
            queued[number] = true;
            doubtful.add(number);
        }
    }

    /// Parts a class by what its members' neighbours are. The largest part keeps the number, so that the neighbours of
    /// few nodes have to be looked at again.
    private void split(int number) {
        queued[number] = false;
        List<Integer> members = classes.get(number);
        if (members.size() < LEAST) {
            return;
        }
        Map<List<List<Integer>>, List<Integer>> parts = new HashMap<>();
        List<List<Integer>> inOrder = new ArrayList<>();
        for (int member : members) {
            List<List<Integer>> sides = List.of(
                    neighbourClasses(member, Direction.UPSTREAM), neighbourClasses(member, Direction.DOWNSTREAM));
            parts.computeIfAbsent(sides, key -> {
                        List<Integer> part = new ArrayList<>();
                        inOrder.add(part);
                        return part;
                    })
                    .add(member);
        }
        if (inOrder.size() == 1) {
            return;
        }
        List<Integer> largest = inOrder.getFirst();
        for (List<Integer> part : inOrder) {
            if (part.size() > largest.size()) {
                largest = part;
            }
        }
        boolean keeps = largest.size() >= LEAST;
        if (keeps) {
            classes.set(number, largest);
        }
        for (List<Integer> part : inOrder) {
            if (part != largest || !keeps) {
                addClass(part);
                part.forEach(this::doubtNeighbours);
            }
        }
        if (!keeps) {
            classes.set(number, List.of());
        }
    }

    private List<Integer> neighbourClasses(int member, Direction direction) {
        int[] neighbours = graph.next(member, direction);
        looks -= neighbours.length + 1;
        List<Integer> found = new ArrayList<>(neighbours.length);
        for (int neighbour : neighbours) {
            found.add(classOf[neighbour]);
        }
        found.sort(null);
        return found;
    }

    private void doubtNeighbours(int member) {
        for (Direction direction : Direction.values()) {
            for (int neighbour : graph.next(member, direction)) {
                doubt(classOf[neighbour]);
            }
        }
    }
}
