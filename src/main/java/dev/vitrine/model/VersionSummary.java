package dev.vitrine.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a list shows of a version, without the texts that may be long: of 100,000 versions it takes some tens of
/// megabytes.
///
/// @param id        opaque id, unique in its registry
/// @param path      the collection that it is listed in, and its version there (`v3`)
/// @param digest    lowercase hex MD5 of the manifest
/// @param size      bytes of all entries, references included
/// @param fileCount number of entries, references included
/// @param aliases   aliases in that collection, without the version itself
/// @param loggedBy  what people call the run that logged it
public record VersionSummary(
        String id,
        ArtifactPath path,
        ArtifactState state,
        String digest,
        long size,
        long fileCount,
        List<String> aliases,
        List<String> tags,
        Instant createdAt,
        Optional<String> loggedBy) {
    public VersionSummary {
        aliases = List.copyOf(aliases);
        tags = List.copyOf(tags);
    }

    /// What a list shows of `version`.
    public static VersionSummary of(ArtifactVersion version) {
        return new VersionSummary(
                version.id(),
                version.path(),
                version.state(),
                version.digest(),
                version.size(),
                version.fileCount(),
                version.aliases(),
                version.tags(),
                version.createdAt(),
                version.loggedBy().map(Run::displayName));
    }

    /// `v3`: the version in the collection of `path`.
    public String version() {
        return path.alias();
    }
}
