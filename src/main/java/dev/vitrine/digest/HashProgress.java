package dev.vitrine.digest;

import java.io.IOException;

/// Told how hashing goes; stops it by throwing. Called from several threads.
public interface HashProgress {
    HashProgress NONE = bytes -> {};

    /// `bytes` more are hashed (or known without hashing). Called at least once for each file and each 256 KiB.
    void hashed(long bytes) throws IOException;
}
