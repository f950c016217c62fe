package dev.vitrine.content;

import java.io.IOException;

/// Where bytes come from. Opened for each piece of reading, so that no file is held open while it is only looked at.
@FunctionalInterface
public interface ContentSource {
    /// @throws java.nio.file.NoSuchFileException when the bytes are gone by now
    ContentBytes open() throws IOException;
}
