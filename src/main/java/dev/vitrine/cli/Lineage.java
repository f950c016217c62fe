package dev.vitrine.cli;

import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Run;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The runs and versions that a version comes from, and those that came from it, as a tree that is read step by step.
/// A node that was met before is named again but not followed, so circles end; after [#LIMIT] nodes nothing is followed
/// any more.
final class Lineage {
    /// The most nodes that are read.
    static final int LIMIT = 2_000;

    /// How a node stands to the node above it in the tree.
    enum Relation {
        START("", false),
        LOGGED_BY("logged by", true),
        USED("used", true),
        USED_BY("used by", false),
        LOGGED("logged", false);

        private final String words;
        private final boolean upstream;

        Relation(String words, boolean upstream) {
            this.words = words;
            this.upstream = upstream;
        }

        String words() {
            return words;
        }

        /// Whether the node comes before the node above it.
        boolean upstream() {
            return upstream;
        }
    }

    /// What a node stands for.
    sealed interface Subject {
        /// Unique in the graph.
        String key();

        record Version(ArtifactVersion version) implements Subject {
            @Override
            public String key() {
                return version.id();
            }
        }

        record Program(Run run) implements Subject {
            @Override
            public String key() {
                return run.project() + "/runs/" + run.id();
            }
        }
    }

    /// @param repeated whether it was met before and is followed there
    record Node(Relation relation, Subject subject, boolean repeated, List<Node> children) {}

    private final Registry registry;
    private final Set<String> upstream = new HashSet<>();
    private final Set<String> downstream = new HashSet<>();
    private int nodes;

    Lineage(Registry registry) {
        this.registry = registry;
    }

    /// Whether nodes were left out because there are too many.
    boolean isCut() {
        return nodes >= LIMIT;
    }

    /// The tree around `version`, at most `depth` versions away in each direction.
    Node around(ArtifactVersion version, int depth) throws IOException {
        Subject.Version start = new Subject.Version(version);
        upstream.add(start.key());
        downstream.add(start.key());
        List<Node> children = new ArrayList<>();
        children.addAll(sources(version, depth));
        children.addAll(users(version, depth));
        return new Node(Relation.START, start, false, children);
    }

    private List<Node> sources(ArtifactVersion version, int depth) throws IOException {
        List<Node> found = new ArrayList<>();
        Optional<Run> run = depth > 0 ? registry.loggedBy(version.id()) : Optional.empty();
        if (run.isPresent()) {
            add(found, Relation.LOGGED_BY, new Subject.Program(run.get()), upstream, children -> {
                Pages<ArtifactVersion> inputs = request ->
                        registry.inputsOf(run.get().project(), run.get().id(), request);
                inputs.forEachPage(page -> {
                    for (ArtifactVersion input : page) {
                        add(
                                children,
                                Relation.USED,
                                new Subject.Version(input),
                                upstream,
                                more -> more.addAll(sources(input, depth - 1)));
                    }
                });
            });
        }
        return found;
    }

    private List<Node> users(ArtifactVersion version, int depth) throws IOException {
        List<Node> found = new ArrayList<>();
        if (depth > 0) {
            Pages<Run> runs = request -> registry.usedBy(version.id(), request);
            runs.forEachPage(page -> {
                for (Run run : page) {
                    add(
                            found,
                            Relation.USED_BY,
                            new Subject.Program(run),
                            downstream,
                            children -> outputs(run, depth, children));
                }
            });
        }
        return found;
    }

    private void outputs(Run run, int depth, List<Node> children) throws IOException {
        Pages<ArtifactVersion> outputs = request -> registry.outputsOf(run.project(), run.id(), request);
        outputs.forEachPage(page -> {
            for (ArtifactVersion output : page) {
                add(
                        children,
                        Relation.LOGGED,
                        new Subject.Version(output),
                        downstream,
                        more -> more.addAll(users(output, depth - 1)));
            }
        });
    }

    private interface Expansion {
        void into(List<Node> children) throws IOException;
    }

    private void add(List<Node> siblings, Relation relation, Subject subject, Set<String> met, Expansion expansion)
            throws IOException {
        if (isCut()) {
            return;
        }
        nodes++;
        boolean repeated = !met.add(subject.key());
        List<Node> children = new ArrayList<>();
        siblings.add(new Node(relation, subject, repeated, children));
        if (!repeated) {
            expansion.into(children);
        }
    }
}
