package dev.vitrine.registry.local;

import dev.vitrine.digest.Md5;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.registry.SearchHit;
import dev.vitrine.registry.SearchHit.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Finds versions by the start of their digest, and files by the start of the digest of their content.
record ContentIndex(Handle handle) {
    /// A digest of six letters or more is nearly always one content; that may be in many places.
    private static final int MOST_HITS = 50;
    /// How many versions of a collection are read again when one of them was deleted.
    private static final int HEIRS = 5;

    private static final String PLACE = """
         JOIN collection c ON c.id = m.collection_id JOIN project p ON p.id = c.project_id
        """;

    /// A file of a version.
    record Entry(long collection, long version, String path, String digest) {}

    void insert(List<Entry> entries) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO content (digest, collection_id, path, version_id)"
                + " VALUES (:digest, :collection, :path, :version) ON CONFLICT DO UPDATE"
                + " SET version_id = excluded.version_id WHERE content.version_id < excluded.version_id");
        for (Entry each : entries) {
            if (Md5.isBase64(each.digest())) {
                batch.bind("digest", Md5.ofBase64(each.digest()).bytes())
                        .bind("collection", each.collection())
                        .bind("path", each.path())
                        .bind("version", each.version())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /// Forgets deleted versions. The newest others of their collections are read again, because they may hold the same.
    void forget(List<Long> versions) {
        if (versions.isEmpty()) {
            return;
        }
        int gone = handle.createUpdate("DELETE FROM content WHERE version_id IN (<versions>)")
                .bindList("versions", versions)
                .execute();
        if (gone > 0) {
            handle.createUpdate("INSERT INTO search_queue (version_id, files) SELECT version_id, 1 FROM"
                            + " (SELECT m.version_id, row_number() OVER"
                            + " (PARTITION BY m.collection_id ORDER BY m.number DESC) AS place FROM membership m"
                            + " WHERE m.collection_id IN (SELECT collection_id FROM version WHERE id IN (<versions>)))"
                            + " WHERE place <= :heirs ON CONFLICT DO UPDATE SET files = 1")
                    .bindList("versions", versions)
                    .bind("heirs", HEIRS)
                    .execute();
        }
    }

    /// Hits in [Field#DIGEST] and [Field#FILE_DIGEST], newest versions first.
    List<SearchHit> search(String text, Set<Field> fields) {
        List<SearchHit> hits = new ArrayList<>();
        for (DigestPrefix prefix : DigestPrefix.of(text)) {
            if (fields.contains(Field.DIGEST)) {
                hits.addAll(versions(prefix));
            }
            if (fields.contains(Field.FILE_DIGEST)) {
                hits.addAll(files(prefix));
            }
        }
        return hits;
    }

    private List<SearchHit> versions(DigestPrefix prefix) {
        return handle.createQuery(
                        "SELECT p.entity, p.name AS project, c.name, m.number, v.digest AS text FROM version v"
                                + " JOIN membership m ON m.version_id = v.id" + PLACE
                                + " WHERE v.digest BETWEEN :first AND :last ORDER BY m.version_id DESC LIMIT :limit")
                .bind("first", prefix.firstHex())
                .bind("last", prefix.lastHex())
                .bind("limit", MOST_HITS)
                .map((row, _) -> hit(row, Field.DIGEST))
                .list();
    }

    private List<SearchHit> files(DigestPrefix prefix) {
        return handle.createQuery("SELECT p.entity, p.name AS project, c.name, m.number, e.path AS text FROM content e"
                        + " JOIN membership m ON m.version_id = e.version_id AND m.collection_id = e.collection_id"
                        + PLACE
                        + " WHERE e.digest BETWEEN :first AND :last ORDER BY m.version_id DESC, e.path LIMIT :limit")
                .bind("first", prefix.first())
                .bind("last", prefix.last())
                .bind("limit", MOST_HITS)
                .map((row, _) -> hit(row, Field.FILE_DIGEST))
                .list();
    }

    private static SearchHit hit(ResultSet row, Field field) throws SQLException {
        return new SearchHit(
                new ProjectPath(row.getString("entity"), row.getString("project"))
                        .collection(row.getString("name"))
                        .at("v" + row.getLong("number")),
                field,
                row.getString("text"));
    }
}
