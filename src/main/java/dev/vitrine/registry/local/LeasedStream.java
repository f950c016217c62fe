package dev.vitrine.registry.local;

import dev.vitrine.store.StoreLock;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// An object's bytes; until it is closed, nothing is collected.
final class LeasedStream extends FilterInputStream {
    private final StoreLock lock;

    LeasedStream(InputStream in, StoreLock lock) {
        super(in);
        this.lock = lock;
    }

    @Override
    public long transferTo(OutputStream out) throws IOException {
        return in.transferTo(out);
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            lock.close();
        }
    }
}
