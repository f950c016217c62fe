package dev.vitrine.digest;

import java.io.IOException;
import java.nio.file.Path;

/// Something in a folder that cannot be a file of an artifact.
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /// Why it cannot.
    public enum Reason {
        /// A link whose target is missing.
        BROKEN_LINK,
        /// A link that leads back to itself or to a directory that it lies in.
        LINK_LOOP,
        /// A pipe, socket or device: reading it may never end.
        SPECIAL_FILE,
        /// The bytes of the name are not UTF-8 (or Java runs in a locale that is not).
        NAME_NOT_UTF8,
        /// A directory that may not be listed.
        UNREADABLE_DIRECTORY,
        /// A directory where a file was asked for.
        DIRECTORY
    }

    private final Reason reason;
    private final transient Path path;

    public UnreadableFileException(Reason reason, Path path) {
        super(reason + ": " + path);
        this.reason = reason;
        this.path = path;
    }

    /// For what is a directory, or else no regular file.
    static UnreadableFileException notRegular(Path path, boolean isDirectory) {
        return new UnreadableFileException(isDirectory ? Reason.DIRECTORY : Reason.SPECIAL_FILE, path);
    }

    public Reason reason() {
        return reason;
    }

    public Path path() {
        return path;
    }
}
