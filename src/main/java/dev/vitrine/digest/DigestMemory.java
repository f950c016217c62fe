package dev.vitrine.digest;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers digests as long as one piece of work lasts that may be cut off and begun again.
public final class DigestMemory implements DigestCache {
    private final Map<Path, HashedFile> known = new ConcurrentHashMap<>();

    @Override
    public Optional<Md5> find(Path file, FileStamp stamp) {
        return Optional.ofNullable(known.get(file))
                .filter(hashed -> hashed.stamp().equals(stamp))
                .map(HashedFile::md5);
    }

    @Override
    public boolean mayKnow(Path file) {
        return known.containsKey(file);
    }

    @Override
    public void put(HashedFile file) {
        known.put(file.path(), file);
    }

    /// Forgets everything.
    public void clear() {
        known.clear();
    }
}
