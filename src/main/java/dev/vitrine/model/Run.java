package dev.vitrine.model;

import java.time.Instant;

/// A run: the program that logged or used versions. `id` is W&B's `Run.name` (unique in its project), `displayName`
/// what people read.
public record Run(ProjectPath project, String id, String displayName, Instant createdAt) {}
