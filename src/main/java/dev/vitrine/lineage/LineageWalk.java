package dev.vitrine.lineage;

import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Run;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Reads the lineage from a registry, breadth first, so that what is near is found before what is far. Circles end
/// because no node is read twice. Blocking; may be used by several threads.
public final class LineageWalk {
    private static final int PAGE = 500;

    /// Beyond so many nodes the sides that were not read stay unknown: each costs a question to the registry.
    private static final int MOST_COMPLETED = 1_000;

    private final Registry registry;
    private final int limit;

    /// @param limit the most nodes in a graph
    public LineageWalk(Registry registry, int limit) {
        this.registry = registry;
        this.limit = limit;
    }

    /// The graph around a version.
    ///
    /// @param up   how many versions away to look upstream: one step leads over a run to the versions that it used
    /// @param down the same downstream: over the runs that used it to the versions that they logged
    public LineageGraph around(ArtifactVersion start, int up, int down, BooleanSupplier cancelled) throws IOException {
        GraphBuilder builder = new GraphBuilder(limit);
        builder.add(new LineageNode.Version(start));
        follow(builder, Direction.UPSTREAM, 2L * up, cancelled);
        follow(builder, Direction.DOWNSTREAM, 2L * down, cancelled);
        return builder.build();
    }

    private void follow(GraphBuilder builder, Direction direction, long edges, BooleanSupplier cancelled)
            throws IOException {
        List<Integer> edge = List.of(0);
        for (long step = 0; step < edges && !edge.isEmpty(); step++) {
            List<Integer> further = new ArrayList<>();
            for (int node : edge) {
                if (!builder.isRead(node, direction)) {
                    further.addAll(read(builder, node, direction, cancelled));
                }
            }
            edge = further;
        }
    }

    /// The graph with the neighbours of one node on one side added, at most 500. Nodes keep their numbers.
    public LineageGraph expand(LineageGraph graph, int node, Direction direction, BooleanSupplier cancelled)
            throws IOException {
        GraphBuilder builder = new GraphBuilder(graph, PAGE);
        read(builder, node, direction, cancelled);
        return builder.build();
    }

    /// The graph with the edges between its own nodes on the sides that were not followed, and the number of nodes
    /// hidden there. Graphs of more than 1,000 nodes are returned as they are.
    public LineageGraph completed(LineageGraph graph, BooleanSupplier cancelled) throws IOException {
        if (graph.size() > MOST_COMPLETED) {
            return graph;
        }
        GraphBuilder builder = new GraphBuilder(graph, 0);
        for (int node = 0; node < graph.size(); node++) {
            for (Direction direction : Direction.values()) {
                if (graph.hidden(node, direction) == LineageGraph.UNKNOWN) {
                    read(builder, node, direction, cancelled);
                }
            }
        }
        return builder.build();
    }

    /// Reads one side of a node; returns the neighbours whose own side was not read.
    private List<Integer> read(GraphBuilder builder, int node, Direction direction, BooleanSupplier cancelled)
            throws IOException {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        builder.begin(node, direction);
        return switch (builder.node(node)) {
            case LineageNode.Version(var version)
            when direction == Direction.UPSTREAM -> {
                Optional<Run> run = version.loggedBy();
                yield builder.connect(
                        node,
                        direction,
                        run.map(LineageNode.Program::new).stream().toList(),
                        0);
            }
            case LineageNode.Version(var version) ->
                readAll(
                        builder,
                        node,
                        direction,
                        request -> registry.usedBy(version.id(), request),
                        LineageNode.Program::new);
            case LineageNode.Program(var run) ->
                readAll(
                        builder,
                        node,
                        direction,
                        request -> direction == Direction.UPSTREAM
                                ? registry.inputsOf(run.project(), run.id(), request)
                                : registry.outputsOf(run.project(), run.id(), request),
                        LineageNode.Version::new);
        };
    }

    private interface Listing<T> {
        Page<T> read(PageRequest request) throws IOException;
    }

    private static <T> List<Integer> readAll(
            GraphBuilder builder, int node, Direction direction, Listing<T> listing, Function<T, LineageNode> toNode)
            throws IOException {
        List<Integer> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        long seen = 0;
        do {
            Page<T> page = listing.read(new PageRequest(PAGE, cursor));
            seen += page.items().size();
            boolean more = page.next().isPresent() && !builder.isFull();
            cursor = more ? page.next() : Optional.empty();
            long rest = more ? 0 : Math.max(0, page.total() - seen);
            found.addAll(builder.connect(
                    node, direction, page.items().stream().map(toNode).toList(), rest));
        } while (cursor.isPresent());
        return found;
    }
}
