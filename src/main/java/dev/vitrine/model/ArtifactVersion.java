package dev.vitrine.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One version as a registry describes it, seen through one collection (its sequence or a portfolio it is linked
/// into): W&B's membership and artifact in one record (wandb-protocol 1.1, 1.2).
///
/// @param id          opaque id, base64 text, unique in its registry
/// @param path        the collection that it was looked up in, and its version there (`v3`)
/// @param source      the sequence that it was logged into, and its version there; equal to `path` unless linked
/// @param digest      lowercase hex MD5 of the manifest
/// @param size        bytes of all entries, references included
/// @param fileCount   number of entries, references included
/// @param referenceCount how many of the entries are references
/// @param description markdown, empty when there is none
/// @param aliases     aliases in the collection of `path`, without the version itself
/// @param ttl         time to live from `createdAt`, empty when it never expires
/// @param commitHash  hex digest over everything that a commit fixed, present once COMMITTED
/// @param loggedBy    the run that logged it
public record ArtifactVersion(
        String id,
        ArtifactPath path,
        ArtifactPath source,
        String type,
        ArtifactState state,
        String digest,
        long size,
        long fileCount,
        long referenceCount,
        String description,
        Metadata metadata,
        List<String> aliases,
        List<String> tags,
        Optional<Duration> ttl,
        Instant createdAt,
        Instant updatedAt,
        Optional<String> commitHash,
        Optional<Run> loggedBy) {
    public ArtifactVersion {
        aliases = List.copyOf(aliases);
        tags = List.copyOf(tags);
    }

    /// `v3`: the version in the collection of `path`.
    public String version() {
        return path.alias();
    }

    /// Whether this is seen through a portfolio that it is linked into.
    public boolean isLink() {
        return !path.equals(source);
    }
}
