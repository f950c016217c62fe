package dev.vitrine.testing;

import dev.vitrine.store.FileSystemSteps;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// The real file system, counted: stops at the n-th step either as a killed process would (nothing runs any more, not
/// even clean-up) or with one failure as a full disk would.
public final class StoppingSteps implements FileSystemSteps {
    /// What a kill looks like from inside: no handler of failures catches it, and every later step meets it again.
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private enum Stop {
        NEVER,
        KILL_BEFORE,
        KILL_AFTER,
        FULL_DISK
    }

    private final AtomicInteger count = new AtomicInteger();
    private final Stop stop;
    private final int at;

    private StoppingSteps(Stop stop, int at) {
        this.stop = stop;
        this.at = at;
    }

    public static StoppingSteps counting() {
        return new StoppingSteps(Stop.NEVER, 0);
    }

    /// Killed before step `at`, from 1.
    public static StoppingSteps killBefore(int at) {
        return new StoppingSteps(Stop.KILL_BEFORE, at);
    }

    /// Killed after step `at`, from 1; a write is torn in the middle.
    public static StoppingSteps killAfter(int at) {
        return new StoppingSteps(Stop.KILL_AFTER, at);
    }

    /// Step `at`, from 1, finds no space; the rest works.
    public static StoppingSteps fullDisk(int at) {
        return new StoppingSteps(Stop.FULL_DISK, at);
    }

    /// Steps so far.
    public int count() {
        return count.get();
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> T step(Step<T> step) throws IOException {
        int number = count.incrementAndGet();
        if (stop == Stop.KILL_BEFORE && number >= at || stop == Stop.KILL_AFTER && number > at) {
            throw new Killed();
        }
        if (stop == Stop.FULL_DISK && number == at) {
            throw new FileSystemException("somewhere", null, "No space left on device");
        }
        T result = step.run();
        if (stop == Stop.KILL_AFTER && number == at) {
            throw new Killed();
        }
        return result;
    }

    @Override
    public FileChannel create(Path file) throws IOException {
        return step(() -> FileSystemSteps.super.create(file));
    }

    @Override
    public void write(FileChannel to, ByteBuffer bytes) throws IOException {
        step(() -> {
            if (stop == Stop.KILL_AFTER && count.get() == at) {
                bytes.limit(bytes.position() + bytes.remaining() / 2);
            }
            FileSystemSteps.super.write(to, bytes);
            return bytes;
        });
    }

    @Override
    public long transfer(FileChannel from, long position, long length, FileChannel to) throws IOException {
        return step(() -> FileSystemSteps.super.transfer(from, position, length, to));
    }

    @Override
    public void sync(FileChannel file) throws IOException {
        // The process dies, not the system: nothing that was written is lost, and the tests are quick.
        step(() -> file);
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
        step(() -> directory);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step(() -> {
            FileSystemSteps.super.move(from, to);
            return to;
        });
    }

    @Override
    public void copyLink(Path from, Path to) throws IOException {
        step(() -> {
            FileSystemSteps.super.copyLink(from, to);
            return to;
        });
    }

    @Override
    public void copyAttributes(Path from, Path to) throws IOException {
        step(() -> {
            FileSystemSteps.super.copyAttributes(from, to);
            return to;
        });
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        step(() -> {
            FileSystemSteps.super.createDirectories(directory);
            return directory;
        });
    }

    @Override
    public boolean delete(Path path) throws IOException {
        return step(() -> FileSystemSteps.super.delete(path));
    }

    @Override
    public void makeReadOnly(Path file) throws IOException {
        step(() -> {
            FileSystemSteps.super.makeReadOnly(file);
            return file;
        });
    }
}
