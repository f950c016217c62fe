package dev.vitrine.transfer;

import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceException;
import dev.vitrine.reference.ReferenceHandlers;
import dev.vitrine.registry.Registry;
import dev.vitrine.store.ContentCache;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.store.HashingCopy;
import dev.vitrine.store.HashingCopy.Copied;
import dev.vitrine.store.HashingCopy.Durability;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// Where the bytes of entries come from: the registry for files, the reference handlers and the cache for references.
/// Thread-safe.
final class EntrySource {
    private static final String ARTIFACT_SCHEME = "wandb-artifact://";
    private static final String FILE_SCHEME = "file://";

    private final Registry registry;
    private final ReferenceHandlers references;
    private final ContentCache cache;
    private final FileSystemSteps steps;
    private final HashingCopy copy;

    EntrySource(Registry registry, ReferenceHandlers references, ContentCache cache, FileSystemSteps steps) {
        this.registry = registry;
        this.references = references;
        this.cache = cache;
        this.steps = steps;
        this.copy = new HashingCopy(steps);
    }

    /// Why `entry` is not fetched; empty for files and for references whose bytes have a known MD5.
    static Optional<SkippedReference> skip(ManifestEntry entry) {
        return entry.ref()
                .flatMap(uri -> reason(uri, entry.digest())
                        .map(reason -> new SkippedReference(entry.path().value(), uri, reason)));
    }

    /// The same, asking also the handlers, which know the addresses of their schemes better than their texts tell.
    Optional<SkippedReference> skipped(ManifestEntry entry) {
        if (!entry.isReference()) {
            return Optional.empty();
        }
        return skip(entry)
                .or(() -> references
                        .obstacle(entry)
                        .map(obstacle -> new SkippedReference(
                                entry.path().value(), entry.ref().orElseThrow(), reason(obstacle))));
    }

    private static SkippedReference.Reason reason(ReferenceException.Reason obstacle) {
        return obstacle == ReferenceException.Reason.NO_CHECKSUM
                ? SkippedReference.Reason.NO_CHECKSUM
                : SkippedReference.Reason.NOT_FETCHABLE;
    }

    private static Optional<SkippedReference.Reason> reason(String uri, String digest) {
        if (!uri.startsWith(FILE_SCHEME) && !uri.startsWith(ARTIFACT_SCHEME)) {
            return Optional.of(SkippedReference.Reason.NOT_FETCHABLE);
        }
        // Without a checksum W&B's client writes the URI's own digest, or the URI (wandb-protocol 8).
        if (digest.equals(uri) || digest.equals(Md5.ofUtf8(uri).base64())) {
            return Optional.of(SkippedReference.Reason.NO_CHECKSUM);
        }
        return Md5.isBase64(digest) ? Optional.empty() : Optional.of(SkippedReference.Reason.NOT_AN_MD5);
    }

    /// The size of the bytes, when the manifest knows it: a reference to another version is written with size 0
    /// (wandb-protocol 8).
    static OptionalLong size(ManifestEntry entry) {
        return entry.ref().filter(uri -> uri.startsWith(ARTIFACT_SCHEME)).isPresent()
                ? OptionalLong.empty()
                : entry.size();
    }

    /// Writes the bytes of `entry` of version `versionId` to `target`, which must not exist; returns their number.
    ///
    /// @throws DigestMismatchException when they are not what the manifest says; `target` does not exist then
    /// @throws FolderNotWritableException when no file can be made where `target` is to be
    long write(String versionId, ManifestEntry entry, Path target, ProgressMonitor monitor) throws IOException {
        Copied copied;
        try {
            copied = entry.isReference()
                    ? copyReference(entry, target, monitor)
                    : copyFile(versionId, entry, target, monitor);
        } catch (FileSystemException e) {
            throw target.toString().equals(e.getFile())
                    ? FolderNotWritableException.meaningOf(e, Objects.requireNonNull(target.getParent()))
                    : e;
        }
        String actual = copied.md5().base64();
        if (!actual.equals(entry.digest())) {
            steps.delete(target);
            throw new DigestMismatchException(entry.path().value(), entry.digest(), actual);
        }
        return copied.size();
    }

    private Copied copyFile(String versionId, ManifestEntry entry, Path target, ProgressMonitor monitor)
            throws IOException {
        Optional<Path> local = registry.localFile(versionId, entry);
        if (local.isPresent()) {
            return copy.copy(local.get(), target, Durability.LEFT_TO_THE_SYSTEM, monitor);
        }
        try (InputStream content = registry.open(versionId, entry)) {
            return copy.copy(content, target, Durability.LEFT_TO_THE_SYSTEM, monitor);
        }
    }

    private Copied copyReference(ManifestEntry entry, Path target, ProgressMonitor monitor) throws IOException {
        Md5 md5 = Md5.ofBase64(entry.digest());
        ProgressMonitor silent = uncounted(monitor);
        Optional<Path> cached = cache.find(md5, size(entry), silent);
        Path file = cached.isPresent() ? cached.get() : fetch(entry, md5, silent);
        return copy.copy(file, target, Durability.LEFT_TO_THE_SYSTEM, monitor);
    }

    private Path fetch(ManifestEntry entry, Md5 md5, ProgressMonitor monitor) throws IOException {
        try (InputStream content = references.open(entry, monitor)) {
            return cache.put(content, md5, entry.ref().orElseThrow(), monitor);
        }
    }

    /// The bytes are counted once, when they come to the folder.
    private static ProgressMonitor uncounted(ProgressMonitor monitor) {
        return new ProgressMonitor() {
            @Override
            public boolean isCancelled() {
                return monitor.isCancelled();
            }

            @Override
            public void check() throws CancelledException {
                monitor.check();
            }
        };
    }
}
