package dev.vitrine.registry;

import dev.vitrine.manifest.Manifest;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is asked for when a version begins.
///
/// @param runId   the run that logs it, made when it does not exist yet; empty for a version made by hand
/// @param usedIds ids of the versions that the run used as inputs; without a run a fresh one is made to hold the edges
public record NewVersion(
        CollectionPath collection,
        String type,
        Manifest manifest,
        String description,
        Metadata metadata,
        List<String> aliases,
        List<String> tags,
        Optional<Duration> ttl,
        Optional<String> runId,
        List<String> usedIds) {
    public NewVersion {
        aliases = List.copyOf(aliases);
        tags = List.copyOf(tags);
        usedIds = List.copyOf(usedIds);
    }
}
