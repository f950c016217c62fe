package dev.vitrine.digest;

import java.io.IOException;

/// Bytes that do not have the digest that a manifest says. They were not put under a final name.
public final class DigestMismatchException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String path;
    private final String expected;
    private final String actual;

    /// @param path what was read, for people
    public DigestMismatchException(String path, String expected, String actual) {
        super("Digest of " + path + " is " + actual + ", not " + expected);
        this.path = path;
        this.expected = expected;
        this.actual = actual;
    }

    public String path() {
        return path;
    }

    public String expected() {
        return expected;
    }

    public String actual() {
        return actual;
    }
}
