package dev.vitrine.manifest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Finds a text in paths, whatever the case of its letters. An ASCII text is looked for in the bytes as they are, so
/// that a million paths take some tens of milliseconds; any other text needs each path as a string.
final class PathSearch {
    private static final byte[] LOWER = new byte[256];

    static {
        for (int i = 0; i < LOWER.length; i++) {
            LOWER[i] = (byte) (i >= 'A' && i <= 'Z' ? i + ('a' - 'A') : i);
        }
    }

    private final String wanted;
    private final byte[] needle;
    private final boolean ascii;

    private PathSearch(String wanted) {
        this.wanted = wanted;
        needle = wanted.getBytes(StandardCharsets.UTF_8);
        ascii = needle.length == wanted.length();
    }

    static PathSearch of(String text) {
        return new PathSearch(text.toLowerCase(Locale.ROOT));
    }

    int[] indexes(Columns columns) {
        int[] found = new int[Math.max(16, columns.count() / 16)];
        int count = 0;
        for (int row = 0; row < columns.count(); row++) {
            if (matches(columns, row)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean matches(Columns columns, int row) {
        return ascii
                ? contains(columns.paths(), columns.start(row), columns.end(row))
                : columns.path(row).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private boolean contains(byte[] paths, int start, int end) {
        if (needle.length == 0) {
            return true;
        }
        byte first = needle[0];
        for (int at = start; at <= end - needle.length; at++) {
            if (LOWER[paths[at] & 0xFF] == first && isAt(paths, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] paths, int at) {
        for (int i = 1; i < needle.length; i++) {
            if (LOWER[paths[at + i] & 0xFF] != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
