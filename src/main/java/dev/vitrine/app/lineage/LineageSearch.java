package dev.vitrine.app.lineage;

import dev.vitrine.lineage.LineageGraph;
import dev.vitrine.lineage.LineageNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Finds nodes whose name, type, alias or run id contains a text, capitals or not.
final class LineageSearch {
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Integer>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private List<String> words = List.of();

    LineageSearch() {
        text.subscribe((old, now) -> search());
    }

    /// What is searched from now on. One stays at a hit while the nodes are the same ones.
    void searchIn(LineageGraph graph) {
        List<String> found = graph.nodes().stream().map(LineageSearch::words).toList();
        if (!found.equals(words)) {
            words = found;
            search();
        }
    }

    private static String words(LineageNode node) {
        return switch (node) {
            case LineageNode.Version(var version) ->
                (version.path() + "\n" + version.type() + "\n" + String.join("\n", version.aliases()))
                        .toLowerCase(Locale.ROOT);
            case LineageNode.Program(var run) -> (run.displayName() + "\n" + run.id()).toLowerCase(Locale.ROOT);
        };
    }

    private void search() {
        String wanted = text.get().strip().toLowerCase(Locale.ROOT);
        current.set(-1);
        hits.set(
                wanted.isEmpty()
                        ? List.of()
                        : IntStream.range(0, words.size())
                                .filter(node -> words.get(node).contains(wanted))
                                .boxed()
                                .toList());
    }

    /// Goes to the next hit, or the one before, round and round; returns its node, -1 when there is none.
    int move(int step) {
        int count = hits.get().size();
        if (count == 0) {
            return -1;
        }
        int from = current.get() < 0 && step < 0 ? 0 : current.get();
        current.set(Math.floorMod(from + step, count));
        return hits.get().get(current.get());
    }

    /// The node of the hit that one is at.
    Optional<Integer> currentNode() {
        return current.get() < 0 ? Optional.empty() : Optional.of(hits.get().get(current.get()));
    }

    StringProperty textProperty() {
        return text;
    }

    /// Numbers of the nodes found, in their order.
    ReadOnlyObjectProperty<List<Integer>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    /// Which hit one is at; -1 before the first.
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }
}
