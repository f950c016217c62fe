package dev.vitrine.lineage;

import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Run;

/// What a node of the lineage stands for.
public sealed interface LineageNode {
    /// Unique in the graph, and the same whenever the registry is read.
    String key();

    /// A version.
    record Version(ArtifactVersion version) implements LineageNode {
        @Override
        public String key() {
            return version.id();
        }
    }

    /// A run: the program that used and logged versions.
    record Program(Run run) implements LineageNode {
        @Override
        public String key() {
            return run.project() + "/runs/" + run.id();
        }
    }
}
