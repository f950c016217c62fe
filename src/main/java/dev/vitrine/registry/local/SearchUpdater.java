package dev.vitrine.registry.local;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.registry.DamagedException;
import dev.vitrine.registry.SearchHit.Field;
import dev.vitrine.registry.local.VersionTable.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Works off the queue of versions that the search index has not seen, in short transactions, so that other writers get
/// between them. Every step can be done twice: a crash in the middle costs only time.
///
/// Bounds, so that the index stays small beside what it finds: a number of a version's paths ([LargeVersions] finds the
/// others), of a text the first 65,536 characters. A path is held once for a collection, with the newest version that
/// has it; when that version is deleted, the newest 50 of the others are asked.
final class SearchUpdater {
    private static final int MOST_CHARACTERS = 1 << 16;
    private static final int MOST_HEIRS = 50;
    private static final int PATHS_AT_ONCE = 5_000;
    private static final int VERSIONS_AT_ONCE = 200;

    private final Database database;
    private final ManifestObjects manifests;
    private final int mostPaths;

    /// @param mostPaths of a version
    SearchUpdater(Database database, ManifestObjects manifests, int mostPaths) {
        this.database = database;
        this.manifests = manifests;
        this.mostPaths = mostPaths;
    }

    /// A version in the queue.
    private record Todo(long version, boolean files, boolean isCommitted, long collection) {}

    private record FoundPath(long collection, long version, String path) {}

    /// Returns when the queue is empty.
    void catchUp() throws IOException {
        List<Todo> todo = database.read(SearchUpdater::queued);
        while (!todo.isEmpty()) {
            addPaths(todo);
            for (Todo each : todo) {
                if (!each.isCommitted()) {
                    giveAwayPaths(each);
                }
            }
            List<Todo> done = todo;
            todo = database.write(handle -> {
                done.forEach(each -> finish(handle, each));
                new ContentIndex(handle)
                        .forget(done.stream()
                                .filter(each -> !each.isCommitted())
                                .map(Todo::version)
                                .toList());
                return queued(handle);
            });
        }
    }

    private static List<Todo> queued(Handle handle) {
        return handle.createQuery("SELECT q.version_id, q.files, v.state = 'COMMITTED', v.collection_id"
                        + " FROM search_queue q JOIN version v ON v.id = q.version_id"
                        + " ORDER BY q.version_id LIMIT :limit")
                .bind("limit", VERSIONS_AT_ONCE)
                .map((row, _) -> new Todo(row.getLong(1), row.getBoolean(2), row.getBoolean(3), row.getLong(4)))
                .list();
    }

    private void addPaths(List<Todo> todo) throws IOException {
        List<ContentIndex.Entry> found = new ArrayList<>();
        for (Todo each : todo) {
            Optional<Manifest> manifest =
                    each.files() && each.isCommitted() ? manifest(each.version()) : Optional.empty();
            int count = manifest.map(Manifest::count).orElse(0);
            for (int i = 0; i < Math.min(count, mostPaths); i++) {
                found.add(new ContentIndex.Entry(
                        each.collection(),
                        each.version(),
                        manifest.get().path(i),
                        manifest.get().digest(i)));
                if (found.size() == PATHS_AT_ONCE) {
                    insert(found);
                    found.clear();
                }
            }
        }
        insert(found);
    }

    private void insert(List<ContentIndex.Entry> found) throws IOException {
        if (found.isEmpty()) {
            return;
        }
        database.write(handle -> {
            new ContentIndex(handle).insert(found);
            PreparedBatch batch = handle.prepareBatch("INSERT INTO document (collection_id, version_id, field, text)"
                    + " VALUES (:collection, :version, :field, :path)"
                    + " ON CONFLICT (collection_id, field, text) WHERE field IN (0, 4)"
                    + " DO UPDATE SET version_id = excluded.version_id"
                    + " WHERE document.version_id IS NULL OR document.version_id < excluded.version_id");
            for (ContentIndex.Entry each : found) {
                batch.bind("collection", each.collection())
                        .bind("version", each.version())
                        .bind("field", Field.FILE.ordinal())
                        .bind("path", each.path())
                        .add();
            }
            return batch.execute();
        });
    }

    /// Hands the paths of a deleted version to the newest others that have them.
    private void giveAwayPaths(Todo deleted) throws IOException {
        List<Place> heirs =
                database.read(handle -> handle.createQuery("SELECT collection_id, number, version_id FROM membership"
                                + " WHERE collection_id = :collection ORDER BY number DESC LIMIT :limit")
                        .bind("collection", deleted.collection())
                        .bind("limit", MOST_HEIRS)
                        .map((row, _) -> new Place(row.getLong(1), row.getLong(2), row.getLong(3)))
                        .list());
        for (Place heir : heirs) {
            List<String> paths = database.read(handle -> handle.createQuery(
                            "SELECT text FROM document WHERE version_id = :version AND field = :field")
                    .bind("version", deleted.version())
                    .bind("field", Field.FILE.ordinal())
                    .mapTo(String.class)
                    .list());
            if (paths.isEmpty()) {
                return;
            }
            Optional<Manifest> manifest = manifest(heir.version());
            List<FoundPath> inherited = paths.stream()
                    .filter(path ->
                            manifest.flatMap(m -> m.find(EntryPath.of(path))).isPresent())
                    .map(path -> new FoundPath(deleted.collection(), heir.version(), path))
                    .toList();
            move(deleted.version(), inherited);
        }
    }

    private void move(long from, List<FoundPath> inherited) throws IOException {
        for (int start = 0; start < inherited.size(); start += PATHS_AT_ONCE) {
            List<FoundPath> part = inherited.subList(start, Math.min(inherited.size(), start + PATHS_AT_ONCE));
            database.write(handle -> {
                PreparedBatch batch = handle.prepareBatch("UPDATE document SET version_id = :version"
                        + " WHERE collection_id = :collection AND field = 4 AND text = :path AND version_id = :from");
                for (FoundPath each : part) {
                    batch.bind("version", each.version())
                            .bind("collection", each.collection())
                            .bind("path", each.path())
                            .bind("from", from)
                            .add();
                }
                return batch.execute();
            });
        }
    }

    private Optional<Manifest> manifest(long version) throws IOException {
        ManifestRow row = ManifestRow.read(database, version);
        try {
            return Optional.of(manifests.read(row.key(), row.digest(), row.name()));
        } catch (DamagedException e) {
            // A search still finds what else there is; fsck names the manifest.
            return Optional.empty();
        }
    }

    private static void finish(Handle handle, Todo todo) {
        long version = todo.version();
        List<Place> places = new MembershipTable(handle).of(version);
        handle.execute(
                "UPDATE document SET version_id = (SELECT m.version_id FROM membership m"
                        + " WHERE m.collection_id = document.collection_id ORDER BY m.number DESC LIMIT 1)"
                        + " WHERE version_id = ? AND field = ?",
                version,
                Field.NAME.ordinal());
        handle.execute(
                "DELETE FROM document WHERE version_id = ? AND field NOT IN (?, ?)",
                version,
                Field.NAME.ordinal(),
                Field.FILE.ordinal());
        if (places.isEmpty()) {
            handle.execute("DELETE FROM document WHERE version_id = ?", version);
        } else {
            places.forEach(place -> insertName(handle, place.collection()));
            insertTexts(handle, version);
        }
        // What changed the version between the look at the queue and here is in the transaction's view already, but
        // for files that were never read: those stay queued.
        handle.createUpdate("DELETE FROM search_queue WHERE version_id = :version AND files <= :files")
                .bind("version", version)
                .bind("files", todo.files() ? 1 : 0)
                .execute();
    }

    private static void insertName(Handle handle, long collection) {
        handle.createUpdate("INSERT INTO document (collection_id, version_id, field, text)"
                        + " SELECT c.id, (SELECT m.version_id FROM membership m WHERE m.collection_id = c.id"
                        + " ORDER BY m.number DESC LIMIT 1), :field, c.name FROM collection c WHERE c.id = :collection"
                        + " ON CONFLICT (collection_id, field, text) WHERE field IN (0, 4)"
                        + " DO UPDATE SET version_id = excluded.version_id")
                .bind("collection", collection)
                .bind("field", Field.NAME.ordinal())
                .execute();
    }

    private static void insertTexts(Handle handle, long version) {
        insertText(handle, version, Field.DESCRIPTION, "v.description FROM version v WHERE v.description <> ''");
        insertText(handle, version, Field.METADATA, "v.metadata FROM version v WHERE v.metadata <> '{}'");
        insertText(handle, version, Field.TAG, "t.name FROM tag t JOIN version v ON v.id = t.version_id WHERE 1");
    }

    private static void insertText(Handle handle, long version, Field field, String source) {
        handle.createUpdate("INSERT INTO document (collection_id, version_id, field, text)"
                        + " SELECT collection_id, id, :field, substr(text, 1, :most) FROM"
                        + " (SELECT v.collection_id, v.id, " + source.replaceFirst(" FROM", " AS text FROM")
                        + " AND v.id = :version)")
                .bind("version", version)
                .bind("field", field.ordinal())
                .bind("most", MOST_CHARACTERS)
                .execute();
    }
}
