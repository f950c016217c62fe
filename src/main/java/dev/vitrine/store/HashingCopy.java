package dev.vitrine.store;

import dev.vitrine.digest.Md5;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/// Copies bytes into a new file and returns the digest of what was written. Big files are copied inside the kernel,
/// as shared extents where the file system has them (btrfs, xfs: platform-facts 6), and hashed from the copy; never a
/// hard link. Whatever goes wrong, no file is left. Thread-safe; holds 256 KiB a call.
public final class HashingCopy {
    private static final int BLOCK = 256 * 1024;
    private static final long CHUNK = 4L * 1024 * 1024;
    private final FileSystemSteps steps;

    public HashingCopy(FileSystemSteps steps) {
        this.steps = steps;
    }

    /// Whether the copy is on the disk when it is reported done.
    public enum Durability {
        SYNCED,
        LEFT_TO_THE_SYSTEM
    }

    /// What was written.
    public record Copied(Md5 md5, long size) {}

    /// Copies `source` to `target`, which must not exist; advances `monitor` by the bytes.
    public Copied copy(Path source, Path target, Durability durability, ProgressMonitor monitor) throws IOException {
        try (FileChannel from = FileChannel.open(source, StandardOpenOption.READ)) {
            return from.size() <= BLOCK
                    ? stream(from, blockFor(from.size()), target, durability, monitor)
                    : create(target, durability, to -> transfer(from, to, monitor));
        }
    }

    /// Copies all of `source` to `target`, which must not exist; advances `monitor` by the bytes.
    public Copied copy(InputStream source, Path target, Durability durability, ProgressMonitor monitor)
            throws IOException {
        return stream(Channels.newChannel(source), ByteBuffer.allocate(BLOCK), target, durability, monitor);
    }

    /// The digest of what `file` holds, read in this thread, for one file whose bytes are not trusted; many files
    /// are hashed through [dev.vitrine.digest.FileHasher].
    public static Md5 hash(Path file, ProgressMonitor monitor) throws IOException {
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer block = blockFor(Math.min(from.size(), BLOCK));
            MessageDigest digest = Md5.newDigest(from.size());
            monitor.check();
            while (from.read(block) >= 0) {
                digest.update(block.array(), 0, block.position());
                block.clear();
                monitor.check();
            }
            return Md5.of(digest);
        }
    }

    private static ByteBuffer blockFor(long size) {
        // One byte more, so that a file that has not grown is read in one call and its end seen in the next.
        return ByteBuffer.allocate((int) size + 1);
    }

    private Copied stream(
            ReadableByteChannel from, ByteBuffer block, Path target, Durability durability, ProgressMonitor monitor)
            throws IOException {
        return create(target, durability, to -> {
            MessageDigest digest = Md5.newDigest();
            long size = 0;
            monitor.check();
            while (from.read(block) >= 0) {
                block.flip();
                int length = block.remaining();
                digest.update(block.array(), 0, length);
                steps.write(to, block);
                block.clear();
                size += length;
                monitor.advance(length);
                monitor.check();
            }
            return new Copied(Md5.of(digest), size);
        });
    }

    private Copied transfer(FileChannel from, FileChannel to, ProgressMonitor monitor) throws IOException {
        MessageDigest digest = Md5.newDigest(from.size());
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long size = 0;
        while (true) {
            monitor.check();
            long copied = steps.transfer(from, size, CHUNK, to);
            if (copied <= 0) {
                return new Copied(Md5.of(digest), size);
            }
            for (long end = size + copied; size < end; ) {
                monitor.check();
                block.clear().limit((int) Math.min(BLOCK, end - size));
                int read = to.read(block, size);
                if (read < 0) {
                    throw new IOException("Copy is shorter than what was written to it");
                }
                digest.update(block.array(), 0, read);
                size += read;
                monitor.advance(read);
            }
        }
    }

    private interface Filling {
        Copied fill(FileChannel target) throws IOException;
    }

    private Copied create(Path target, Durability durability, Filling filling) throws IOException {
        try (FileChannel to = steps.create(target)) {
            Copied copied = filling.fill(to);
            if (durability == Durability.SYNCED) {
                steps.sync(to);
            }
            return copied;
        } catch (IOException | RuntimeException e) {
            discard(target, e);
            throw e;
        }
    }

    private void discard(Path target, Exception reason) {
        if (reason instanceof FileAlreadyExistsException) {
            return;
        }
        try {
            steps.delete(target);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
