package dev.vitrine.content;

/// Numbers as most binary formats write them: the lowest byte first. Callers know that the bytes are there.
final class LittleEndian {
    private LittleEndian() {}

    static int u16(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    static long u32(byte[] bytes, int at) {
        return u16(bytes, at) | (long) u16(bytes, at + 2) << 16;
    }

    /// As a signed number: negative when it is beyond what any file can hold.
    static long u64(byte[] bytes, int at) {
        return u32(bytes, at) | u32(bytes, at + 4) << 32;
    }
}
