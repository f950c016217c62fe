package dev.vitrine.digest;

import java.io.IOException;
import java.nio.file.Path;

/// A file changed while it was being read, or between hashing and storing.
public final class FileChangedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Path file;

    public FileChangedException(Path file) {
        super("File changed while it was being read: " + file);
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
