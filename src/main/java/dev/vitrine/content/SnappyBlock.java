package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;

/// Unpacks a block of Snappy.
///
/// Source: format_description.txt of github.com/google/snappy.
final class SnappyBlock {
    private final byte[] packed;
    private final byte[] out;
    private int at;
    private int filled;

    private SnappyBlock(byte[] packed, int from, int length) {
        this.packed = packed;
        at = from;
        out = new byte[length];
    }

    /// @param length of what comes out; the block says the same or is broken
    static byte[] unpack(byte[] packed, int from, int length) throws IOException {
        SnappyBlock block = new SnappyBlock(packed, from, length);
        block.unpack();
        return block.out;
    }

    private void unpack() throws IOException {
        long said = 0;
        int next;
        int shift = 0;
        do {
            next = u8();
            said |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next >= 0x80 && shift < 35);
        expect(said == out.length);
        while (at < packed.length) {
            int tag = u8();
            switch (tag & 3) {
                case 0 -> literal(tag >>> 2);
                case 1 -> copy(4 + (tag >>> 2 & 7), tag >>> 5 << 8 | u8());
                case 2 -> copy(1 + (tag >>> 2), number(2));
                default -> copy(1 + (tag >>> 2), number(4));
            }
        }
        expect(filled == out.length);
    }

    private void literal(int size) throws IOException {
        long length = 1L + (size < 60 ? size : number(size - 59));
        expect(length <= packed.length - at && length <= out.length - filled);
        System.arraycopy(packed, at, out, filled, (int) length);
        at += (int) length;
        filled += (int) length;
    }

    /// What was written `back` bytes ago again; it may reach into itself.
    private void copy(int length, long back) throws IOException {
        expect(back > 0 && back <= filled && length <= out.length - filled);
        for (int i = 0; i < length; i++, filled++) {
            out[filled] = out[filled - (int) back];
        }
    }

    private int u8() throws IOException {
        expect(at < packed.length);
        return packed[at++] & 0xFF;
    }

    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) u8() << 8 * i;
        }
        return number;
    }

    private static void expect(boolean rule) throws IOException {
        if (!rule) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
    }
}
