package dev.vitrine.app.storage;

import dev.vitrine.model.CollectionPath;
import dev.vitrine.registry.HeldVersion;
import java.time.Instant;
import java.util.Optional;

/// A line of the table: a collection, or a version of it.
///
/// @param version empty for the collection itself
/// @param used    when the version, or any of the collection, was last used by a run
record StorageRow(
        CollectionPath collection,
        Optional<HeldVersion> version,
        long size,
        long unique,
        long shared,
        Instant created,
        Optional<Instant> used) {
    static StorageRow of(HeldVersion version) {
        return new StorageRow(
                version.path().collection(),
                Optional.of(version),
                version.size(),
                version.unique(),
                version.shared(),
                version.created(),
                version.lastUsed());
    }
}
