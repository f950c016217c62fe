package dev.vitrine.app.lineage;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.lineage.Direction;
import dev.vitrine.lineage.LineageGraph;
import dev.vitrine.lineage.LineageLayout.Size;
import dev.vitrine.lineage.LineageNode;
import dev.vitrine.lineage.LineageTree.Relation;
import dev.vitrine.lineage.VisibleGraph;
import dev.vitrine.lineage.VisibleGraph.Item;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// The words for nodes and groups.
final class LineageText {
    private static final int LONGEST = 30;
    private static final int NAMED = 2;
    private static final double HEIGHT = 40;
    private static final long LONG_SIZE = 99_900_000;
    private final Formats formats;
    private final Messages messages;
    private final int sizeLength;
    private final int agoLength;

    LineageText(Formats formats) {
        this.formats = formats;
        messages = Messages.of(LineageText.class);
        sizeLength = messages.get("lineage.version.line", "", formats.bytes(LONG_SIZE))
                .length();
        agoLength = messages.get("lineage.run.line", formats.relative(Instant.EPOCH))
                .length();
    }

    /// `mnist:v7`, `train-42`, as it is.
    static String name(LineageNode node) {
        return switch (node) {
            case LineageNode.Version(var version) -> version.path().name();
            case LineageNode.Program(var run) -> run.displayName();
        };
    }

    String title(VisibleGraph graph, Item item) {
        if (!item.isGroup()) {
            return title(graph.graph().node(item.first()));
        }
        String count = formats.count(item.members().size());
        return graph.graph().node(item.first()) instanceof LineageNode.Version
                ? messages.get("lineage.group.versions", count)
                : messages.get("lineage.group.runs", count);
    }

    static String title(LineageNode node) {
        return DisplayText.safe(name(node), LONGEST);
    }

    String subtitle(VisibleGraph graph, Item item) {
        LineageNode node = graph.graph().node(item.first());
        if (item.isGroup()) {
            return node instanceof LineageNode.Version(var version)
                    ? messages.get("lineage.group.ofType", DisplayText.safe(version.type(), LONGEST))
                    : messages.get("lineage.group.open");
        }
        return subtitle(node);
    }

    String subtitle(LineageNode node) {
        return switch (node) {
            case LineageNode.Version(var version) ->
                messages.get(
                        "lineage.version.line",
                        DisplayText.safe(version.type(), LONGEST),
                        formats.bytes(version.size()));
            case LineageNode.Program(var run) -> messages.get("lineage.run.line", formats.relative(run.createdAt()));
        };
    }

    /// How much room an item needs, from the number of its letters: the view model measures no text. Of what is written
    /// below the title the longest is taken, so that no node grows with time, and because numbers are slow to write.
    Size size(VisibleGraph graph, Item item) {
        double letters = Math.max(7.2 * title(graph, item).length(), 5.6 * subtitleLength(graph, item));
        return new Size(Math.clamp(Math.ceil((letters + 30) / 8) * 8, 104, 240), HEIGHT);
    }

    private int subtitleLength(VisibleGraph graph, Item item) {
        if (item.isGroup()) {
            return subtitle(graph, item).length();
        }
        return switch (graph.graph().node(item.first())) {
            case LineageNode.Version(var version) ->
                Math.min(LONGEST, version.type().length()) + sizeLength;
            case LineageNode.Program run -> agoLength;
        };
    }

    String relation(Relation relation) {
        return messages.get("lineage.relation." + relation.name());
    }

    /// `1.24 GB · 10,012 files · 21 Nov 2026, 14:02`, or when a run was made.
    String facts(LineageNode node) {
        return switch (node) {
            case LineageNode.Version(var version) ->
                String.join(
                        " · ",
                        formats.bytes(version.size()),
                        formats.files(version.fileCount()),
                        formats.dateTime(version.createdAt()));
            case LineageNode.Program(var run) -> messages.get("lineage.run.facts", formats.dateTime(run.createdAt()));
        };
    }

    /// Neighbours of a node on one side in words: `train-42, train-43, +18`; empty when there are none.
    String neighbours(LineageGraph graph, int node, Direction direction) {
        List<Integer> known = graph.neighbours(node, direction);
        long more = Math.max(0, known.size() - NAMED) + Math.max(0, graph.hidden(node, direction));
        String names =
                known.stream().limit(NAMED).map(next -> title(graph.node(next))).collect(Collectors.joining(", "));
        if (more == 0) {
            return names;
        }
        return names.isEmpty() ? formats.count(more) : names + ", +" + formats.count(more);
    }

    /// `logged by`, `used by`, `used` or `logged`: how neighbours on one side stand to a node.
    String side(LineageNode node, Direction direction) {
        boolean version = node instanceof LineageNode.Version;
        if (direction == Direction.UPSTREAM) {
            return relation(version ? Relation.LOGGED_BY : Relation.USED);
        }
        return relation(version ? Relation.USED_BY : Relation.LOGGED);
    }

    /// An item in one sentence, for screen readers.
    String spoken(VisibleGraph graph, Item item) {
        if (item.isGroup()) {
            return title(graph, item) + ", " + subtitle(graph, item);
        }
        LineageNode node = graph.graph().node(item.first());
        StringBuilder words = new StringBuilder(title(node)).append(", ").append(subtitle(node));
        for (Direction direction : Direction.values()) {
            String names = neighbours(graph.graph(), item.first(), direction);
            if (!names.isEmpty()) {
                words.append(", ").append(side(node, direction)).append(' ').append(names);
            }
        }
        return words.toString();
    }

    String counts(LineageGraph graph) {
        return messages.get(
                "lineage.counts",
                formats.count(graph.size()),
                graph.size(),
                formats.count(graph.edges().size()),
                graph.edges().size());
    }

    String cut(LineageGraph graph) {
        return messages.get("lineage.cut", formats.count(graph.size()), formats.count(graph.known()));
    }

    String count(long number) {
        return formats.count(number);
    }

    String message(String key, Object... arguments) {
        return messages.get(key, arguments);
    }
}
