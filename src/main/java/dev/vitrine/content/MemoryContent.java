package dev.vitrine.content;

import java.util.Arrays;

/// Bytes in memory, such as what came out of a gzip stream.
public record MemoryContent(byte[] bytes) implements ContentSource {
    @Override
    public OpenBytes open() {
        return new OpenBytes(bytes);
    }

    /// Those bytes; nothing about them can fail.
    public record OpenBytes(byte[] bytes) implements ContentBytes {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] read(long position, int length) {
            int from = (int) Math.min(position, bytes.length);
            return Arrays.copyOfRange(bytes, from, from + Math.clamp(bytes.length - from, 0, length));
        }

        @Override
        public void close() {}
    }
}
