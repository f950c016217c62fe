package dev.vitrine.app.selection;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import java.util.Optional;

/// Somewhere that back and forward lead to.
public sealed interface Place {
    /// Nothing is chosen yet.
    record Start() implements Place {}

    /// A collection, without a version of it.
    record AtCollection(CollectionPath collection) implements Place {}

    /// A version, and an entry in it when one is chosen.
    record AtVersion(ArtifactPath version, Optional<EntryPath> entry) implements Place {}

    /// The page for a new artifact.
    ///
    /// @param base the version to start from; empty for a fresh one
    record AtNewArtifact(Optional<ArtifactPath> base) implements Place {}

    default Optional<CollectionPath> collectionPath() {
        return switch (this) {
            case Start() -> Optional.empty();
            case AtCollection(CollectionPath path) -> Optional.of(path);
            case AtVersion(ArtifactPath path, var entry) -> Optional.of(path.collection());
            case AtNewArtifact(var base) -> base.map(ArtifactPath::collection);
        };
    }

    default Optional<ArtifactPath> versionPath() {
        return switch (this) {
            case AtVersion(ArtifactPath path, var entry) -> Optional.of(path);
            case AtNewArtifact(var base) -> base;
            case Start start -> Optional.empty();
            case AtCollection place -> Optional.empty();
        };
    }

    default Optional<EntryPath> entryPath() {
        return this instanceof AtVersion(var path, var entry) ? entry : Optional.empty();
    }
}
