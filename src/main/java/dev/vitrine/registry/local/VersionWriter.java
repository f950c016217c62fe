package dev.vitrine.registry.local;

import dev.vitrine.digest.Md5;
import dev.vitrine.model.Metadata;
import dev.vitrine.registry.NewVersion;
import dev.vitrine.registry.local.VersionTable.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Writes rows of versions through their life: PENDING, COMMITTED, DELETED.
record VersionWriter(Handle handle) {
    /// Inserts a PENDING version and returns its row.
    long insert(long collection, NewVersion request, Instant now) {
        return handle.createUpdate("""
            INSERT INTO version (collection_id, state, digest, size, file_count, reference_count,
                description, metadata, ttl_seconds, created_at, updated_at)
            VALUES (:collection, 'PENDING', :digest, :size, :files, :references, :description, :metadata,
                :ttl, :now, :now)\
            """)
                .bind("collection", collection)
                .bind("digest", request.manifest().digest().hex())
                .bind("size", request.manifest().size())
                .bind("files", request.manifest().count())
                .bind("references", request.manifest().referenceCount())
                .bind("description", request.description())
                .bind("metadata", request.metadata().toJson())
                .bind("ttl", request.ttl().map(Duration::toSeconds).orElse(null))
                .bind("now", now.toEpochMilli())
                .executeAndReturnGeneratedKeys()
                .mapTo(Long.class)
                .one();
    }

    /// Turns a PENDING version into a COMMITTED one at `place`.
    void commit(Place place, Md5 manifest, OptionalLong run, Instant now) {
        place.bind(handle.createUpdate("UPDATE version SET state = 'COMMITTED', number = :number, manifest = :manifest,"
                        + " run_id = :run, commit_hash = '', created_at = :now, updated_at = :now"
                        + " WHERE id = :version"))
                .bind("manifest", manifest.hex())
                .bind("run", run.isPresent() ? run.getAsLong() : null)
                .bind("now", now.toEpochMilli())
                .execute();
        place.bind(handle.createUpdate("UPDATE version SET commit_hash = :hash WHERE id = :version"))
                .bind("hash", new CommitHashes(handle).compute(place.version()))
                .execute();
    }

    /// Removes a PENDING version, and its collection when it was made for it.
    void drop(long version) {
        handle.execute("DELETE FROM version WHERE id = ? AND state = 'PENDING'", version);
        new CollectionTable(handle).deleteUnused();
    }

    /// Removes all PENDING versions. Only for who knows that nobody is saving.
    int dropAll() {
        int dropped = handle.execute("DELETE FROM version WHERE state = 'PENDING'");
        new CollectionTable(handle).deleteUnused();
        return dropped;
    }

    /// Marks a version as DELETED and takes it out of all collections.
    void delete(long version, Instant now) {
        MembershipTable memberships = new MembershipTable(handle);
        memberships.of(version).forEach(memberships::delete);
        handle.createUpdate("UPDATE version SET state = 'DELETED', updated_at = :now WHERE id = :version")
                .bind("now", now.toEpochMilli())
                .bind("version", version)
                .execute();
        new SearchQueue(handle).add(version);
    }

    void setDescription(long version, String description) {
        handle.execute("UPDATE version SET description = ? WHERE id = ?", description, version);
    }

    void setMetadata(long version, Metadata metadata) {
        handle.execute("UPDATE version SET metadata = ? WHERE id = ?", metadata.toJson(), version);
    }

    void setTtl(long version, Optional<Duration> ttl) {
        handle.execute(
                "UPDATE version SET ttl_seconds = ? WHERE id = ?",
                ttl.map(Duration::toSeconds).orElse(null),
                version);
    }

    void touch(long version, Instant now) {
        handle.execute("UPDATE version SET updated_at = ? WHERE id = ?", now.toEpochMilli(), version);
    }

    /// Adds tags behind those that are there.
    void addTags(long version, List<String> tags) {
        for (String tag : tags) {
            handle.createUpdate("INSERT INTO tag (version_id, position, name) VALUES (:version,"
                            + " (SELECT coalesce(max(position), -1) + 1 FROM tag WHERE version_id = :version), :tag)"
                            + " ON CONFLICT DO NOTHING")
                    .bind("version", version)
                    .bind("tag", tag)
                    .execute();
        }
    }

    void removeTags(long version, List<String> tags) {
        for (String tag : tags) {
            handle.execute("DELETE FROM tag WHERE version_id = ? AND name = ?", version, tag);
        }
    }
}
