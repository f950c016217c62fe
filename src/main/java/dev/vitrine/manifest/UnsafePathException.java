package dev.vitrine.manifest;

/// A name that could lead outside the directory that the user chose, or that no entry can have.
public final class UnsafePathException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String path;

    public UnsafePathException(String path) {
        super("Unsafe path: " + path);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
