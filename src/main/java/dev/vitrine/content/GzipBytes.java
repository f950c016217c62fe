package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// What is packed in a gzip file, read forward only and at most so far: a bomb costs no more than that.
///
/// Source: RFC 1952, as the JDK reads it.
final class GzipBytes implements ContentBytes {
    private static final int BLOCK = 64 << 10;
    private final GZIPInputStream unpacked;
    private final long most;
    private long at;
    private boolean ended;

    /// @param most how many bytes may be unpacked
    GzipBytes(ContentBytes packed, long most) throws IOException {
        this.most = most;
        try {
            unpacked = new GZIPInputStream(new Packed(packed), BLOCK);
        } catch (EOFException | ZipException e) {
            throw failure(e);
        }
    }

    private static ContentFormatException failure(IOException e) {
        return new ContentFormatException(e instanceof EOFException ? Fault.ENDS_EARLY : Fault.MALFORMED);
    }

    /// Unknown until the end was seen: more than may be read.
    @Override
    public long size() {
        return ended ? at : Long.MAX_VALUE;
    }

    /// Whether what was read is all there is. Looks one byte ahead.
    boolean isAtEnd() throws IOException {
        if (!ended && at >= most) {
            try {
                ended = unpacked.read() < 0;
            } catch (EOFException | ZipException e) {
                throw failure(e);
            }
        }
        return ended;
    }

    /// @throws IllegalArgumentException when `position` lies behind what was read already
    @Override
    public byte[] read(long position, int length) throws IOException {
        if (position < at) {
            throw new IllegalArgumentException("Backward from " + at + " to " + position);
        }
        try {
            byte[] skipped = new byte[BLOCK];
            while (at < position && at < most && !ended) {
                take(skipped, 0, (int) Math.min(BLOCK, position - at));
            }
            byte[] bytes = new byte[(int) Math.clamp(most - at, 0, length)];
            int count = 0;
            while (at >= position && count < bytes.length && !ended) {
                count += take(bytes, count, bytes.length - count);
            }
            return count == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, count);
        } catch (EOFException | ZipException e) {
            throw failure(e);
        }
    }

    private int take(byte[] into, int offset, int length) throws IOException {
        int read = unpacked.read(into, offset, length);
        if (read < 0) {
            ended = true;
            return 0;
        }
        at += read;
        return read;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private static final class Packed extends InputStream {
        private final ContentBytes content;
        private long at;

        Packed(ContentBytes content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            byte[] one = content.read(at, 1);
            at += one.length;
            return one.length == 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            byte[] bytes = content.read(at, length);
            System.arraycopy(bytes, 0, into, offset, bytes.length);
            at += bytes.length;
            return bytes.length == 0 && length > 0 ? -1 : bytes.length;
        }

        @Override
        public int available() {
            return (int) Math.clamp(content.size() - at, 0, Integer.MAX_VALUE);
        }
    }
}
