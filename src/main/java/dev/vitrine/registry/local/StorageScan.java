package dev.vitrine.registry.local;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.HeldVersion;
import dev.vitrine.registry.StorageReport;
import dev.vitrine.registry.StorageReport.Loose;
import dev.vitrine.registry.StorageReport.Shares;
import dev.vitrine.store.ObjectStore;
import dev.vitrine.store.ObjectStore.StoredObject;
import dev.vitrine.store.StoreLock;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Counts what objects take and for whom: reads each manifest once, then walks the objects. What stays in memory is one
/// table place for each digest and one number for each different set of owners.
final class StorageScan {
    private static final String VERSIONS = """
        SELECT v.id, v.number, v.manifest, v.digest, v.created_at, p.entity, p.name AS project, c.name,
            (SELECT group_concat(name, '/') FROM (SELECT DISTINCT a.name FROM membership m
                JOIN alias a ON a.collection_id = m.collection_id AND a.number = m.number
                WHERE m.version_id = v.id ORDER BY a.name)) AS aliases,
            (SELECT max(r.created_at) FROM input i JOIN run r ON r.id = i.run_id
                WHERE i.version_id = v.id) AS used_at
        FROM version v JOIN collection c ON c.id = v.collection_id JOIN project p ON p.id = c.project_id
        WHERE v.state = 'COMMITTED' ORDER BY v.id
        """;

    private final Database database;
    private final ObjectStore objects;
    private final ManifestObjects manifests;
    private final Clock clock;
    private final OwnerSets sets = new OwnerSets();
    private final OwnedDigests digests = new OwnedDigests();

    private record Row(HeldVersion version, Md5 manifest, String digest) {}

    StorageScan(Database database, ObjectStore objects, ManifestObjects manifests, Clock clock) {
        this.database = database;
        this.objects = objects;
        this.manifests = manifests;
        this.clock = clock;
    }

    StorageReport run(ProgressMonitor monitor) throws IOException {
        boolean inUse = isInUse();
        try (StoreLock _ = objects.lockShared()) {
            List<Row> rows = database.read(handle ->
                    handle.createQuery(VERSIONS).map((row, _) -> row(row)).list());
            Set<String> expired = database.read(this::expired);
            return measure(rows, mark(rows, monitor), expired, inUse, monitor);
        }
    }

    private boolean isInUse() throws IOException {
        Optional<StoreLock> lock = objects.tryLockExclusive();
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    private Set<String> expired(Handle handle) {
        return GarbageCollector.expired(handle, clock).stream()
                .map(Ids::ofVersion)
                .collect(Collectors.toSet());
    }

    /// The owner of each row.
    private int[] mark(List<Row> rows, ProgressMonitor monitor) throws IOException {
        monitor.begin(0, rows.size());
        Map<Md5, Integer> owners = new HashMap<>();
        int[] ownerOf = new int[rows.size()];
        for (int i = 0; i < ownerOf.length; i++) {
            monitor.check();
            Row row = rows.get(i);
            Integer known = owners.putIfAbsent(row.manifest(), owners.size());
            ownerOf[i] = known == null ? owners.size() - 1 : known;
            if (known == null) {
                mark(row, ownerOf[i]);
            }
            monitor.fileDone(row.version().path().toString());
        }
        return ownerOf;
    }

    private void mark(Row row, int owner) throws IOException {
        Manifest manifest = manifests.read(
                row.manifest(), row.digest(), row.version().path().toString());
        add(row.manifest(), owner);
        for (int i = 0; i < manifest.count(); i++) {
            if (!manifest.isReference(i) && Md5.isBase64(manifest.digest(i))) {
                add(Md5.ofBase64(manifest.digest(i)), owner);
            }
        }
    }

    private void add(Md5 digest, int owner) {
        digests.put(digest, sets.with(digests.get(digest), owner));
    }

    private StorageReport measure(
            List<Row> rows, int[] ownerOf, Set<String> expired, boolean inUse, ProgressMonitor monitor)
            throws IOException {
        long[] bytes = new long[sets.count()];
        long looseObjects = 0;
        try (Stream<StoredObject> all = objects.objects()) {
            for (Iterator<StoredObject> each = all.iterator(); each.hasNext(); ) {
                StoredObject object = each.next();
                monitor.check();
                int set = digests.get(object.md5());
                bytes[set] += object.size();
                looseObjects += set == OwnerSets.EMPTY ? 1 : 0;
            }
        }
        Loose loose = new Loose(looseObjects, bytes[OwnerSets.EMPTY], expired, inUse);
        bytes[OwnerSets.EMPTY] = 0;
        int[] holders = new int[Arrays.stream(ownerOf).max().orElse(-1) + 1];
        Arrays.stream(ownerOf).forEach(owner -> holders[owner]++);
        Shares shares = shares(bytes, holders);
        return new StorageReport(rows.stream().map(Row::version).toList(), ownerOf, shares(bytes, holders), loose);
    }

    private Shares shares(long[] bytes, int[] holders) {
        int[] parents = new int[bytes.length];
        int[] lastOwners = new int[bytes.length];
        Arrays.setAll(parents, sets::parent);
        Arrays.setAll(lastOwners, sets::lastOwner);
        return new Shares(parents, lastOwners, bytes, holders);
    }

    private static Row row(ResultSet row) throws SQLException {
        ArtifactPath path = new ProjectPath(row.getString("entity"), row.getString("project"))
                .collection(row.getString("name"))
                .at("v" + row.getLong("number"));
        long used = row.getLong("used_at");
        Optional<Instant> lastUsed = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(used));
        HeldVersion version = new HeldVersion(
                Ids.ofVersion(row.getLong("id")),
                path,
                Rows.split(row.getString("aliases")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                lastUsed,
                0,
                0);
        return new Row(version, Md5.ofHex(row.getString("manifest")), row.getString("digest"));
    }
}
