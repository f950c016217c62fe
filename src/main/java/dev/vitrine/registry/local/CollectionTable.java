package dev.vitrine.registry.local;

import dev.vitrine.model.Collection;
import dev.vitrine.model.CollectionKind;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.registry.ConflictException;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/// Collections: sequences and portfolios, and the numbers that they give out.
record CollectionTable(Handle handle) {
    /// A collection's row.
    record Row(long id, CollectionKind kind, String type) {}

    private static final String SELECT = """
        SELECT c.id, p.entity, p.name AS project, c.name, c.kind, c.type, c.description, c.created_at, c.updated_at,
            (SELECT group_concat(t.name, '/' ORDER BY t.position) FROM collection_tag t WHERE t.collection_id = c.id) AS tags,
            (SELECT count(*) FROM membership m WHERE m.collection_id = c.id) AS version_count
        FROM collection c JOIN project p ON p.id = c.project_id
        """;

    Optional<Row> find(CollectionPath path) {
        return rows(path, "").findOne();
    }

    /// @throws NotFoundException when the project or the collection does not exist, or nothing was committed to it
    Row require(CollectionPath path) throws NotFoundException {
        Optional<Row> row = rows(path, " AND c.next_number > 0").findOne();
        if (row.isEmpty()) {
            new ProjectTable(handle).require(path.project());
            throw new NotFoundException(NotFoundException.Kind.COLLECTION, path.toString());
        }
        return row.get();
    }

    /// The row of a collection that versions can be logged into, made when it does not exist.
    Row obtainSequence(CollectionPath path, String type, Instant now) throws ConflictException {
        Row row = obtain(path, CollectionKind.SEQUENCE, type, now);
        refusePortfolio(path, row);
        refuseOtherType(path, row, type);
        return row;
    }

    /// The row of a portfolio, made when it does not exist.
    Row obtainPortfolio(CollectionPath path, String type, Instant now) throws ConflictException {
        Row row = obtain(path, CollectionKind.PORTFOLIO, type, now);
        if (row.kind() != CollectionKind.PORTFOLIO) {
            throw new ConflictException(ConflictException.Kind.NAME_TAKEN, path.toString());
        }
        refuseOtherType(path, row, type);
        return row;
    }

    static void refusePortfolio(CollectionPath path, Row row) throws ConflictException {
        if (row.kind() == CollectionKind.PORTFOLIO) {
            throw new ConflictException(ConflictException.Kind.IS_PORTFOLIO, path.toString());
        }
    }

    static void refuseOtherType(CollectionPath path, Row row, String type) throws ConflictException {
        if (!row.type().equals(type)) {
            throw new ConflictException(ConflictException.Kind.OTHER_TYPE, path + " (" + row.type() + ")");
        }
    }

    /// The next number of a collection. Given within the transaction that uses it, so that numbers have no gaps.
    long nextNumber(long collection, Instant now) {
        return handle.createQuery("UPDATE collection SET next_number = next_number + 1, updated_at = :now"
                        + " WHERE id = :id RETURNING next_number - 1")
                .bind("id", collection)
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /// Removes collections that nothing was ever committed to and nothing is being logged into.
    void deleteUnused() {
        handle.execute("DELETE FROM collection WHERE next_number = 0"
                + " AND NOT EXISTS (SELECT 1 FROM version v WHERE v.collection_id = collection.id)");
    }

    Collection read(CollectionPath path) throws NotFoundException {
        Row row = require(path);
        return handle.createQuery(SELECT + "WHERE c.id = :id")
                .bind("id", row.id())
                .map((result, _) -> collection(result))
                .one();
    }

    Page<Collection> list(ProjectPath path, Optional<String> type, PageRequest request) throws NotFoundException {
        long project = new ProjectTable(handle).require(path);
        String where = "WHERE c.project_id = :project AND c.next_number > 0 AND (:type IS NULL OR c.type = :type)";
        List<Collection> collections = handle.createQuery(
                        SELECT + where + " AND c.name > :after ORDER BY c.name LIMIT :limit")
                .bind("project", project)
                .bind("type", type.orElse(null))
                .bind("after", request.cursor().orElse(""))
                .bind("limit", request.size() + 1)
                .map((row, _) -> collection(row))
                .list();
        long total = Rows.count(handle.createQuery("SELECT count(*) FROM collection c " + where)
                .bind("project", project)
                .bind("type", type.orElse(null)));
        return Rows.page(
                collections, request, total, collection -> collection.path().name());
    }

    void setDescription(long collection, String description) {
        handle.execute("UPDATE collection SET description = ? WHERE id = ?", description, collection);
    }

    void touch(long collection, Instant now) {
        handle.execute("UPDATE collection SET updated_at = ? WHERE id = ?", now.toEpochMilli(), collection);
    }

    /// Adds tags behind those that are there.
    void addTags(long collection, List<String> tags) {
        for (String tag : tags) {
            handle.createUpdate("INSERT INTO collection_tag (collection_id, position, name) VALUES (:collection,"
                            + " (SELECT coalesce(max(position), -1) + 1 FROM collection_tag"
                            + " WHERE collection_id = :collection), :tag) ON CONFLICT DO NOTHING")
                    .bind("collection", collection)
                    .bind("tag", tag)
                    .execute();
        }
    }

    void removeTags(long collection, List<String> tags) {
        for (String tag : tags) {
            handle.execute("DELETE FROM collection_tag WHERE collection_id = ? AND name = ?", collection, tag);
        }
    }

    private Row obtain(CollectionPath path, CollectionKind kind, String type, Instant now) {
        Optional<Row> found = find(path);
        if (found.isPresent()) {
            return found.get();
        }
        long project = new ProjectTable(handle).obtain(path.project(), now);
        handle.createUpdate("INSERT INTO collection (project_id, name, kind, type, created_at, updated_at)"
                        + " VALUES (:project, :name, :kind, :type, :now, :now)")
                .bind("project", project)
                .bind("name", path.name())
                .bind("kind", kind.name())
                .bind("type", type)
                .bind("now", now.toEpochMilli())
                .execute();
        return find(path).orElseThrow();
    }

    private ResultIterable<Row> rows(CollectionPath path, String condition) {
        Query query = handle.createQuery("SELECT c.id, c.kind, c.type FROM collection c"
                + " JOIN project p ON p.id = c.project_id"
                + " WHERE p.entity = :entity AND p.name = :project AND c.name = :name" + condition);
        return query.bind("entity", path.project().entity())
                .bind("project", path.project().project())
                .bind("name", path.name())
                .map((row, _) -> new Row(row.getLong(1), CollectionKind.valueOf(row.getString(2)), row.getString(3)));
    }

    private static Collection collection(ResultSet row) throws SQLException {
        return new Collection(
                Ids.ofCollection(row.getLong("id")),
                new ProjectPath(row.getString("entity"), row.getString("project")).collection(row.getString("name")),
                CollectionKind.valueOf(row.getString("kind")),
                row.getString("type"),
                row.getString("description"),
                Rows.split(row.getString("tags")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                row.getLong("version_count"));
    }
}
