package dev.vitrine.store;

import dev.vitrine.digest.Md5;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/// Content-addressed objects in one directory, keyed by MD5 as W&B's manifests are (decision 0004). The façade over
/// layout, reader and writer. Thread-safe; several processes may share the directory.
///
/// Writing: temp file inside the store, digest while writing, fsync, atomic move: when `put` returns, the bytes are on
/// the disk under a name that a power cut may still take. [#sync] makes many names durable at once, before a commit.
/// "Already there" with the same size is success without reading; an object of another size is damaged and replaced.
/// Objects are read-only (0444). The store never says that an object's bytes are right: whoever copies from it hashes
/// what it copied.
public final class ObjectStore {
    private final StoreLayout layout;
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final ObjectSizes sizes;

    private ObjectStore(StoreLayout layout, FileSystemSteps steps) {
        this.layout = layout;
        this.reader = new ObjectReader(layout);
        this.writer = new ObjectWriter(layout, reader, steps);
        this.sizes = new ObjectSizes(layout, reader);
    }

    /// An object on disk.
    public record StoredObject(Md5 md5, Path file, long size) {}

    /// Opens or makes a store in `directory`, and removes what writers that died left in it unless somebody is using
    /// it now.
    public static ObjectStore open(Path directory) throws IOException {
        return open(directory, FileSystemSteps.REAL);
    }

    static ObjectStore open(Path directory, FileSystemSteps steps) throws IOException {
        StoreLayout layout = new StoreLayout(directory.toAbsolutePath());
        steps.createDirectories(layout.objects());
        steps.createDirectories(layout.temporaries());
        ObjectStore store = new ObjectStore(layout, steps);
        try (StoreLock lock = store.tryLockExclusive().orElse(null)) {
            if (lock != null) {
                store.writer.deleteTemporaries();
            }
        }
        return store;
    }

    /// The object, when it is there with this size. Its bytes are not read.
    public Optional<Path> find(Md5 md5, long size) {
        return reader.find(md5, size);
    }

    /// The object, when it is there with any size. Its bytes are not read.
    public Optional<StoredObject> find(Md5 md5) {
        return reader.find(md5);
    }

    /// Stores the bytes of `source`, which must have digest `expected`.
    ///
    /// @throws dev.vitrine.digest.DigestMismatchException when they do not; nothing is stored then
    public void put(Path source, Md5 expected, ProgressMonitor monitor) throws IOException {
        try (StoreLock _ = lockShared()) {
            writer.put(source, expected, monitor);
        }
    }

    /// Waits until the names of these objects are on the disk, whoever put them.
    public void sync(Collection<Md5> objects) throws IOException {
        writer.sync(objects);
    }

    /// All objects, by digest; close the stream. Reading it may throw [java.io.UncheckedIOException].
    public Stream<StoredObject> objects() throws IOException {
        return reader.objects();
    }

    /// Bytes of all objects. The first call looks at each of them, later ones only where objects came or went.
    public long bytes(ProgressMonitor monitor) throws IOException {
        return sizes.sum(monitor);
    }

    /// Everything in the store that is no object and no part of it; close the stream.
    public Stream<Path> foreign() throws IOException {
        return reader.foreign();
    }

    /// Removes an object; whether it was there. Only while holding the exclusive lock.
    public boolean delete(Md5 md5) throws IOException {
        return writer.delete(md5);
    }

    /// Takes the lock that keeps objects from being removed while something uses them: many holders, or one garbage
    /// collector, across processes. Blocks until it is free. `put` takes it by itself.
    public StoreLock lockShared() throws IOException {
        return LockFile.lockShared(layout.lock());
    }

    /// Takes the lock for removing objects, or returns empty when somebody uses them. Its holder must not `put`.
    public Optional<StoreLock> tryLockExclusive() throws IOException {
        return LockFile.tryLockExclusive(layout.lock());
    }
}
