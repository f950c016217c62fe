package dev.vitrine.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.lineage.LineageLayout.Box;
import dev.vitrine.lineage.LineageLayout.Size;
import dev.vitrine.testing.LineageGraphs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {
    private static LineageLayout arrange(VisibleGraph visible, Optional<LineageLayout> previous) {
        List<Size> sizes = IntStream.range(0, visible.size())
                .mapToObj(item -> new Size(100 + item % 5 * 20, 38))
                .toList();
        return LayeredLayout.arrange(visible, sizes, previous, () -> false);
    }

    private static LineageLayout arrange(LineageGraph graph) {
        return arrange(VisibleGraph.of(graph, Set.of()), Optional.empty());
    }

    private static List<Box> boxes(LineageLayout layout) {
        return IntStream.range(0, layout.graph().size()).mapToObj(layout::box).toList();
    }

    private static void assertNothingOverlaps(LineageLayout layout) {
        List<Box> sorted = boxes(layout).stream()
                .sorted(Comparator.comparingDouble(Box::x))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int k = i + 1;
                    k < sorted.size() && sorted.get(k).x() < sorted.get(i).right();
                    k++) {
                assertFalse(sorted.get(i).overlaps(sorted.get(k)), sorted.get(i) + " on " + sorted.get(k));
            }
        }
    }

    private static void assertLinksLeadToTheRight(LineageLayout layout) {
        for (VisibleGraph.Link link : layout.graph().links()) {
            assertTrue(
                    layout.box(link.from()).right() < layout.box(link.to()).x(),
                    link + ": " + layout.box(link.from()) + " to " + layout.box(link.to()));
        }
    }

    @Test
    void nothingOverlapsAndLinksLeadToTheRight() {
        for (LineageGraph graph : List.of(
                LineageGraphs.mnist().build(),
                LineageGraphs.grown(40),
                LineageGraphs.grown(400),
                LineageGraphs.grown(1_200),
                LineageGraphs.grown(10_000))) {
            LineageLayout layout = arrange(graph);
            assertNothingOverlaps(layout);
            assertLinksLeadToTheRight(layout);
        }
    }

    @Test
    void theSameGraphGivesTheSamePicture() {
        for (int size : new int[] {200, 1_500}) {
            assertEquals(boxes(arrange(LineageGraphs.grown(size))), boxes(arrange(LineageGraphs.grown(size))));
        }
    }

    @Test
    void whatWasThereKeepsItsPlaceWhenNodesAreAdded() {
        LineageGraphs names = LineageGraphs.mnist();
        VisibleGraph before = VisibleGraph.of(names.build(), Set.of());
        LineageLayout old = arrange(before, Optional.empty());
        names.chain("more:1", "train-43", "model/extra:1").chain("evaluate-1", "report:1");
        names.chain("labels:12", "ingest-7").chain("scan", "labels:12");
        VisibleGraph after = VisibleGraph.of(names.build(), Set.of());
        LineageLayout grown = arrange(after, Optional.of(old));
        for (int item = 0; item < before.size(); item++) {
            int now = grown.find(before.item(item).key()).orElseThrow();
            assertEquals(
                    List.of(old.box(item).x(), old.box(item).y()),
                    List.of(grown.box(now).x(), grown.box(now).y()));
        }
        assertEquals(before.size() + 5, after.size());
        assertNothingOverlaps(grown);
        assertLinksLeadToTheRight(grown);
    }

    @Test
    void anOpenedGroupFillsItsOwnColumn() {
        LineageGraphs names = LineageGraphs.mnist();
        LineageGraph graph = names.build();
        LineageLayout closed = arrange(graph);
        int group = closed.graph().itemOf(names.of("sweep-0"));
        LineageLayout opened = arrange(
                VisibleGraph.of(graph, Set.of(graph.node(names.of("sweep-0")).key())), Optional.of(closed));
        assertNothingOverlaps(opened);
        assertLinksLeadToTheRight(opened);
        for (int i = 0; i < 18; i++) {
            assertEquals(
                    closed.box(group).x(),
                    opened.box(opened.graph().itemOf(names.of("sweep-" + i))).x());
        }
    }

    @Test
    void growingByMuchOrBetweenOldNodesStillGivesALayout() {
        LineageGraphs names = new LineageGraphs().chain("a:1", "run-1", "b:1");
        LineageLayout old = arrange(names.build());
        names.chain("a:1", "run-2", "c:1", "run-3", "b:1", "run-4", "d:1");
        LineageLayout between = arrange(VisibleGraph.of(names.build(), Set.of()), Optional.of(old));
        assertNothingOverlaps(between);
        assertLinksLeadToTheRight(between);
        LineageLayout much = arrange(
                VisibleGraph.of(LineageGraphs.grown(300), Set.of()), Optional.of(arrange(LineageGraphs.grown(30))));
        assertNothingOverlaps(much);
        assertLinksLeadToTheRight(much);
    }

    @Test
    void hostileGraphsAreLaidOutInTime() {
        for (LineageGraph graph : HostileGraphs.all()) {
            LineageLayout layout = arrange(graph);
            assertNothingOverlaps(layout);
            LineageLayout again = arrange(VisibleGraph.of(graph, Set.of()), Optional.of(layout));
            assertEquals(boxes(layout), boxes(again));
        }
    }

    @Test
    void aCancelledLayoutStops() {
        for (int size : new int[] {300, 2_000}) {
            VisibleGraph visible = VisibleGraph.of(LineageGraphs.grown(size), Set.of());
            List<Size> sizes =
                    visible.items().stream().map(item -> new Size(100, 38)).toList();
            assertThrows(
                    CancellationException.class,
                    () -> LayeredLayout.arrange(visible, sizes, Optional.empty(), () -> true));
        }
    }
}
