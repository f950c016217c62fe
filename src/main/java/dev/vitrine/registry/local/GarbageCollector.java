package dev.vitrine.registry.local;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactState;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.ConflictException;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.store.ObjectStore;
import dev.vitrine.store.ObjectStore.StoredObject;
import dev.vitrine.store.StoreLock;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Mark and sweep (decision 0003). While it holds the store's exclusive lock nobody saves or reads, so what is needed
/// is
/// exactly what the manifests of COMMITTED versions name, and those manifests. Rows go before objects: a crash leaves
/// garbage, never a version without its bytes. A manifest that cannot be read stops it before anything is removed.
final class GarbageCollector {
    private static final int VERSIONS_AT_ONCE = 1_000;

    // W&B keeps versions beyond their time while somebody points at them: an alias other than latest, or a link.
    private static final String EXPIRED = """
        SELECT v.id FROM version v
        WHERE v.ttl_seconds IS NOT NULL AND v.state = 'COMMITTED' AND v.created_at + v.ttl_seconds * 1000 <= :now
            AND NOT EXISTS (SELECT 1 FROM membership m
                WHERE m.version_id = v.id AND m.collection_id <> v.collection_id)
            AND NOT EXISTS (SELECT 1 FROM alias a
                WHERE a.collection_id = v.collection_id AND a.number = v.number AND a.name <> :latest)
        """;

    private final Database database;
    private final ObjectStore objects;
    private final ManifestObjects manifests;
    private final Pins pins;
    private final Clock clock;
    private final Steps steps;

    GarbageCollector(
            Database database, ObjectStore objects, ManifestObjects manifests, Pins pins, Clock clock, Steps steps) {
        this.database = database;
        this.objects = objects;
        this.manifests = manifests;
        this.pins = pins;
        this.clock = clock;
        this.steps = steps;
    }

    /// Counts what [#delete] would remove. What is being saved right now counts as garbage.
    GcReport dryRun(ProgressMonitor monitor) throws IOException {
        try (StoreLock _ = objects.lockShared()) {
            Set<Long> expired = new HashSet<>(database.read(handle -> expired(handle, clock)));
            return sweep(mark(expired, monitor), expired.size(), GcMode.DRY_RUN, monitor);
        }
    }

    /// @throws ConflictException when somebody saves or reads
    GcReport delete(ProgressMonitor monitor) throws IOException {
        try (StoreLock _ = objects.tryLockExclusive()
                .orElseThrow(() -> new ConflictException(
                        ConflictException.Kind.BUSY, database.file().toString()))) {
            steps.before("drop rows");
            long expired = database.write(handle -> {
                VersionWriter writer = new VersionWriter(handle);
                writer.dropAll();
                List<Long> versions = expired(handle, clock);
                versions.forEach(version -> writer.delete(version, clock.instant()));
                return versions.size();
            });
            manifests.deleteStaged();
            return sweep(mark(Set.of(), monitor), expired, GcMode.DELETE, monitor);
        }
    }

    /// Versions whose time to live has run out and that nobody points at.
    static List<Long> expired(Handle handle, Clock clock) {
        return handle.createQuery(EXPIRED)
                .bind("now", clock.millis())
                .bind("latest", ArtifactPath.LATEST)
                .mapTo(Long.class)
                .list();
    }

    private Set<Md5> mark(Set<Long> except, ProgressMonitor monitor) throws IOException {
        long count = database.read(
                handle -> Rows.count(handle.createQuery("SELECT count(*) FROM version WHERE state = 'COMMITTED'")));
        monitor.begin(0, count);
        Set<Md5> needed = new HashSet<>();
        markPinned(needed);
        long after = 0;
        while (true) {
            long from = after;
            List<ManifestRow> rows = database.read(handle -> ManifestRow.committed(handle, from, VERSIONS_AT_ONCE));
            if (rows.isEmpty()) {
                return needed;
            }
            for (ManifestRow row : rows) {
                monitor.check();
                if (!except.contains(row.version())) {
                    mark(row, needed);
                }
                monitor.fileDone(row.name());
            }
            after = rows.getLast().version();
        }
    }

    /// A version that is pinned may be deleted, but not yet swept: nothing of it is missing.
    private void markPinned(Set<Md5> needed) throws IOException {
        for (long version : pins.versions()) {
            try {
                ManifestRow row = ManifestRow.read(database, version);
                if (row.state() != ArtifactState.PENDING) {
                    mark(row, needed);
                }
            } catch (NotFoundException e) {
                // A pin that outlived its version keeps nothing.
            }
        }
    }

    private void mark(ManifestRow row, Set<Md5> needed) throws IOException {
        if (!needed.add(row.key())) {
            return;
        }
        Manifest manifest = manifests.read(row.key(), row.digest(), row.name());
        for (ManifestEntry entry : manifest.entries()) {
            if (!entry.isReference() && Md5.isBase64(entry.digest())) {
                needed.add(Md5.ofBase64(entry.digest()));
            }
        }
    }

    private GcReport sweep(Set<Md5> needed, long expired, GcMode mode, ProgressMonitor monitor) throws IOException {
        long swept = 0;
        long bytes = 0;
        long kept = 0;
        try (Stream<StoredObject> all = objects.objects()) {
            for (Iterator<StoredObject> each = all.iterator(); each.hasNext(); ) {
                StoredObject object = each.next();
                monitor.check();
                if (needed.contains(object.md5())) {
                    kept++;
                    continue;
                }
                if (mode == GcMode.DELETE) {
                    steps.before("sweep");
                    objects.delete(object.md5());
                }
                swept++;
                bytes += object.size();
            }
        }
        return new GcReport(swept, bytes, kept, expired);
    }
}
