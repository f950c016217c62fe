package dev.vitrine.registry.local;

import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactState;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.model.Run;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/// Reads versions, each as seen through one collection.
record VersionTable(Handle handle) {
    /// What stands for the number of a version that has none yet.
    static final String PENDING = "pending";

    // Aliases and tags hold no slash, so one can part them. The placeholder yields collection_id, number, version_id.
    private static final String SELECT = """
        SELECT v.id, v.state, v.type_name, v.digest, v.size, v.file_count, v.reference_count, v.description,
            v.metadata, v.ttl_seconds, v.created_at, v.updated_at, v.commit_hash, v.number AS source_number,
            v.source_name, v.source_entity, v.source_project,
            s.number, c.name, p.entity, p.name AS project,
            (SELECT group_concat(a.name, '/' ORDER BY a.name <> 'latest', a.name) FROM alias a
                WHERE a.collection_id = s.collection_id AND a.number = s.number) AS aliases,
            (SELECT group_concat(t.name, '/' ORDER BY t.position) FROM tag t WHERE t.version_id = v.id) AS tags,
            r.name AS run, r.display_name, r.created_at AS run_created_at, rp.entity AS run_entity,
            rp.name AS run_project
        FROM (%s) s
        JOIN (SELECT v.*, c.type AS type_name, c.name AS source_name, p.entity AS source_entity,
                p.name AS source_project
            FROM version v JOIN collection c ON c.id = v.collection_id JOIN project p ON p.id = c.project_id) v
            ON v.id = s.version_id
        JOIN collection c ON c.id = s.collection_id
        JOIN project p ON p.id = c.project_id
        LEFT JOIN run r ON r.id = v.run_id
        LEFT JOIN project rp ON rp.id = r.project_id
        """;
    private static final String IN_SEQUENCE = "SELECT collection_id, number, id AS version_id FROM version";
    private static final String IN_COLLECTION = "SELECT collection_id, number, version_id FROM membership";

    /// Where a version is: its row and one of its memberships.
    record Place(long collection, long number, long version) {
        /// Binds `:collection`, `:number` and `:version`.
        <S extends SqlStatement<S>> S bind(S statement) {
            return statement
                    .bind("collection", collection)
                    .bind("number", number)
                    .bind("version", version);
        }
    }

    /// The version with this row, in any state, through its own sequence.
    ArtifactVersion read(long version) throws NotFoundException {
        return one(handle.createQuery(SELECT.formatted(IN_SEQUENCE + " WHERE id = :version"))
                        .bind("version", version))
                .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.VERSION, Ids.ofVersion(version)));
    }

    ArtifactVersion read(Place place) {
        return one(handle.createQuery(SELECT.formatted(
                                IN_COLLECTION + " WHERE collection_id = :collection AND number = :number"))
                        .bind("collection", place.collection())
                        .bind("number", place.number()))
                .orElseThrow();
    }

    Page<ArtifactVersion> newestFirst(long collection, PageRequest request) {
        List<ArtifactVersion> versions = list(handle.createQuery(SELECT.formatted(IN_COLLECTION
                                + " WHERE collection_id = :collection AND number < :before"
                                + " ORDER BY number DESC LIMIT :limit")
                        + " ORDER BY s.number DESC")
                .bind("collection", collection)
                .bind("before", Rows.cursor(request, Long.MAX_VALUE))
                .bind("limit", request.size() + 1));
        long total = Rows.count(handle.createQuery("SELECT count(*) FROM membership WHERE collection_id = :collection")
                .bind("collection", collection));
        return Rows.page(versions, request, total, VersionTable::cursor);
    }

    /// COMMITTED versions at the other end of a run's edges in `edges` (`input` or `output`), oldest first.
    Page<ArtifactVersion> ofRun(String edges, long run, PageRequest request) {
        String ends = "SELECT v.collection_id, v.number, v.id AS version_id FROM " + edges
                + " e JOIN version v ON v.id = e.version_id WHERE e.run_id = :run AND v.state = 'COMMITTED'";
        List<ArtifactVersion> versions = list(handle.createQuery(
                        SELECT.formatted(ends + " AND v.id > :after ORDER BY v.id LIMIT :limit") + " ORDER BY v.id")
                .bind("run", run)
                .bind("after", Rows.cursor(request, 0))
                .bind("limit", request.size() + 1));
        long total = Rows.count(
                handle.createQuery("SELECT count(*) FROM (" + ends + ")").bind("run", run));
        return Rows.page(versions, request, total, version -> String.valueOf(rowOf(version)));
    }

    /// The newest version of a collection.
    Optional<Place> newest(long collection) {
        return handle.createQuery(IN_COLLECTION + " WHERE collection_id = :collection ORDER BY number DESC LIMIT 1")
                .bind("collection", collection)
                .map((row, _) -> new Place(row.getLong(1), row.getLong(2), row.getLong(3)))
                .findOne();
    }

    /// The newest version of a sequence, when its content is that of `digest` with as many references.
    Optional<Place> newestWith(long collection, String digest, long referenceCount) {
        return newest(collection)
                .filter(place -> handle.createQuery("SELECT count(*) FROM version WHERE id = :id AND digest = :digest"
                                        + " AND reference_count = :references")
                                .bind("id", place.version())
                                .bind("digest", digest)
                                .bind("references", referenceCount)
                                .mapTo(Integer.class)
                                .one()
                        == 1);
    }

    /// What a name points at: `v3`, or an alias. `latest` is the newest version where nobody holds the alias.
    Place resolve(ArtifactPath path) throws NotFoundException {
        CollectionTable.Row collection = new CollectionTable(handle).require(path.collection());
        Optional<Place> place = byNumber(collection.id(), path.alias())
                .or(() -> byAlias(collection.id(), path.alias()))
                .or(() -> path.alias().equals(ArtifactPath.LATEST) ? newest(collection.id()) : Optional.empty());
        return place.orElseThrow(() -> new NotFoundException(NotFoundException.Kind.VERSION, path.toString()));
    }

    private Optional<Place> byNumber(long collection, String alias) {
        if (!alias.matches("v[0-9]{1,18}")) {
            return Optional.empty();
        }
        return place(handle.createQuery(IN_COLLECTION + " WHERE collection_id = :collection AND number = :number")
                .bind("collection", collection)
                .bind("number", Long.parseLong(alias.substring(1))));
    }

    private Optional<Place> byAlias(long collection, String alias) {
        return place(handle.createQuery("SELECT m.collection_id, m.number, m.version_id FROM alias a"
                        + " JOIN membership m ON m.collection_id = a.collection_id AND m.number = a.number"
                        + " WHERE a.collection_id = :collection AND a.name = :alias")
                .bind("collection", collection)
                .bind("alias", alias));
    }

    private static Optional<Place> place(Query query) {
        return query.map((row, _) -> new Place(row.getLong(1), row.getLong(2), row.getLong(3)))
                .findOne();
    }

    private static Optional<ArtifactVersion> one(Query query) {
        return query.map((row, _) -> version(row)).findOne();
    }

    private static List<ArtifactVersion> list(Query query) {
        return query.map((row, _) -> version(row)).list();
    }

    private static String cursor(ArtifactVersion version) {
        return version.version().substring(1);
    }

    private static long rowOf(ArtifactVersion version) {
        try {
            return Ids.version(version.id());
        } catch (NotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ArtifactVersion version(ResultSet row) throws SQLException {
        CollectionPath seen =
                new ProjectPath(row.getString("entity"), row.getString("project")).collection(row.getString("name"));
        CollectionPath source = new ProjectPath(row.getString("source_entity"), row.getString("source_project"))
                .collection(row.getString("source_name"));
        return new ArtifactVersion(
                Ids.ofVersion(row.getLong("id")),
                seen.at(number(row, "number")),
                source.at(number(row, "source_number")),
                row.getString("type_name"),
                ArtifactState.valueOf(row.getString("state")),
                row.getString("digest"),
                row.getLong("size"),
                row.getLong("file_count"),
                row.getLong("reference_count"),
                row.getString("description"),
                Metadata.parse(row.getString("metadata")),
                Rows.split(row.getString("aliases")),
                Rows.split(row.getString("tags")),
                Optional.ofNullable((Number) row.getObject("ttl_seconds"))
                        .map(seconds -> Duration.ofSeconds(seconds.longValue())),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                Optional.ofNullable(row.getString("commit_hash")),
                run(row));
    }

    private static String number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? PENDING : "v" + number;
    }

    private static Optional<Run> run(ResultSet row) throws SQLException {
        String id = row.getString("run");
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(new Run(
                new ProjectPath(row.getString("run_entity"), row.getString("run_project")),
                id,
                row.getString("display_name"),
                Instant.ofEpochMilli(row.getLong("run_created_at"))));
    }
}
