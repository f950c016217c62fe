package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;

/// Numbers that are stored as what each is more than the one before, in blocks packed by bits.
///
/// Source: Encodings.md of github.com/apache/parquet-format, delta encoding (DELTA_BINARY_PACKED).
final class DeltaNumbers {
    private final byte[] bytes;
    private final int end;
    private final int perPart;
    private final int[] widths;
    private final long count;
    private int at;
    private long given;
    private long value;
    private long least;
    private int inBlock;
    private long bit;

    DeltaNumbers(byte[] bytes, int from, int end) throws IOException {
        this.bytes = bytes;
        this.end = end;
        at = from;
        long block = varint();
        long parts = varint();
        count = varint();
        value = zigzag();
        if (parts <= 0
                || parts > 256
                || block <= 0
                || block > 1 << 20
                || block % parts != 0
                || block / parts % 8 != 0) {
            throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
        }
        widths = new int[(int) parts];
        perPart = (int) (block / parts);
        inBlock = perPart * widths.length;
    }

    long next() throws IOException {
        if (given >= count) {
            throw new ContentFormatException(Fault.ENDS_EARLY);
        }
        if (given++ == 0) {
            return value;
        }
        if (inBlock == perPart * widths.length) {
            startBlock();
        }
        int width = widths[inBlock++ / perPart];
        value += least + RunLengths.longBits(bytes, bit, width, end);
        bit += width;
        at = (int) (bit + 7 >>> 3);
        return value;
    }

    private void startBlock() throws IOException {
        least = zigzag();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = u8();
            if (widths[i] > Long.SIZE) {
                throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
            }
        }
        bit = 8L * at;
        inBlock = 0;
    }

    /// Where the bytes after all numbers begin. Steps over blocks, each of which has bytes.
    static int skip(byte[] bytes, int from, int end) throws IOException {
        DeltaNumbers numbers = new DeltaNumbers(bytes, from, end);
        for (long left = numbers.count - 1; left > 0; left -= (long) numbers.perPart * numbers.widths.length) {
            numbers.startBlock();
            long bits = 0;
            for (int part = 0; part < numbers.widths.length && (long) part * numbers.perPart < left; part++) {
                bits += (long) numbers.widths[part] * numbers.perPart;
            }
            long next = numbers.at + (bits >>> 3);
            if (next > end) {
                throw new ContentFormatException(Fault.ENDS_EARLY);
            }
            numbers.at = (int) next;
        }
        return numbers.at;
    }

    private int u8() throws IOException {
        if (at >= end) {
            throw new ContentFormatException(Fault.ENDS_EARLY);
        }
        return bytes[at++] & 0xFF;
    }

    private long varint() throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = u8();
            number |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
    }

    private long zigzag() throws IOException {
        long number = varint();
        return number >>> 1 ^ -(number & 1);
    }
}
