package dev.vitrine.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.testing.LineageGraphs;
import dev.vitrine.testing.LineageRegistry;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class LineageWalkTest {
    private final LineageRegistry registry = new LineageRegistry();
    private final LineageWalk walk = new LineageWalk(registry, 10_000);

    private ArtifactVersion version(String name) throws IOException {
        return registry.byId(LineageGraphs.version(name).id());
    }

    private LineageGraph around(String name, int up, int down) throws IOException {
        return walk.around(version(name), up, down, () -> false);
    }

    private static List<String> keys(LineageGraph graph) {
        return graph.nodes().stream()
                .map(node -> node.key().replaceAll(".*[/-]", ""))
                .toList();
    }

    private void chain() {
        registry.uses("make-b", "a:1").logs("make-b", "b:1");
        registry.uses("make-c", "b:1").logs("make-c", "c:1");
        registry.uses("make-d", "c:1").logs("make-d", "d:1");
    }

    @Test
    void aStepLeadsOverARunToTheNextVersions() throws IOException {
        chain();
        LineageGraph graph = around("b:1", 1, 1);
        assertEquals(
                List.of("b:v1", "b", "a:v1", "c", "c:v1"),
                graph.nodes().stream()
                        .map(node -> node.key().replaceAll(".*[/-]", ""))
                        .toList());
        assertEquals(0, graph.start());
        assertFalse(graph.isCut());
        assertEquals(LineageGraph.UNKNOWN, graph.hidden(4, Direction.DOWNSTREAM));
        assertEquals(1, around("b:1", 0, 0).size());
        assertEquals(7, around("b:1", 9, 9).size());
    }

    @Test
    void completedTellsWhatIsHiddenAndAddsTheEdgesBetween() throws IOException {
        chain();
        registry.uses("make-c", "a:1").uses("make-c", "other:1");
        LineageGraph graph = walk.completed(around("b:1", 1, 1), () -> false);
        int run = graph.find(LineageGraphs.node("make-c").key()).orElseThrow();
        int a = graph.find(LineageGraphs.node("a:1").key()).orElseThrow();
        int c = graph.find(LineageGraphs.node("c:1").key()).orElseThrow();
        assertEquals(5, graph.size());
        assertTrue(graph.edges().contains(new LineageGraph.Edge(a, run)));
        assertEquals(1, graph.hidden(run, Direction.UPSTREAM));
        assertEquals(1, graph.hidden(c, Direction.DOWNSTREAM));
        assertEquals(0, graph.hidden(a, Direction.UPSTREAM));
        assertFalse(graph.isCut());
    }

    @Test
    void expandingAddsOneSideOfOneNode() throws IOException {
        chain();
        registry.uses("make-c", "other:1");
        LineageGraph graph = walk.completed(around("b:1", 0, 1), () -> false);
        int run = graph.find(LineageGraphs.node("make-c").key()).orElseThrow();
        LineageGraph more = walk.expand(graph, run, Direction.UPSTREAM, () -> false);
        assertEquals(graph.nodes(), more.nodes().subList(0, graph.size()));
        assertEquals(List.of("other:v1"), keys(more).subList(graph.size(), more.size()));
        assertEquals(0, more.hidden(run, Direction.UPSTREAM));
    }

    @Test
    void circlesEnd() throws IOException {
        registry.uses("loop", "a:1").logs("loop", "a:1");
        registry.uses("back", "a:1").logs("back", "b:1").uses("loop", "b:1");
        LineageGraph graph = around("a:1", 50, 50);
        assertEquals(4, graph.size());
        assertEquals(5, graph.edges().size());
    }

    @Test
    void theLimitCutsAndSaysHowMuchIsMissing() throws IOException {
        registry.logs("make", "a:1");
        for (int i = 0; i < 1_500; i++) {
            registry.uses("use-" + i, "a:1");
        }
        LineageGraph graph = new LineageWalk(registry, 100).around(version("a:1"), 2, 2, () -> false);
        assertEquals(100, graph.size());
        assertEquals(1_502, graph.known());
        assertEquals(1_402, graph.hidden(0, Direction.DOWNSTREAM));
        LineageGraph more = walk.expand(graph, 0, Direction.DOWNSTREAM, () -> false);
        assertEquals(600, more.size());
        assertEquals(902, more.hidden(0, Direction.DOWNSTREAM));
        assertEquals(1_502, more.known());
    }

    @Test
    void aCancelledWalkStops() {
        registry.logs("make", "a:1");
        assertThrows(CancellationException.class, () -> walk.around(version("a:1"), 2, 2, () -> true));
    }
}
