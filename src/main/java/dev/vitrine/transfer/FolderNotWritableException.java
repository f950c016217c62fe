package dev.vitrine.transfer;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/// No file can be made in a folder: this user may not, or its file system is read-only.
public final class FolderNotWritableException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Path folder;

    public FolderNotWritableException(Path folder, IOException cause) {
        super("Not writable: " + folder, cause);
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /// What a failure to make something in `folder` means to who named only the folder: that it cannot be written to,
    /// or
    /// the failure itself.
    static IOException meaningOf(FileSystemException failure, Path folder) {
        boolean isRefused = failure instanceof AccessDeniedException
                || String.valueOf(failure.getReason()).toLowerCase(Locale.ROOT).contains("read-only");
        return isRefused ? new FolderNotWritableException(folder, failure) : failure;
    }
}
