package dev.vitrine.testing;

import dev.vitrine.lineage.LineageGraph;
import dev.vitrine.lineage.LineageNode;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.Run;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A registry that knows versions by name (as [LineageGraphs] names them), and which run used and logged them.
public final class LineageRegistry extends ListedRegistry {
    private final Map<String, ArtifactVersion> versions = new LinkedHashMap<>();
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Map<String, Set<String>> inputs = new LinkedHashMap<>();
    private final Map<String, Set<String>> outputs = new LinkedHashMap<>();
    private final Map<String, Set<String>> users = new LinkedHashMap<>();
    private final Map<String, String> makers = new LinkedHashMap<>();

    /// What `graph` says.
    public static LineageRegistry of(LineageGraph graph) {
        return new LineageRegistry().with(graph);
    }

    /// Adds what `graph` says.
    public LineageRegistry with(LineageGraph graph) {
        graph.nodes().forEach(this::add);
        for (LineageGraph.Edge edge : graph.edges()) {
            String from = graph.node(edge.from()).key();
            String to = graph.node(edge.to()).key();
            if (graph.node(edge.from()) instanceof LineageNode.Version) {
                connectInput(to, from);
            } else {
                connectOutput(from, to);
            }
        }
        return this;
    }

    /// A version that no run knows.
    public void add(ArtifactVersion version) {
        add(new LineageNode.Version(version));
    }

    private String add(LineageNode node) {
        switch (node) {
            case LineageNode.Version(var version) -> versions.putIfAbsent(version.id(), version);
            case LineageNode.Program(var run) -> runs.putIfAbsent(node.key(), run);
        }
        return node.key();
    }

    public LineageRegistry uses(String run, String version) {
        connectInput(add(LineageGraphs.node(run)), add(LineageGraphs.node(version)));
        return this;
    }

    public LineageRegistry logs(String run, String version) {
        connectOutput(add(LineageGraphs.node(run)), add(LineageGraphs.node(version)));
        return this;
    }

    private void connectInput(String run, String version) {
        inputs.computeIfAbsent(run, key -> new LinkedHashSet<>()).add(version);
        users.computeIfAbsent(version, key -> new LinkedHashSet<>()).add(run);
    }

    private void connectOutput(String run, String version) {
        outputs.computeIfAbsent(run, key -> new LinkedHashSet<>()).add(version);
        makers.putIfAbsent(version, run);
    }

    private ArtifactVersion made(ArtifactVersion version) {
        return new ArtifactVersion(
                version.id(),
                version.path(),
                version.source(),
                version.type(),
                version.state(),
                version.digest(),
                version.size(),
                version.fileCount(),
                version.referenceCount(),
                version.description(),
                version.metadata(),
                version.aliases(),
                version.tags(),
                version.ttl(),
                version.createdAt(),
                version.updatedAt(),
                version.commitHash(),
                Optional.ofNullable(makers.get(version.id())).map(runs::get));
    }

    @Override
    public ArtifactVersion resolve(ArtifactPath path) throws IOException {
        page(Stream.empty(), PageRequest.FIRST);
        return versions.values().stream()
                .filter(version -> version.path().equals(path))
                .findFirst()
                .map(this::made)
                .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.VERSION, path.toString()));
    }

    @Override
    public ArtifactVersion byId(String id) throws IOException {
        if (!versions.containsKey(id)) {
            throw new NotFoundException(NotFoundException.Kind.VERSION, id);
        }
        return made(versions.get(id));
    }

    @Override
    public Optional<Run> loggedBy(String id) throws IOException {
        return byId(id).loggedBy();
    }

    @Override
    public Page<Run> usedBy(String id, PageRequest request) throws IOException {
        return page(users.getOrDefault(id, Set.of()).stream().map(runs::get), request);
    }

    @Override
    public Page<ArtifactVersion> inputsOf(ProjectPath project, String runId, PageRequest request) throws IOException {
        return page(ends(inputs, project, runId), request);
    }

    @Override
    public Page<ArtifactVersion> outputsOf(ProjectPath project, String runId, PageRequest request) throws IOException {
        return page(ends(outputs, project, runId), request);
    }

    private Stream<ArtifactVersion> ends(Map<String, Set<String>> edges, ProjectPath project, String runId) {
        return edges.getOrDefault(project + "/runs/" + runId, Set.of()).stream()
                .map(versions::get)
                .map(this::made);
    }
}
