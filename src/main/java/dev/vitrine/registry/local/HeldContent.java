package dev.vitrine.registry.local;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.registry.ConflictException;
import dev.vitrine.registry.DamagedException;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.store.ObjectStore;
import dev.vitrine.store.StoreLock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the registry holds of versions as bytes: manifests and files, read under the lock that keeps garbage collection
/// away. Thread-safe.
final class HeldContent {
    private final Database database;
    private final ObjectStore objects;
    private final ManifestObjects manifests;
    private final Pins pins;

    HeldContent(Database database, ObjectStore objects, ManifestObjects manifests, Pins pins) {
        this.database = database;
        this.objects = objects;
        this.manifests = manifests;
        this.pins = pins;
    }

    Manifest manifest(String id) throws IOException {
        ManifestRow row = ManifestRow.read(database, Ids.version(id));
        switch (row.state()) {
            case PENDING -> throw new ConflictException(ConflictException.Kind.NOT_COMMITTED, id);
            case DELETED -> {
                if (!pins.versions().contains(row.version())) {
                    throw new NotFoundException(NotFoundException.Kind.VERSION, row.name());
                }
            }
            case COMMITTED -> {}
        }
        try (StoreLock _ = objects.lockShared()) {
            return manifests.read(row.key(), row.digest(), row.name());
        }
    }

    InputStream open(String id, ManifestEntry entry) throws IOException {
        Md5 md5 = heldDigest(id, entry);
        StoreLock lock = objects.lockShared();
        try {
            Path file = find(md5, entry)
                    .orElseThrow(() -> new DamagedException(
                            DamagedException.Kind.OBJECT, entry.path().value()));
            return new LeasedStream(Files.newInputStream(file), lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Optional<Path> localFile(String id, ManifestEntry entry) throws IOException {
        return find(heldDigest(id, entry), entry);
    }

    boolean holds(ManifestEntry entry) {
        return !entry.isReference()
                && Md5.isBase64(entry.digest())
                && find(Md5.ofBase64(entry.digest()), entry).isPresent();
    }

    private static Md5 heldDigest(String id, ManifestEntry entry) throws NotFoundException {
        Ids.version(id);
        if (entry.isReference() || !Md5.isBase64(entry.digest())) {
            throw new NotFoundException(
                    NotFoundException.Kind.OBJECT, entry.path().value());
        }
        return Md5.ofBase64(entry.digest());
    }

    private Optional<Path> find(Md5 md5, ManifestEntry entry) {
        return entry.size().isPresent()
                ? objects.find(md5, entry.size().getAsLong())
                : objects.find(md5).map(ObjectStore.StoredObject::file);
    }
}
