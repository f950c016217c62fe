package dev.vitrine.digest;

import java.nio.file.Path;
import java.util.Optional;

/// Remembers measured digests by path and [FileStamp]. Only digests that were computed from the file's own bytes are
/// put in. A "racy" stamp (modified so recently that a further change might leave it equal) is never trusted.
/// Implementations are thread-safe and never fail: what cannot be read or written is not remembered.
public interface DigestCache {
    /// Remembers nothing.
    DigestCache NONE = new DigestCache() {
        @Override
        public Optional<Md5> find(Path file, FileStamp stamp) {
            return Optional.empty();
        }

        @Override
        public boolean mayKnow(Path file) {
            return false;
        }

        @Override
        public void put(HashedFile file) {}
    };

    Optional<Md5> find(Path file, FileStamp stamp);

    /// Whether [#find] could find `file` under some stamp: if not, its stamp need not be read. Cheap.
    default boolean mayKnow(Path file) {
        return true;
    }

    void put(HashedFile file);

    /// Makes what was put in last beyond the life of this process. Called after each batch of files.
    default void flush() {}
}
