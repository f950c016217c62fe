package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;

/// Numbers as Parquet packs levels and places in a dictionary: runs of one number, and groups of eight packed by bits.
/// Numbers are read one after the other, so that a run that lies about its length costs nothing.
///
/// Source: Encodings.md of github.com/apache/parquet-format, RLE / bit-packing hybrid.
final class RunLengths {
    private final byte[] bytes;
    private final int end;
    private final int width;
    private int at;
    private long left;
    private boolean packed;
    private int repeated;
    private long bit;

    /// @param width bits of a number; with 0 all are 0 and no byte is read
    RunLengths(byte[] bytes, int from, int end, int width) throws IOException {
        if (width < 0 || width > Integer.SIZE || from < 0 || from > end || end > bytes.length) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        this.bytes = bytes;
        this.end = end;
        this.width = width;
        at = from;
    }

    int next() throws IOException {
        if (width == 0) {
            return 0;
        }
        while (left == 0) {
            startRun();
        }
        left--;
        if (!packed) {
            return repeated;
        }
        int number = bits(bytes, bit, width, end);
        bit += width;
        return number;
    }

    private void startRun() throws IOException {
        if (packed) {
            at = (int) Math.min(end, bit + 7 >>> 3);
        }
        long header = 0;
        int shift = 0;
        int next;
        do {
            next = u8();
            header |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next >= 0x80 && shift < 35);
        packed = (header & 1) == 1;
        left = packed ? (header >>> 1) * 8 : header >>> 1;
        if (packed) {
            bit = 8L * at;
        } else {
            repeated = 0;
            for (int i = 0; i < width; i += 8) {
                repeated |= u8() << i;
            }
        }
    }

    private int u8() throws IOException {
        if (at >= end) {
            throw new ContentFormatException(Fault.ENDS_EARLY);
        }
        return bytes[at++] & 0xFF;
    }

    /// The number of `width` bits, at most 32, at a bit; the lowest bits come first.
    static int bits(byte[] bytes, long bit, int width, int end) throws IOException {
        return (int) longBits(bytes, bit, width, end);
    }

    /// As [#bits], of at most 64.
    static long longBits(byte[] bytes, long bit, int width, int end) throws IOException {
        if (bit + width > 8L * end) {
            throw new ContentFormatException(Fault.ENDS_EARLY);
        }
        long number = 0;
        int done = 0;
        while (done < width) {
            int inByte = (int) (bit + done & 7);
            int take = Math.min(8 - inByte, width - done);
            long part = bytes[(int) (bit + done >>> 3)] >>> inByte & (1 << take) - 1;
            number |= part << done;
            done += take;
        }
        return number;
    }
}
