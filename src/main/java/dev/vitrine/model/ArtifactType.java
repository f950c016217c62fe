package dev.vitrine.model;

/// A type of artifacts in a project, such as `dataset`, with the number of its collections.
public record ArtifactType(String name, long collectionCount) {}
