package dev.vitrine.registry.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;

/// The `commit_hash` of versions: lowercase hex SHA-256 over what a commit fixed for good, one line each:
/// `vitrine-commit-v1`, the commit hash of the version before it in its sequence (empty for the first), id, number,
/// type,
/// artifact digest, MD5 of the manifest file, time of the commit in milliseconds. So the hash of a sequence's newest
/// version vouches for all before it, deleted ones included. W&B's server has its own way that it does not tell.
record CommitHashes(Handle handle) {
    String compute(long version) {
        return handle.createQuery("""
            SELECT v.id, v.number, c.type, v.digest, v.manifest, v.created_at,
                coalesce((SELECT b.commit_hash FROM version b WHERE b.collection_id = v.collection_id
                    AND b.number < v.number ORDER BY b.number DESC LIMIT 1), '') AS before
            FROM version v JOIN collection c ON c.id = v.collection_id WHERE v.id = :version\
            """)
                .bind("version", version)
                .map((row, _) -> sha256(String.join(
                        "\n",
                        "vitrine-commit-v1",
                        row.getString("before"),
                        Ids.ofVersion(row.getLong("id")),
                        "v" + row.getLong("number"),
                        row.getString("type"),
                        row.getString("digest"),
                        row.getString("manifest"),
                        row.getString("created_at"),
                        "")))
                .one();
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
