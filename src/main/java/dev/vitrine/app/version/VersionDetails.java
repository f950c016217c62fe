package dev.vitrine.app.version;

import dev.vitrine.model.ArtifactVersion;

/// A version with what its header says beyond its own attributes.
///
/// @param usedBy  runs that used it
/// @param metadata root of the tree that is shown
public record VersionDetails(ArtifactVersion version, int usedBy, MetadataNode metadata) {}
