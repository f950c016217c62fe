package dev.vitrine.client;

import java.io.IOException;

/// A version was asked for its only file, but has none or several.
public final class NotOneFileException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String name;
    private final int count;

    public NotOneFileException(String name, int count) {
        super(name + " has " + count + " files, not one");
        this.name = name;
        this.count = count;
    }

    public String name() {
        return name;
    }

    /// How many entries the version has.
    public int count() {
        return count;
    }
}
