package dev.vitrine.client;

import java.nio.file.FileSystemException;

/// Something that was to be added as a file is a directory, a pipe, a socket or a device.
public final class NotAFileException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    public NotAFileException(String path) {
        super(path, null, "not a file");
    }
}
