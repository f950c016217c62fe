package dev.vitrine.registry;

import dev.vitrine.model.ArtifactPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A COMMITTED version and what it takes on the disk.
///
/// @param path     in its own sequence, with its number: `me/vision/mnist:v3`
/// @param aliases  in every collection that it is in, by name; they hold it back from being deleted
/// @param lastUsed when the last run that used it began
/// @param unique   bytes of objects that only it needs, its manifest among them
/// @param shared   bytes of objects that other versions need too
public record HeldVersion(
        String id,
        ArtifactPath path,
        List<String> aliases,
        Instant created,
        Optional<Instant> lastUsed,
        long unique,
        long shared) {
    public HeldVersion {
        aliases = List.copyOf(aliases);
    }

    /// Bytes of all objects that it needs.
    public long size() {
        return unique + shared;
    }

    HeldVersion with(long uniqueBytes, long sharedBytes) {
        return new HeldVersion(id, path, aliases, created, lastUsed, uniqueBytes, sharedBytes);
    }
}
