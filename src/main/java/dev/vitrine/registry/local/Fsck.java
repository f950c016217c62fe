package dev.vitrine.registry.local;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.HashedFile;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.DamagedException;
import dev.vitrine.registry.local.FsckReport.Kind;
import dev.vitrine.registry.local.FsckReport.Problem;
import dev.vitrine.store.ObjectStore;
import dev.vitrine.store.ObjectStore.StoredObject;
import dev.vitrine.store.StoreLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Reads the whole registry: SQLite's own checks, rows against each other, every object against its name, every
/// version's manifest against its row and its objects. Reports all problems, mends none. One check, one instance.
final class Fsck {
    private static final int OBJECTS_AT_ONCE = 512;
    private static final int VERSIONS_AT_ONCE = 1_000;

    private final Database database;
    private final ObjectStore objects;
    private final ManifestObjects manifests;
    private final FileHasher hasher;
    private final ProgressMonitor monitor;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Md5, Long> sound = new HashMap<>();
    private final Map<Md5, String> damaged = new TreeMap<>();
    private final Map<Md5, Set<String>> wantedBy = new TreeMap<>();
    private long checkedBytes;

    Fsck(
            Database database,
            ObjectStore objects,
            ManifestObjects manifests,
            FileHasher hasher,
            ProgressMonitor monitor) {
        this.database = database;
        this.objects = objects;
        this.manifests = manifests;
        this.hasher = hasher;
        this.monitor = monitor;
    }

    FsckReport run() throws IOException {
        try (StoreLock _ = objects.lockShared()) {
            database.read(handle -> problems.addAll(new IndexCheck(handle).problems()));
            hashObjects();
            checkVersions();
            damaged.forEach((md5, actual) -> problems.add(
                    new Problem(Kind.DAMAGED, md5.hex(), actual, List.copyOf(wantedBy.getOrDefault(md5, Set.of())))));
            wantedBy.forEach((md5, names) -> {
                if (!damaged.containsKey(md5)) {
                    problems.add(new Problem(Kind.MISSING, md5.hex(), "no object", List.copyOf(names)));
                }
            });
            try (Stream<Path> foreign = objects.foreign()) {
                foreign.map(Path::toString)
                        .sorted()
                        .forEach(file -> problems.add(new Problem(Kind.FOREIGN, file, "no object's name", List.of())));
            }
            return new FsckReport(problems, sound.size() + damaged.size(), checkedBytes);
        }
    }

    private void hashObjects() throws IOException {
        long bytes = 0;
        long count = 0;
        try (Stream<StoredObject> all = objects.objects()) {
            for (Iterator<StoredObject> each = all.iterator(); each.hasNext(); count++) {
                bytes += each.next().size();
            }
        }
        monitor.begin(bytes, count);
        try (Stream<StoredObject> all = objects.objects()) {
            List<StoredObject> batch = new ArrayList<>(OBJECTS_AT_ONCE);
            for (Iterator<StoredObject> each = all.iterator(); each.hasNext(); ) {
                batch.add(each.next());
                if (batch.size() == OBJECTS_AT_ONCE || !each.hasNext()) {
                    hash(batch);
                    batch.clear();
                }
            }
        }
    }

    private void hash(List<StoredObject> batch) throws IOException {
        monitor.check();
        try {
            List<HashedFile> hashed =
                    hasher.hash(batch.stream().map(StoredObject::file).toList(), this::hashed);
            for (int i = 0; i < batch.size(); i++) {
                judge(batch.get(i), hashed.get(i).md5());
            }
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            // One of them cannot be read: it is to be named, and the others are still to be checked.
            if (batch.size() == 1) {
                damaged.put(batch.getFirst().md5(), "cannot be read: " + e.getMessage());
                return;
            }
            for (StoredObject object : batch) {
                hash(List.of(object));
            }
        }
    }

    private void hashed(long bytes) throws IOException {
        monitor.check();
        monitor.advance(bytes);
    }

    private void judge(StoredObject object, Md5 actual) {
        checkedBytes += object.size();
        monitor.fileDone(object.md5().hex());
        if (actual.equals(object.md5())) {
            sound.put(object.md5(), object.size());
        } else {
            damaged.put(object.md5(), "its bytes have digest " + actual.hex());
        }
    }

    private void checkVersions() throws IOException {
        Map<Md5, Boolean> checked = new HashMap<>();
        long after = 0;
        while (true) {
            long from = after;
            List<ManifestRow> rows = database.read(handle -> ManifestRow.committed(handle, from, VERSIONS_AT_ONCE));
            if (rows.isEmpty()) {
                return;
            }
            for (ManifestRow row : rows) {
                monitor.check();
                // Versions with one manifest share its soundness; the names of all are wanted only where it is not.
                boolean isSound = checked.getOrDefault(row.key(), false) || check(row);
                checked.put(row.key(), isSound);
            }
            after = rows.getLast().version();
        }
    }

    private boolean check(ManifestRow row) throws IOException {
        Manifest manifest;
        try {
            manifest = manifests.read(row.key(), row.digest(), row.name());
        } catch (DamagedException e) {
            boolean isThere = objects.find(row.key()).isPresent();
            problems.add(new Problem(
                    isThere ? Kind.DAMAGED : Kind.MISSING,
                    row.name(),
                    "manifest " + row.key().hex(),
                    List.of(row.name())));
            if (damaged.containsKey(row.key())) {
                want(row.key(), row);
            }
            return false;
        }
        boolean isSound = true;
        Set<Md5> seen = new HashSet<>();
        for (ManifestEntry entry : manifest.entries()) {
            if (entry.isReference() || !Md5.isBase64(entry.digest())) {
                continue;
            }
            Md5 md5 = Md5.ofBase64(entry.digest());
            Long size = sound.get(md5);
            if (size == null && seen.add(md5)) {
                want(md5, row);
                isSound = false;
            } else if (size != null && entry.size().orElse(size) != size) {
                problems.add(new Problem(
                        Kind.DAMAGED,
                        row.name(),
                        entry.path() + " has " + size + " bytes, not "
                                + entry.size().getAsLong(),
                        List.of(row.name())));
                isSound = false;
            }
        }
        return isSound;
    }

    private void want(Md5 md5, ManifestRow row) {
        wantedBy.computeIfAbsent(md5, _ -> new TreeSet<>()).add(row.name());
    }
}
