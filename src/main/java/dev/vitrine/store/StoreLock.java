package dev.vitrine.store;

import java.io.IOException;

/// A held lock on a store. Closing releases it; so does the end of the process.
public interface StoreLock extends AutoCloseable {
    @Override
    void close() throws IOException;
}
