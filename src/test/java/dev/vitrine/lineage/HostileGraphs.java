package dev.vitrine.lineage;

import dev.vitrine.lineage.LineageGraph.Edge;
import dev.vitrine.testing.LineageGraphs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Graphs that no honest lineage has: circles, loops, islands, everything with everything.
final class HostileGraphs {
    private HostileGraphs() {}

    static List<LineageGraph> all() {
        return List.of(
                of(1, i -> new Edge(0, 0), 1),
                of(2, i -> new Edge(i % 2, (i + 1) % 2), 2),
                of(600, i -> new Edge(i, (i + 1) % 600), 600),
                of(4_000, i -> new Edge(i, (i + 1) % 4_000), 4_000),
                of(60, i -> new Edge(i / 60, i % 60), 3_600),
                of(3_000, i -> new Edge(0, i), 3_000),
                of(3_000, i -> new Edge(i, 2_999), 3_000),
                of(500, i -> new Edge(0, 0), 0),
                random(800),
                random(2_500));
    }

    private static LineageGraph random(int size) {
        Random random = new Random(size);
        return of(size, i -> new Edge(random.nextInt(size), random.nextInt(size)), 2 * size);
    }

    private static LineageGraph of(int size, IntFunction<Edge> edge, int count) {
        List<LineageNode> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            nodes.add(LineageGraphs.node(i % 2 == 0 ? "v:" + i : "run-" + i));
        }
        Set<Edge> edges =
                new LinkedHashSet<>(IntStream.range(0, count).mapToObj(edge).toList());
        return LineageGraph.of(nodes, edges, 0);
    }
}
