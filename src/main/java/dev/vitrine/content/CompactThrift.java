package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Reads values in Thrift's compact protocol. Every step consumes bytes, so that a count that lies ends with the bytes.
///
/// Source: doc/specs/thrift-compact-protocol.md of github.com/apache/thrift.
final class CompactThrift {
    static final int TRUE = 1;
    static final int FALSE = 2;
    private static final int I64 = 6;
    private static final int BYTE = 3;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int STRUCT = 12;
    private static final int UUID = 13;
    private static final int DEEPEST = 32;

    private final byte[] bytes;
    private int at;
    private int depth;

    CompactThrift(byte[] bytes) {
        this.bytes = bytes;
    }

    /// What a reader does with the fields of a struct.
    @FunctionalInterface
    interface Fields {
        /// Reads the value of a field and returns true, or leaves it where it is.
        boolean read(int id, int type) throws IOException;
    }

    /// Reads an element of a list.
    @FunctionalInterface
    interface Element {
        void read(int type) throws IOException;
    }

    /// How many bytes were read.
    int position() {
        return at;
    }

    /// A struct as the outermost value.
    void struct(Fields fields) throws IOException {
        struct(STRUCT, fields);
    }

    void struct(int type, Fields fields) throws IOException {
        expect(type == STRUCT);
        deeper();
        int id = 0;
        for (int header = u8(); header != 0; header = u8()) {
            int step = header >>> 4;
            int fieldType = header & 15;
            id = step == 0 ? (int) zigzag() : id + step;
            if (!fields.read(id, fieldType) && fieldType != TRUE && fieldType != FALSE) {
                skip(fieldType);
            }
        }
        depth--;
    }

    void list(int type, Element element) throws IOException {
        expect(type == LIST);
        deeper();
        int header = u8();
        long size = header >>> 4 == 15 ? varint() : header >>> 4;
        for (long i = 0; i < size; i++) {
            element.read(header & 15);
        }
        depth--;
    }

    long number(int type) throws IOException {
        expect(type >= BYTE && type <= I64);
        return type == BYTE ? (byte) u8() : zigzag();
    }

    String text(int type) throws IOException {
        expect(type == BINARY);
        int length = length();
        at += length;
        return new String(bytes, at - length, Math.min(length, 4 * TableHead.LONGEST_CELL), StandardCharsets.UTF_8);
    }

    private int length() throws IOException {
        long length = varint();
        expect(length >= 0 && length <= bytes.length - at);
        return (int) length;
    }

    /// A value that nobody wants. Outside a struct a boolean has a byte of its own.
    void skip(int type) throws IOException {
        switch (type) {
            case TRUE, FALSE, BYTE -> take(1);
            case 4, 5, I64 -> varint();
            case DOUBLE -> take(8);
            case BINARY -> take(length());
            case LIST, SET -> list(LIST, this::skip);
            case MAP -> skipMap();
            case STRUCT -> struct((id, field) -> false);
            case UUID -> take(16);
            default -> throw new ContentFormatException(Fault.MALFORMED);
        }
    }

    private void skipMap() throws IOException {
        deeper();
        long size = varint();
        int types = size == 0 ? 0 : u8();
        for (long i = 0; i < size; i++) {
            skip(types >>> 4);
            skip(types & 15);
        }
        depth--;
    }

    private void deeper() throws IOException {
        if (++depth > DEEPEST) {
            throw new ContentFormatException(Fault.TOO_DEEP);
        }
    }

    private void take(int count) throws IOException {
        expect(count <= bytes.length - at);
        at += count;
    }

    private int u8() throws IOException {
        take(1);
        return bytes[at - 1] & 0xFF;
    }

    private long zigzag() throws IOException {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    private long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new ContentFormatException(Fault.IMPOSSIBLE_NUMBER);
    }

    private static void expect(boolean rule) throws IOException {
        if (!rule) {
            throw new ContentFormatException(Fault.MALFORMED);
        }
    }
}
