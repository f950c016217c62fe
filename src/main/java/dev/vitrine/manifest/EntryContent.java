package dev.vitrine.manifest;

import dev.vitrine.digest.Md5;

/// What an entry holds, as far as a manifest tells: its digest and, for a reference, its URI.
record EntryContent(String digest, String ref) implements Comparable<EntryContent> {
    static EntryContent of(Columns columns, int row) {
        return new EntryContent(columns.digest(row), columns.ref(row).orElse(""));
    }

    /// Whether two rows hold the same; makes nothing.
    static boolean isSame(Columns a, int i, Columns b, int j) {
        boolean hasMd5 = a.hasMd5(i);
        if (hasMd5 != b.hasMd5(j)) {
            return false;
        }
        boolean sameDigest = hasMd5 ? a.md5(i).equals(b.md5(j)) : a.digest(i).equals(b.digest(j));
        return sameDigest && a.ref(i).equals(b.ref(j));
    }

    /// Equal for rows that hold the same.
    static int hash(Columns columns, int row) {
        long mixed = columns.ref(row).hashCode();
        if (columns.hasMd5(row)) {
            Md5 md5 = columns.md5(row);
            mixed += md5.high() * 31 + md5.low();
        } else {
            mixed += columns.digest(row).hashCode();
        }
        return (int) ((mixed * 0x9E3779B97F4A7C15L) >>> 32);
    }

    @Override
    public int compareTo(EntryContent other) {
        int order = digest.compareTo(other.digest);
        return order != 0 ? order : ref.compareTo(other.ref);
    }
}
