package dev.vitrine.app.storage;

import dev.vitrine.model.CollectionPath;
import dev.vitrine.registry.HeldCollection;
import dev.vitrine.registry.HeldVersion;
import dev.vitrine.registry.StorageReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lines of the table: a collection and its versions, newest first.
record StorageRows(StorageRow collection, List<StorageRow> versions) {
    StorageRows {
        versions = List.copyOf(versions);
    }

    /// All collections, the one with most bytes of its own first.
    static List<StorageRows> of(StorageReport report) {
        Map<CollectionPath, List<StorageRow>> versions = new HashMap<>();
        for (HeldVersion version : report.versions()) {
            versions.computeIfAbsent(version.path().collection(), path -> new ArrayList<>())
                    .add(StorageRow.of(version));
        }
        return report.collections().stream()
                .sorted(Comparator.comparingLong(HeldCollection::unique).reversed())
                .map(collection -> of(collection, versions.getOrDefault(collection.path(), List.of())))
                .toList();
    }

    private static StorageRows of(HeldCollection collection, List<StorageRow> versions) {
        Optional<Instant> used =
                versions.stream().flatMap(row -> row.used().stream()).max(Comparator.naturalOrder());
        Instant created = versions.stream()
                .map(StorageRow::created)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        StorageRow row = new StorageRow(
                collection.path(),
                Optional.empty(),
                collection.size(),
                collection.unique(),
                collection.shared(),
                created,
                used);
        return new StorageRows(row, versions.reversed());
    }
}
