package dev.vitrine.app.version;

import dev.vitrine.app.editor.MetadataNode;
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

    /// The same with other attributes; the tree stays when its metadata does.
    VersionDetails with(ArtifactVersion changed) {
        boolean same = changed.metadata() == version.metadata();
        return new VersionDetails(changed, usedBy, same ? metadata : MetadataNode.root(changed.metadata()));
    }

    /// These with the tree of `before` where that shows the same metadata, so that nothing folds up on the screen.
    VersionDetails keepingTreeOf(VersionDetails before) {
        boolean same = before.version().id().equals(version.id())
                && before.version().metadata().equals(version.metadata());
        return same ? new VersionDetails(version, usedBy, before.metadata()) : this;
    }
}
