package dev.vitrine.digest;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/// Files by Java's own ways, on every system and of every size.
final class PlainFiles implements SmallFiles {
    /// What is tiny: reading that many bytes costs less than the stamp by which the cache would know them. A cheap look
    /// before and after is enough for bytes that one system call reads (src/docs/decisions/0007).
    static final int TINY = 2 << 10;

    private final ByteBuffer block = ByteBuffer.allocateDirect(MOST + 1);
    private final byte[] tiny = new byte[TINY + 1];
    private final MessageDigest md5 = Md5.newDigest();

    /// Memory outside the Java heap for what is read, one byte more than a small file has.
    ByteBuffer block() {
        return block.clear();
    }

    @Override
    public FileStamp stamp(Path file) throws IOException {
        return FileStamp.of(file);
    }

    @Override
    public FileStamp stampAfter(Path file) throws IOException {
        return stamp(file);
    }

    @Override
    public boolean looksAs(FileSight before, Path file) throws IOException {
        return FileSight.of(file).isSame(before);
    }

    @Override
    public Md5 read(Path file, int size) throws IOException {
        return size <= TINY && FileTree.isText(file) ? readTiny(file, size) : read(file, size, HashProgress.NONE);
    }

    /// The same for files of every size; tells `progress` of each block.
    Md5 read(Path file, long size, HashProgress progress) throws IOException {
        MessageDigest digest = size <= MOST ? reset(md5) : Md5.newDigest(size);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long left = size;
            while (left > 0) {
                int length = channel.read(block.clear().limit((int) Math.min(left, MOST)));
                if (length < 0) {
                    throw new FileChangedException(file);
                }
                digest.update(block.flip());
                progress.hashed(length);
                left -= length;
            }
        }
        return Md5.of(digest);
    }

    /// Through a plain stream: in a cold JVM a channel for each file takes a third longer.
    private Md5 readTiny(Path file, int size) throws IOException {
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            // As a rule one system call gives all; that the file ends there is what the look after it says.
            int length = Math.max(0, in.read(tiny, 0, TINY + 1));
            if (length < size) {
                length += in.readNBytes(tiny, length, TINY + 1 - length);
            }
            if (length != size) {
                throw new FileChangedException(file);
            }
        } catch (FileNotFoundException e) {
            // It does not say why; the channel does.
            return read(file, size, HashProgress.NONE);
        }
        reset(md5).update(tiny, 0, size);
        return Md5.of(md5);
    }

    /// A failure may have left bytes of another file in it.
    private static MessageDigest reset(MessageDigest digest) {
        digest.reset();
        return digest;
    }
}
