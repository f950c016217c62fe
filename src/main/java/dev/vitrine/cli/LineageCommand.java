package dev.vitrine.cli;

import dev.vitrine.cli.Lineage.Node;
import dev.vitrine.cli.Lineage.Subject;
import dev.vitrine.client.Artifact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lineage",
        description = "Show which runs and versions a version comes from, and which came from it.",
        footer = "  vitrine lineage ada/mnist/model:best --depth 2")
final class LineageCommand extends SessionCommand {
    private static final int DEEPEST = 100;

    @Parameters(paramLabel = "NAME", description = "The version.")
    private String name;

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many versions away to look, 1 to 100 (default: ${DEFAULT-VALUE}).")
    private int depth;

    @Override
    ExitCode run(Session session) throws IOException {
        if (depth < 1 || depth > DEEPEST) {
            throw new UsageException("The depth " + depth + " is refused: give 1 to " + DEEPEST);
        }
        Artifact artifact = session.artifact(name);
        Lineage lineage = new Lineage(session.client().registry());
        Node tree = lineage.around(artifact.version(), depth);
        if (session.output().json()) {
            session.output().document(attributes(tree, lineage.isCut()));
        } else {
            session.output().line(label(tree.subject()));
            print(tree.children(), "", session.output());
            if (lineage.isCut()) {
                session.note("Only the first %,d nodes are shown: use a smaller --depth".formatted(Lineage.LIMIT));
            }
        }
        return ExitCode.DONE;
    }

    private static void print(List<Node> nodes, String indent, Output output) throws IOException {
        for (Node node : nodes) {
            boolean last = node == nodes.getLast();
            output.line(indent + (last ? "└─ " : "├─ ") + node.relation().words() + " " + label(node.subject())
                    + (node.repeated() ? "  (see above)" : ""));
            print(node.children(), indent + (last ? "   " : "│  "), output);
        }
    }

    private static String label(Subject subject) {
        return switch (subject) {
            case Subject.Version(var version) -> version.path() + "  (" + version.type() + ")";
            case Subject.Program(var run) ->
                "run " + run.displayName() + (run.displayName().equals(run.id()) ? "" : "  (" + run.id() + ")");
        };
    }

    private static Map<String, Object> attributes(Node tree, boolean cut) {
        Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
        Set<Map<String, Object>> edges = new LinkedHashSet<>();
        collect(tree, nodes, edges);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("start", tree.subject().key());
        document.put("nodes", new ArrayList<>(nodes.values()));
        document.put("edges", edges);
        document.put("truncated", cut);
        return document;
    }

    private static void collect(Node node, Map<String, Map<String, Object>> nodes, Set<Map<String, Object>> edges) {
        nodes.computeIfAbsent(node.subject().key(), key -> attributes(key, node.subject()));
        for (Node child : node.children()) {
            collect(child, nodes, edges);
            Map<String, Object> edge = new LinkedHashMap<>();
            boolean upstream = child.relation().upstream();
            edge.put("from", (upstream ? child : node).subject().key());
            edge.put("to", (upstream ? node : child).subject().key());
            edges.add(edge);
        }
    }

    private static Map<String, Object> attributes(String key, Subject subject) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("key", key);
        switch (subject) {
            case Subject.Version(var version) -> {
                values.put("kind", "version");
                values.put("name", version.path().name());
                values.put("qualified_name", version.path());
                values.put("type", version.type());
            }
            case Subject.Program(var run) -> {
                values.put("kind", "run");
                values.putAll(Attributes.of(run));
            }
        }
        return values;
    }
}
