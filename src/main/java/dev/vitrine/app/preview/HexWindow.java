package dev.vitrine.app.preview;

/// The part of a file whose rows are in the list: a list counts its rows in ints, files have more bytes than that.
///
/// @param start address of the first row
/// @param rows  how many there are
record HexWindow(long start, int rows) {
    /// 16 GB in rows of 16 bytes.
    static final int MOST_ROWS = 1 << 30;

    /// The window with `address` in its middle, as far as the file allows.
    ///
    /// @param width bytes of a row
    static HexWindow around(long address, long size, int width) {
        long all = (size + width - 1) / width;
        long first = Math.clamp(address / width - MOST_ROWS / 2, 0, Math.max(0, all - MOST_ROWS));
        return new HexWindow(first * width, (int) Math.min(MOST_ROWS, all - first));
    }

    boolean holds(long address, int width) {
        return address >= start && address < end(width);
    }

    /// The address after the last row.
    long end(int width) {
        return start + (long) rows * width;
    }
}
