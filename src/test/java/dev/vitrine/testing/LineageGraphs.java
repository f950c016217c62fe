package dev.vitrine.testing;

import dev.vitrine.lineage.LineageGraph;
import dev.vitrine.lineage.LineageGraph.Edge;
import dev.vitrine.lineage.LineageNode;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Lineages by the names of their nodes. A name with a colon is a version (`mnist:7`), any other a run; a version's
/// type is `dataset`, or what stands before a slash (`model/resnet:3`). The first name that is met is the start.
public final class LineageGraphs {
    public static final ProjectPath PROJECT = new ProjectPath("vision", "digits");
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<LineageNode> nodes = new ArrayList<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    /// A chain of names, each made from the one before it.
    public LineageGraphs chain(String... names) {
        for (int i = 1; i < names.length; i++) {
            edges.add(new Edge(number(names[i - 1]), number(names[i])));
        }
        number(names[0]);
        return this;
    }

    /// `data:0` and so many versions after it, each made by a run from the one before.
    public static LineageGraph line(int versions) {
        LineageGraphs graph = new LineageGraphs().start("data:0");
        for (int i = 0; i < versions; i++) {
            graph.chain("data:" + i, "run-" + i, "data:" + (i + 1));
        }
        return graph.build();
    }

    /// Names the start, when nothing was named before.
    public LineageGraphs start(String name) {
        number(name);
        return this;
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, key -> {
            nodes.add(node(key));
            return nodes.size() - 1;
        });
    }

    public LineageGraph build() {
        return LineageGraph.of(nodes, edges, 0);
    }

    /// The number of a name in [#build()].
    public int of(String name) {
        return numbers.get(name);
    }

    public static LineageNode node(String name) {
        return name.contains(":")
                ? new LineageNode.Version(version(name))
                : new LineageNode.Program(new Run(PROJECT, name, name, ListedRegistry.NOW));
    }

    public static ArtifactVersion version(String name) {
        int slash = name.indexOf('/');
        int colon = name.lastIndexOf(':');
        return ListedRegistry.version(
                PROJECT.collection(name.substring(slash + 1, colon)),
                slash < 0 ? "dataset" : name.substring(0, slash),
                Integer.parseInt(name.substring(colon + 1)),
                "");
    }

    /// The lineage of the pictures in the design: two sources, one run, `mnist:7`, two runs with a model each and a
    /// sweep of 18
    /// runs that logged a model each.
    public static LineageGraphs mnist() {
        LineageGraphs graph = new LineageGraphs()
                .start("mnist:7")
                .chain("raw-scans:3", "ingest-7", "mnist:7")
                .chain("labels:11", "ingest-7")
                .chain("mnist:7", "train-42", "model/resnet50:12", "deploy-1")
                .chain("mnist:7", "train-43", "model/resnet50:13", "evaluate-1");
        for (int i = 0; i < 18; i++) {
            graph.chain("mnist:7", "sweep-" + i, "model/sweep:" + i);
        }
        return graph;
    }

    /// A lineage of `size` nodes without many that are alike, as years of work leave it: runs use up to three recent
    /// versions and log up to two. The same for the same size.
    public static LineageGraph grown(int size) {
        return grown(size, 60);
    }

    /// @param recent from how many of the last versions a run chooses; the more, the fewer and higher the columns
    public static LineageGraph grown(int size, int recent) {
        Random random = new Random(size);
        LineageGraphs graph = new LineageGraphs().start("data:0");
        List<String> versions = new ArrayList<>(List.of("data:0"));
        while (graph.nodes.size() < size) {
            String run = "run-" + graph.nodes.size();
            for (int i = random.nextInt(3); i >= 0; i--) {
                graph.chain(versions.get(Math.max(0, versions.size() - 1 - random.nextInt(recent))), run);
            }
            for (int i = random.nextInt(2); i >= 0 && graph.nodes.size() < size; i--) {
                String version = (random.nextInt(3) == 0 ? "model/" : "") + "part-" + random.nextInt(9) + ":"
                        + graph.nodes.size();
                graph.chain(run, version);
                versions.add(version);
            }
        }
        return graph.build();
    }
}
