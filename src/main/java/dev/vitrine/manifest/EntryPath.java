package dev.vitrine.manifest;

import java.nio.file.Path;

/// The path of an entry: checked, normal, relative, with forward slashes. No `..`, no absolute path, no drive or
/// share in POSIX or Windows sense, no NUL, no lone surrogate; `a//b`, `./a` and `a/` are stored as `a/b`, `a` and `a`
/// (wandb-protocol 1.3, `validate_relpath`). Backslashes are ordinary characters on Linux. Holding one means that it
/// can be resolved below a directory without leaving it, unless the directory itself holds links.
public record EntryPath(String value) implements Comparable<EntryPath> {
    public EntryPath {
        value = normalize(value);
    }

    /// @throws UnsafePathException when `text` is empty or could lead outside a directory
    public static EntryPath of(String text) {
        return new EntryPath(text);
    }

    private static String normalize(String text) {
        throw new UnsupportedOperationException("owner: manifest");
    }

    /// The last component.
    public String fileName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /// This path below `directory`.
    ///
    /// @throws UnsafePathException when this platform's file system cannot hold the name
    public Path resolveIn(Path directory) {
        throw new UnsupportedOperationException("owner: manifest");
    }

    /// Order of the UTF-8 bytes, which is code point order and not that of [String#compareTo].
    @Override
    public int compareTo(EntryPath other) {
        throw new UnsupportedOperationException("owner: manifest");
    }

    @Override
    public String toString() {
        return value;
    }
}
