package dev.vitrine.app.version;

import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Run;
import java.util.List;

/// A version with what its page says beyond its own attributes.
///
/// @param usedBy   runs that used it
/// @param metadata root of the tree that is shown
public record VersionDetails(ArtifactVersion version, List<Run> usedBy, MetadataNode metadata) {
    public VersionDetails {
        usedBy = List.copyOf(usedBy);
    }

    static VersionDetails of(ArtifactVersion version, List<Run> usedBy) {
        return new VersionDetails(version, usedBy, MetadataNode.root(version.metadata()));
    }
}
