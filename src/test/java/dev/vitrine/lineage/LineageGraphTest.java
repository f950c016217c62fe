package dev.vitrine.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.lineage.LineageTree.Line;
import dev.vitrine.lineage.LineageTree.Relation;
import dev.vitrine.testing.LineageGraphs;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineageGraphTest {
    private static List<String> names(LineageGraph graph, List<Integer> nodes) {
        return nodes.stream().map(node -> name(graph, node)).toList();
    }

    private static String name(LineageGraph graph, int node) {
        return switch (graph.node(node)) {
            case LineageNode.Version(var version) ->
                version.path().collection().name() + ":" + version.version().substring(1);
            case LineageNode.Program(var run) -> run.id();
        };
    }

    @Test
    void thePathFollowsTheEdgesWhereItCan() {
        LineageGraphs names = LineageGraphs.mnist();
        LineageGraph graph = names.build();
        assertEquals(
                List.of("raw-scans:3", "ingest-7", "mnist:7", "train-42", "resnet50:12", "deploy-1"),
                names(graph, graph.path(names.of("raw-scans:3"), names.of("deploy-1"))));
        assertEquals(
                List.of("resnet50:12", "train-42", "mnist:7"),
                names(graph, graph.path(names.of("model/resnet50:12"), names.of("mnist:7"))));
    }

    @Test
    void aPathBetweenSiblingsGoesOverWhatTheyShare() {
        LineageGraphs names = LineageGraphs.mnist();
        LineageGraph graph = names.build();
        assertEquals(
                List.of("train-43", "mnist:7", "train-42"),
                names(graph, graph.path(names.of("train-43"), names.of("train-42"))));
        assertEquals(List.of("mnist:7"), names(graph, graph.path(graph.start(), graph.start())));
    }

    @Test
    void thereIsNoPathBetweenWhatIsNotConnected() {
        LineageGraphs names = new LineageGraphs().chain("a:1", "r").start("b:1");
        assertEquals(List.of(), names.build().path(names.of("a:1"), names.of("b:1")));
    }

    @Test
    void aPartAroundANodeHoldsWhatIsNearOnBothSides() {
        LineageGraphs names = LineageGraphs.mnist();
        LineageGraph graph = names.build();
        LineageGraph part = graph.around(names.of("train-42"), 1);
        assertEquals(List.of("mnist:7", "train-42", "resnet50:12"), names(part, List.of(0, 1, 2)));
        assertEquals(3, part.size());
        assertEquals("train-42", name(part, part.start()));
        assertEquals(List.of(new LineageGraph.Edge(0, 1), new LineageGraph.Edge(1, 2)), part.edges());
        assertEquals(
                OptionalInt.of(1), part.find(graph.node(names.of("train-42")).key()));
        assertEquals(5, graph.around(names.of("train-42"), 2).size());
    }

    @Test
    void aStartThatIsNoNodeIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> LineageGraph.of(List.of(), List.of(), 0));
    }

    private static Stream<String> lines(LineageGraph graph, Line line, String indent) {
        return Stream.concat(
                Stream.of(
                        indent + line.relation() + " " + name(graph, line.node()) + (line.repeated() ? " again" : "")),
                line.children().stream().flatMap(child -> lines(graph, child, indent + " ")));
    }

    @Test
    void theTreeNamesBothSidesAndEndsInCircles() {
        LineageGraph graph = new LineageGraphs()
                .start("data:1")
                .chain("raw:1", "clean", "data:1")
                .chain("data:1", "train", "model:1", "train")
                .chain("data:1", "train", "data:1")
                .build();
        assertEquals(
                List.of(
                        "START data:1",
                        " LOGGED_BY clean",
                        "  USED raw:1",
                        " LOGGED_BY train",
                        "  USED data:1 again",
                        "  USED model:1",
                        "   LOGGED_BY train again",
                        " USED_BY train",
                        "  LOGGED model:1",
                        "   USED_BY train again",
                        "  LOGGED data:1 again"),
                lines(graph, LineageTree.of(graph), "").toList());
        assertEquals(true, Relation.USED.upstream());
    }

    @Test
    void aTreeNamesAlsoWhatElseCameFromAnInput() {
        LineageGraph graph = new LineageGraphs()
                .start("data:1")
                .chain("raw:1", "clean", "data:1")
                .chain("raw:1", "sample", "small:1")
                .chain("other:1", "sample")
                .build();
        assertEquals(
                List.of(
                        "START data:1",
                        " LOGGED_BY clean",
                        "  USED raw:1",
                        "   USED_BY sample",
                        "    USED other:1",
                        "    LOGGED small:1"),
                lines(graph, LineageTree.of(graph), "").toList());
    }

    @Test
    void aTreeOfALongChainNeedsNoDeepStack() {
        String[] names = Stream.iterate(0, i -> i + 1)
                .limit(50_000)
                .map(i -> i % 2 == 0 ? "v:" + i : "run" + i)
                .toArray(String[]::new);
        LineageGraph graph = new LineageGraphs().chain(names).build();
        int depth = 0;
        for (Line line = LineageTree.of(graph);
                !line.children().isEmpty();
                line = line.children().getFirst()) {
            depth++;
        }
        assertEquals(49_999, depth);
    }
}
