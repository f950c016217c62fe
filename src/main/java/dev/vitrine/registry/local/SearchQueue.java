package dev.vitrine.registry.local;

import org.jdbi.v3.core.Handle;

/// Versions that the search index has not seen as they are now. Whoever changes a version adds it in the same
/// transaction; the next search works the queue off.
record SearchQueue(Handle handle) {
    /// The texts of a version changed, or the version is deleted.
    void add(long version) {
        insert(version, false);
    }

    /// A version is new: its file paths are to be read too.
    void addNew(long version) {
        insert(version, true);
    }

    private void insert(long version, boolean files) {
        handle.createUpdate("INSERT INTO search_queue (version_id, files) VALUES (:version, :files)"
                        + " ON CONFLICT DO UPDATE SET files = max(files, excluded.files)")
                .bind("version", version)
                .bind("files", files ? 1 : 0)
                .execute();
    }
}
