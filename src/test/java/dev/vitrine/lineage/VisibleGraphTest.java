package dev.vitrine.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.testing.LineageGraphs;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VisibleGraphTest {
    private static List<String> shown(VisibleGraph visible) {
        return visible.items().stream()
                .map(item -> (item.isGroup() ? item.members().size() + " × " : "")
                        + visible.node(visible.items().indexOf(item)).key().replaceAll(".*[/-]", ""))
                .toList();
    }

    @Test
    void aSweepIsOneGroupOfRunsAndOneOfModels() {
        VisibleGraph visible = VisibleGraph.of(LineageGraphs.mnist().build(), Set.of());
        List<VisibleGraph.Item> groups =
                visible.items().stream().filter(VisibleGraph.Item::isGroup).toList();
        assertEquals(
                List.of(18, 18),
                groups.stream().map(group -> group.members().size()).toList());
        assertEquals(12, visible.size());
        int runs = visible.items().indexOf(groups.getFirst());
        int models = visible.items().indexOf(groups.getLast());
        assertEquals(List.of(visible.start()), visible.neighbours(runs, Direction.UPSTREAM));
        assertEquals(List.of(models), visible.neighbours(runs, Direction.DOWNSTREAM));
        assertTrue(visible.links().contains(new VisibleGraph.Link(runs, models, 18)));
    }

    @Test
    void openingAGroupShowsItsMembersAndLeavesTheOthers() {
        LineageGraphs names = LineageGraphs.mnist();
        LineageGraph graph = names.build();
        VisibleGraph visible =
                VisibleGraph.of(graph, Set.of(graph.node(names.of("sweep-3")).key()));
        assertEquals(29, visible.size());
        assertEquals(
                1, visible.items().stream().filter(VisibleGraph.Item::isGroup).count());
        assertEquals(
                List.of(names.of("sweep-3")),
                visible.item(visible.itemOf(names.of("sweep-3"))).members());
    }

    @Test
    void fourAlikeAreNoGroupAndFiveAre() {
        for (int count : new int[] {4, 5}) {
            LineageGraphs names = new LineageGraphs().start("a:1");
            for (int i = 0; i < count; i++) {
                names.chain("a:1", "run" + i);
            }
            assertEquals(
                    count == 4 ? 5 : 2, VisibleGraph.of(names.build(), Set.of()).size());
        }
    }

    @Test
    void otherTypesOtherNeighboursAndOtherDistancesAreNotAlike() {
        LineageGraphs names = new LineageGraphs().start("a:1");
        for (int i = 0; i < 5; i++) {
            names.chain("a:1", "run" + i, (i < 2 ? "model/" : "") + "out:" + i);
        }
        assertEquals(11, VisibleGraph.of(names.build(), Set.of()).size());
        LineageGraphs other = new LineageGraphs().start("a:1");
        for (int i = 0; i < 6; i++) {
            other.chain("a:1", "run" + i);
        }
        other.chain("b:1", "run0");
        assertEquals(List.of("a:v1", "run0", "5 × run1", "b:v1"), shown(VisibleGraph.of(other.build(), Set.of())));
    }

    @Test
    void siblingsOfTwoParentsThatDifferAreTwoGroups() {
        LineageGraphs names = new LineageGraphs().start("a:1");
        for (String model : List.of("x:1", "y:1")) {
            names.chain("a:1", "make-" + model, model.equals("x:1") ? "model/x:1" : "y:1");
            for (int i = 0; i < 5; i++) {
                names.chain(model.equals("x:1") ? "model/x:1" : "y:1", "use-" + i + model.charAt(0));
            }
        }
        VisibleGraph visible = VisibleGraph.of(names.build(), Set.of());
        assertEquals(
                List.of(5, 5),
                visible.items().stream()
                        .filter(VisibleGraph.Item::isGroup)
                        .map(item -> item.members().size())
                        .toList());
    }

    @Test
    void aGroupKeepsItsKeyWhenItGrows() {
        LineageGraphs names = LineageGraphs.mnist();
        List<String> before = keys(VisibleGraph.of(names.build(), Set.of()));
        names.chain("mnist:7", "sweep-18", "model/sweep:18");
        assertEquals(before, keys(VisibleGraph.of(names.build(), Set.of())));
    }

    private static List<String> keys(VisibleGraph visible) {
        return visible.items().stream().map(VisibleGraph.Item::key).toList();
    }

    @Test
    void hostileGraphsAreGroupedInTime() {
        for (LineageGraph graph : HostileGraphs.all()) {
            VisibleGraph visible = VisibleGraph.of(graph, Set.of());
            assertEquals(
                    graph.size(),
                    visible.items().stream()
                            .mapToInt(item -> item.members().size())
                            .sum());
        }
    }

    @Test
    void everyNodeIsShownOnce() {
        LineageGraph graph = LineageGraphs.grown(3_000);
        VisibleGraph visible = VisibleGraph.of(graph, Set.of());
        assertEquals(
                Stream.iterate(0, i -> i + 1).limit(3_000).toList(),
                visible.items().stream()
                        .flatMap(item -> item.members().stream())
                        .sorted()
                        .toList());
    }
}
