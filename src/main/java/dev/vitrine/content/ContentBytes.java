package dev.vitrine.content;

import java.io.Closeable;
import java.io.IOException;

/// Bytes that can be read at any place without reading those before it.
public interface ContentBytes extends Closeable {
    /// How many there are.
    long size();

    /// The bytes from `position` on: `length` of them, or fewer where they end. Never allocates more than there are.
    ///
    /// @param position 0 or more; beyond the end nothing is read
    byte[] read(long position, int length) throws IOException;
}
