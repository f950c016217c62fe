package dev.vitrine.store;

import dev.vitrine.digest.Md5;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Content-addressed objects in one directory, keyed by MD5 as W&B's manifests are. The façade over layout, reader
/// and writer. Thread-safe; several processes may share the directory.
///
/// Writing: temp file in the same directory, digest while writing, fsync, atomic move, fsync of the directory.
/// "Already there" is success.
public final class ObjectStore {
    private ObjectStore() {}

    /// An object on disk.
    public record StoredObject(Md5 md5, Path file, long size) {}

    /// Opens or makes a store in `directory`.
    public static ObjectStore open(Path directory) throws IOException {
        throw new UnsupportedOperationException("owner: store");
    }

    /// The object, when it is there with this size (any size when empty). Its bytes are not read.
    public Optional<Path> find(Md5 md5, long size) {
        throw new UnsupportedOperationException("owner: store");
    }

    /// Stores the bytes of `source`, which must have digest `expected`.
    ///
    /// @throws dev.vitrine.digest.DigestMismatchException when they do not; nothing is stored then
    public void put(Path source, Md5 expected, ProgressMonitor monitor) throws IOException {
        throw new UnsupportedOperationException("owner: store");
    }

    /// Stores what `content` holds and returns its digest and place.
    public StoredObject put(InputStream content, ProgressMonitor monitor) throws IOException {
        throw new UnsupportedOperationException("owner: store");
    }

    /// All objects; close the stream.
    public Stream<StoredObject> objects() throws IOException {
        throw new UnsupportedOperationException("owner: store");
    }

    /// Removes an object; whether it was there.
    public boolean delete(Md5 md5) throws IOException {
        throw new UnsupportedOperationException("owner: store");
    }

    /// Takes the lock that keeps objects from being removed while something uses them: many holders, or one garbage
    /// collector, across processes. Blocks until it is free.
    public StoreLock lockShared() throws IOException {
        throw new UnsupportedOperationException("owner: store");
    }

    /// Takes the lock for removing objects, or returns empty when somebody uses them.
    public Optional<StoreLock> tryLockExclusive() throws IOException {
        throw new UnsupportedOperationException("owner: store");
    }
}
