package dev.vitrine.manifest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The path of an entry: checked, normal, relative, with forward slashes. No `..`, no absolute path, no drive or
/// share in POSIX or Windows sense, no NUL, no lone surrogate; `a//b`, `./a` and `a/` are stored as `a/b`, `a` and `a`
/// (wandb-protocol 1.3, `validate_relpath`). Backslashes are ordinary characters on Linux. Holding one means that it
/// can be resolved below a directory without leaving it, unless the directory itself holds links.
public record EntryPath(String value) implements Comparable<EntryPath> {
    /// @throws UnsafePathException when `value` is empty or could lead outside a directory
    public EntryPath {
        value = checked(value);
    }

    /// @throws UnsafePathException when `text` is empty or could lead outside a directory
    public static EntryPath of(String text) {
        return new EntryPath(text);
    }

    /// The last component.
    public String fileName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /// This path below `directory`.
    ///
    /// @throws UnsafePathException when this platform's file system cannot hold the name
    public Path resolveIn(Path directory) {
        Path resolved;
        try {
            resolved = directory.resolve(value);
        } catch (InvalidPathException e) {
            throw new UnsafePathException(value);
        }
        // The text rules already keep the path inside; this holds if a platform reads a name in a way they do not know.
        // Absolute, because no path starts with the empty one.
        if (!resolved.toAbsolutePath()
                .normalize()
                .startsWith(directory.toAbsolutePath().normalize())) {
            throw new UnsafePathException(value);
        }
        return resolved;
    }

    /// Order of the UTF-8 bytes, which is code point order and not that of [String#compareTo].
    @Override
    public int compareTo(EntryPath other) {
        String a = value;
        String b = other.value;
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean pairs = Character.isSurrogate(x) != Character.isSurrogate(y);
                return pairs ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /// As a record's own, which is made at run time and slow where maps of many paths are built in a young JVM.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntryPath path && value.equals(path.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private static String checked(String text) {
        String normal = isNormal(text) ? text : normalized(text);
        if (normal.isEmpty()
                || text.startsWith("/")
                || normal.charAt(0) == '\\'
                || hasDrive(normal)
                || hasParent(normal)
                || normal.indexOf('\0') >= 0
                || !hasUtf8(normal)) {
            throw new UnsafePathException(text);
        }
        return normal;
    }

    /// Whether no component is empty or a dot.
    private static boolean isNormal(String text) {
        int start = 0;
        while (true) {
            int end = text.indexOf('/', start);
            int length = (end < 0 ? text.length() : end) - start;
            if (length == 0 || length == 1 && text.charAt(start) == '.') {
                return false;
            }
            if (end < 0) {
                return true;
            }
            start = end + 1;
        }
    }

    private static String normalized(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        for (String component : text.split("/")) {
            if (!component.isEmpty() && !component.equals(".")) {
                normal.append(normal.isEmpty() ? "" : "/").append(component);
            }
        }
        return normal.toString();
    }

    /// Whether `path` is absolute on a drive. `a:b` is not: newest clients up to 0.26 store it, and a platform that has
    /// drives refuses it in [#resolveIn(Path)].
    private static boolean hasDrive(String path) {
        return path.length() >= 3
                && path.charAt(1) == ':'
                && (path.charAt(2) == '/' || path.charAt(2) == '\\')
                && (path.charAt(0) >= 'a' && path.charAt(0) <= 'z' || path.charAt(0) >= 'A' && path.charAt(0) <= 'Z');
    }

    /// Whether a component is `..`, between slashes of either kind or after a drive.
    private static boolean hasParent(String path) {
        for (int i = path.indexOf(".."); i >= 0; i = path.indexOf("..", i + 1)) {
            boolean begins = isSeparator(path, i - 1) || i == 2 && path.charAt(1) == ':';
            if (begins && isSeparator(path, i + 2)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a slash, or an end of `path`, is at `index`.
    private static boolean isSeparator(String path, int index) {
        return index < 0 || index >= path.length() || path.charAt(index) == '/' || path.charAt(index) == '\\';
    }

    /// Whether `text` can be written as UTF-8: no surrogate in it stands alone.
    static boolean hasUtf8(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
