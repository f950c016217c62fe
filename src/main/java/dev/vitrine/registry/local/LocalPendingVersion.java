package dev.vitrine.registry.local;

import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.digest.FileChangedException;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.NewVersion;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.PendingVersion;
import dev.vitrine.store.ObjectStore;
import dev.vitrine.store.StoreLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A version that is being saved. It holds the store's shared lock until it is committed or closed, so no object that
/// it put or found is collected meanwhile.
final class LocalPendingVersion implements PendingVersion {
    private enum State {
        OPEN,
        COMMITTED,
        CLOSED
    }

    private final Saving saving;
    private final ObjectStore objects;
    private final ManifestObjects manifests;
    private final Steps steps;
    private final NewVersion request;
    private final StoreLock lock;
    private final long row;
    private final Set<Md5> present = ConcurrentHashMap.newKeySet();
    private final Set<Md5> stored = ConcurrentHashMap.newKeySet();
    private final Object monitor = new Object();
    private State state = State.OPEN;
    private volatile boolean isDuplicate;
    private volatile ArtifactVersion version;

    LocalPendingVersion(
            Saving saving,
            ObjectStore objects,
            ManifestObjects manifests,
            Steps steps,
            NewVersion request,
            StoreLock lock,
            Saving.Begun begun) {
        this.saving = saving;
        this.objects = objects;
        this.manifests = manifests;
        this.steps = steps;
        this.request = request;
        this.lock = lock;
        this.row = begun.row();
        this.isDuplicate = begun.isDuplicate();
        this.version = begun.version();
    }

    @Override
    public ArtifactVersion version() {
        return version;
    }

    @Override
    public boolean isDuplicate() {
        return isDuplicate;
    }

    @Override
    public boolean needs(ManifestEntry entry) {
        if (entry.isReference()) {
            return false;
        }
        Optional<Md5> md5 = md5(entry);
        if (md5.isEmpty()) {
            return true;
        }
        if (present.contains(md5.get())) {
            return false;
        }
        boolean isThere = isStored(md5.get(), entry);
        if (isThere) {
            present.add(md5.get());
        }
        return !isThere;
    }

    @Override
    public void put(ManifestEntry entry, Path file, ProgressMonitor progress) throws IOException {
        Md5 md5 = md5(entry)
                .orElseThrow(() -> new NotFoundException(
                        NotFoundException.Kind.OBJECT, entry.path().value()));
        steps.before("put");
        try {
            objects.put(file, md5, progress);
        } catch (DigestMismatchException e) {
            FileChangedException changed = new FileChangedException(file);
            changed.initCause(e);
            throw changed;
        }
        present.add(md5);
        stored.add(md5);
    }

    @Override
    public ArtifactVersion commit() throws IOException {
        synchronized (monitor) {
            switch (state) {
                case COMMITTED -> {
                    return version;
                }
                case CLOSED -> throw new IllegalStateException("The version was closed without a commit");
                case OPEN -> {}
            }
            Saving.Committed committed = isDuplicate ? join() : commitNew();
            isDuplicate = committed.isDuplicate();
            version = committed.version();
            state = State.COMMITTED;
            steps.before("return");
            lock.close();
            return version;
        }
    }

    /// The version stands already; what it had lost was put again.
    private Saving.Committed join() throws IOException {
        if (objects.find(saving.manifest(row)).isEmpty()) {
            stored.add(manifests.put(request.manifest()));
        }
        if (!stored.isEmpty()) {
            objects.sync(stored);
        }
        return saving.join(request, row);
    }

    private Saving.Committed commitNew() throws IOException {
        for (ManifestEntry entry : request.manifest().entries()) {
            if (needs(entry)) {
                throw new NotFoundException(
                        NotFoundException.Kind.OBJECT, entry.path().value());
            }
        }
        steps.before("manifest");
        Md5 manifest = manifests.put(request.manifest());
        // Those that were there before too: another process may have put them a moment ago.
        Set<Md5> needed = new HashSet<>(present);
        needed.add(manifest);
        objects.sync(needed);
        steps.before("commit");
        return saving.commit(request, row, manifest);
    }

    @Override
    public void close() throws IOException {
        synchronized (monitor) {
            if (state != State.OPEN) {
                return;
            }
            state = State.CLOSED;
            try {
                if (!isDuplicate) {
                    saving.drop(row);
                }
            } finally {
                lock.close();
            }
        }
    }

    private boolean isStored(Md5 md5, ManifestEntry entry) {
        return entry.size().isPresent()
                ? objects.find(md5, entry.size().getAsLong()).isPresent()
                : objects.find(md5).isPresent();
    }

    private static Optional<Md5> md5(ManifestEntry entry) {
        return Md5.isBase64(entry.digest()) ? Optional.of(Md5.ofBase64(entry.digest())) : Optional.empty();
    }
}
