package dev.vitrine.model;

import java.time.Instant;

/// A project, with the number of its collections.
public record Project(ProjectPath path, Instant createdAt, long collectionCount) {}
