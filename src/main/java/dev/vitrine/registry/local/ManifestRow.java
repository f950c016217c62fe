package dev.vitrine.registry.local;

import dev.vitrine.digest.Md5;
import dev.vitrine.model.ArtifactState;
import dev.vitrine.registry.NotFoundException;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Where a version's manifest is and what it has to be.
///
/// @param key    MD5 of the JSON file; zero while the version is PENDING
/// @param digest the artifact digest, hex
/// @param name   the version's full name, for people
record ManifestRow(long version, ArtifactState state, Md5 key, String digest, String name) {
    private static final String SELECT = """
        SELECT v.id, v.state, v.manifest, v.digest, v.number, p.entity, p.name AS project, c.name
        FROM version v JOIN collection c ON c.id = v.collection_id JOIN project p ON p.id = c.project_id
        """;

    static ManifestRow read(Database database, long version) throws IOException {
        return database.read(handle -> handle.createQuery(SELECT + "WHERE v.id = :version")
                .bind("version", version)
                .map((row, _) -> of(row))
                .findOne()
                .orElseThrow(() -> new NotFoundException(NotFoundException.Kind.VERSION, Ids.ofVersion(version))));
    }

    /// All COMMITTED versions, at most `limit` after the row `after`, by row.
    static List<ManifestRow> committed(Handle handle, long after, int limit) {
        return handle.createQuery(SELECT + "WHERE v.state = 'COMMITTED' AND v.id > :after ORDER BY v.id LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> of(row))
                .list();
    }

    private static ManifestRow of(ResultSet row) throws SQLException {
        String manifest = row.getString("manifest");
        return new ManifestRow(
                row.getLong("id"),
                ArtifactState.valueOf(row.getString("state")),
                manifest == null ? new Md5(0, 0) : Md5.ofHex(manifest),
                row.getString("digest"),
                row.getString("entity") + "/" + row.getString("project") + "/" + row.getString("name") + ":v"
                        + row.getString("number"));
    }
}
