package dev.vitrine.cli;

import dev.vitrine.client.Artifact;
import dev.vitrine.lineage.LineageGraph;
import dev.vitrine.lineage.LineageNode;
import dev.vitrine.lineage.LineageTree;
import dev.vitrine.lineage.LineageTree.Line;
import dev.vitrine.lineage.LineageTree.Relation;
import dev.vitrine.lineage.LineageWalk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class LineageCommand extends SessionCommand {
    private static final int DEEPEST = 100;

    /// The most nodes that are read.
    private static final int LIMIT = 2_000;

    private final Argument<String> name = arguments.parameter("NAME", "The version.");
    private final Argument<Integer> depth = arguments.number(
            "--depth", "N", 5, "How many versions away to look, 1 to 100 (default: ${DEFAULT-VALUE}).");

    LineageCommand() {
        super(
                "Show which runs and versions a version comes from, and which came from it.",
                "vitrine lineage ada/mnist/model:best --depth 2");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        if (depth.value() < 1 || depth.value() > DEEPEST) {
            throw new UsageException("The depth " + depth.value() + " is refused: give 1 to " + DEEPEST);
        }
        Artifact artifact = session.artifact(name.value());
        LineageGraph graph = new LineageWalk(session.client().registry(), LIMIT)
                .around(artifact.attributes(), depth.value(), depth.value(), () -> false);
        if (session.output().json()) {
            session.output().document(attributes(graph));
        } else {
            session.output().line(label(graph.node(graph.start())));
            print(graph, LineageTree.of(graph).children(), "", session.output());
            if (graph.isCut()) {
                session.note("Only the first %,d nodes are shown: use a smaller --depth".formatted(LIMIT));
            }
        }
        return ExitCode.DONE;
    }

    private static void print(LineageGraph graph, List<Line> lines, String indent, Output output) throws IOException {
        for (Line line : lines) {
            boolean last = line == lines.getLast();
            output.line(indent + (last ? "└─ " : "├─ ") + words(line.relation()) + " " + label(graph.node(line.node()))
                    + (line.repeated() ? "  (see above)" : ""));
            print(graph, line.children(), indent + (last ? "   " : "│  "), output);
        }
    }

    private static String words(Relation relation) {
        return switch (relation) {
            case START -> "";
            case LOGGED_BY -> "logged by";
            case USED -> "used";
            case USED_BY -> "used by";
            case LOGGED -> "logged";
        };
    }

    private static String label(LineageNode node) {
        return switch (node) {
            case LineageNode.Version(var version) -> version.path() + "  (" + version.type() + ")";
            case LineageNode.Program(var run) ->
                "run " + run.displayName() + (run.displayName().equals(run.id()) ? "" : "  (" + run.id() + ")");
        };
    }

    private static Map<String, Object> attributes(LineageGraph graph) {
        List<Map<String, Object>> edges = new ArrayList<>();
        for (LineageGraph.Edge edge : graph.edges()) {
            Map<String, Object> ends = new LinkedHashMap<>();
            ends.put("from", graph.node(edge.from()).key());
            ends.put("to", graph.node(edge.to()).key());
            edges.add(ends);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("start", graph.node(graph.start()).key());
        document.put(
                "nodes", graph.nodes().stream().map(LineageCommand::attributes).toList());
        document.put("edges", edges);
        document.put("truncated", graph.isCut());
        return document;
    }

    private static Map<String, Object> attributes(LineageNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("key", node.key());
        switch (node) {
            case LineageNode.Version(var version) -> {
                values.put("kind", "version");
                values.put("name", version.path().name());
                values.put("qualified_name", version.path());
                values.put("type", version.type());
            }
            case LineageNode.Program(var run) -> {
                values.put("kind", "run");
                values.putAll(Attributes.of(run));
            }
        }
        return values;
    }
}
