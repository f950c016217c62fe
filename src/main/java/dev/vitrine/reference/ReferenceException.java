package dev.vitrine.reference;

import java.io.IOException;

/// Why a reference cannot be added or opened.
public final class ReferenceException extends IOException {
    private static final long serialVersionUID = 1L;

    /// What is wrong.
    public enum Reason {
        NO_SCHEME,
        NAME_REQUIRED,
        NOT_FOUND,
        NOT_A_FILE_OR_DIRECTORY,
        TOO_MANY_OBJECTS,
        CHANGED,
        NO_CHECKSUM,
        UNKNOWN_SCHEME,
        NETWORK_NOT_SUPPORTED
    }

    private final Reason reason;
    private final String uri;

    public ReferenceException(Reason reason, String uri) {
        super(reason + ": " + uri);
        this.reason = reason;
        this.uri = uri;
    }

    public Reason reason() {
        return reason;
    }

    public String uri() {
        return uri;
    }
}
