package dev.vitrine.model;

import java.time.Instant;
import java.util.List;

/// A collection: all versions under one name. `description` is markdown, empty when there is none.
public record Collection(
        String id,
        CollectionPath path,
        CollectionKind kind,
        String type,
        String description,
        List<String> tags,
        Instant createdAt,
        Instant updatedAt,
        long versionCount) {
    public Collection {
        tags = List.copyOf(tags);
    }
}
