package dev.vitrine.client;

import java.io.IOException;

/// A path was given twice in one draft, with different contents.
public final class PathTakenException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String path;

    public PathTakenException(String path) {
        super("In the draft already with other content: " + path);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
