package dev.vitrine.registry.local;

import dev.vitrine.model.ArtifactState;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.VersionSummary;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Lists versions without their texts. The rows come from an index that holds what a list shows, because the texts lie
/// between the columns of the table; aliases and tags are read for a page at once.
record SummaryTable(Handle handle) {
    private record Row(
            long number,
            String id,
            ArtifactState state,
            String digest,
            long size,
            long fileCount,
            Instant createdAt,
            Optional<String> run) {}

    Page<VersionSummary> newestFirst(CollectionPath path, PageRequest request) throws NotFoundException {
        long collection = new CollectionTable(handle).require(path).id();
        List<Row> rows = handle.createQuery(
                        "SELECT m.number, v.id, v.state, v.digest, v.size, v.file_count, v.created_at, r.display_name"
                                + " FROM membership m JOIN version v INDEXED BY version_summary ON v.id = m.version_id"
                                + " LEFT JOIN run r ON r.id = v.run_id"
                                + " WHERE m.collection_id = :collection AND m.number < :before"
                                + " ORDER BY m.number DESC LIMIT :limit")
                .bind("collection", collection)
                .bind("before", Rows.cursor(request, Long.MAX_VALUE))
                .bind("limit", request.size() + 1)
                .map((row, _) -> row(row))
                .list();
        long total = Rows.count(handle.createQuery("SELECT count(*) FROM membership WHERE collection_id = :collection")
                .bind("collection", collection));
        Page<Row> page = Rows.page(rows, request, total, row -> String.valueOf(row.number()));
        Map<Long, List<String>> aliases = names(
                page.items(),
                collection,
                "SELECT number, name FROM alias WHERE collection_id = :collection AND number BETWEEN :last AND :first"
                        + " ORDER BY name <> 'latest', name");
        Map<Long, List<String>> tags = names(
                page.items(),
                collection,
                "SELECT m.number, t.name FROM membership m JOIN tag t ON t.version_id = m.version_id"
                        + " WHERE m.collection_id = :collection AND m.number BETWEEN :last AND :first"
                        + " ORDER BY m.number, t.position");
        return new Page<>(
                page.items().stream()
                        .map(row -> summary(path, row, aliases, tags))
                        .toList(),
                page.next(),
                page.total());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                Ids.ofVersion(row.getLong(2)),
                ArtifactState.valueOf(row.getString(3)),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                Instant.ofEpochMilli(row.getLong(7)),
                Optional.ofNullable(row.getString(8)));
    }

    /// Names by the number of their version, for the versions of `rows`.
    private Map<Long, List<String>> names(List<Row> rows, long collection, String sql) {
        Map<Long, List<String>> names = new HashMap<>();
        if (rows.isEmpty()) {
            return names;
        }
        try (Query query = handle.createQuery(sql)) {
            query.bind("collection", collection)
                    .bind("first", rows.getFirst().number())
                    .bind("last", rows.getLast().number())
                    .map((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
                    .forEach(name -> names.computeIfAbsent(name.getKey(), fresh -> new ArrayList<>())
                            .add(name.getValue()));
        }
        return names;
    }

    private static VersionSummary summary(
            CollectionPath path, Row row, Map<Long, List<String>> aliases, Map<Long, List<String>> tags) {
        return new VersionSummary(
                row.id(),
                path.at("v" + row.number()),
                row.state(),
                row.digest(),
                row.size(),
                row.fileCount(),
                aliases.getOrDefault(row.number(), List.of()),
                tags.getOrDefault(row.number(), List.of()),
                row.createdAt(),
                row.run());
    }
}
