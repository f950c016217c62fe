package dev.vitrine.client;

import dev.vitrine.digest.Md5;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/// Hashes what is written on its way to a file, and hands the digest over once, when it is closed. After a failed
/// write it hands over nothing.
final class DraftStream extends OutputStream {
    /// Takes what was written.
    interface Receiver {
        void written(Md5 md5, long size) throws IOException;
    }

    private final OutputStream file;
    private final Receiver receiver;
    private final MessageDigest digest = Md5.newDigest();
    private long size;
    private boolean isBroken;
    private boolean isClosed;

    DraftStream(OutputStream file, Receiver receiver) {
        this.file = file;
        this.receiver = receiver;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (isClosed) {
            throw new IOException("Stream closed");
        }
        try {
            file.write(bytes, offset, length);
        } catch (IOException e) {
            isBroken = true;
            throw e;
        }
        digest.update(bytes, offset, length);
        size += length;
    }

    @Override
    public void flush() throws IOException {
        file.flush();
    }

    @Override
    public void close() throws IOException {
        if (isClosed) {
            return;
        }
        isClosed = true;
        file.close();
        if (!isBroken) {
            receiver.written(Md5.of(digest), size);
        }
    }
}
