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
    record AtCollection(CollectionPath collection) implements Place {
        @Override
        public Optional<CollectionPath> collectionPath() {
            return Optional.of(collection);
        }
    }

    /// A version, and an entry in it when one is chosen.
    record AtVersion(ArtifactPath version, Optional<EntryPath> entry) implements Place {
        @Override
        public Optional<ArtifactPath> versionPath() {
            return Optional.of(version);
        }

        @Override
        public Optional<EntryPath> entryPath() {
            return entry;
        }
    }

    /// The page that shows what takes room.
    record AtStorage() implements Place {}

    /// The page for a new artifact.
    ///
    /// @param base the version to start from; empty for a fresh one
    record AtNewArtifact(Optional<ArtifactPath> base) implements Place {
        @Override
        public Optional<ArtifactPath> versionPath() {
            return base;
        }
    }

    /// The page of all transfers.
    record AtTransfers() implements Place {}

    /// How Vitrine behaves.
    record AtSettings() implements Place {}

    /// The collection that the place is in or about.
    default Optional<CollectionPath> collectionPath() {
        return versionPath().map(ArtifactPath::collection);
    }

    /// The version that the place is in or about.
    default Optional<ArtifactPath> versionPath() {
        return Optional.empty();
    }

    default Optional<EntryPath> entryPath() {
        return Optional.empty();
    }
}
