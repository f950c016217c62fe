package dev.vitrine.model;

/// Where a version is in its life. Only COMMITTED versions are shown in lists.
public enum ArtifactState {
    PENDING,
    COMMITTED,
    DELETED
}
