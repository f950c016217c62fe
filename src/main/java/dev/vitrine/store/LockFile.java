package dev.vitrine.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A lock across processes and threads on a file that exists for nothing else: many shared holders or one exclusive
/// one. The system releases it when the process ends. Not reentrant: an exclusive holder that asks for a shared lock
/// waits for itself.
///
/// A process has one lock on a file, however many objects ask for it, and on POSIX systems closing any channel of
/// the file gives the lock up; so the state of this process is kept here once for each file.
public final class LockFile {
    private static final Map<Path, LockFile> FILES = new HashMap<>();

    private final Path file;
    private int users;
    private int shared;
    private boolean exclusive;
    private boolean asking;
    private @Nullable FileChannel channel;

    private LockFile(Path file) {
        this.file = file;
    }

    /// Takes a shared lock on `file`, which is made when it does not exist; waits for an exclusive holder.
    ///
    /// @throws InterruptedIOException when the thread is interrupted while it waits
    public static StoreLock lockShared(Path file) throws IOException {
        LockFile state = use(file);
        try {
            return state.acquireShared();
        } catch (IOException | RuntimeException e) {
            state.unuse();
            throw e;
        }
    }

    /// Takes the exclusive lock on `file`, which is made when it does not exist, or returns empty at once when
    /// somebody holds any lock on it.
    public static Optional<StoreLock> tryLockExclusive(Path file) throws IOException {
        LockFile state = use(file);
        Optional<StoreLock> lock = Optional.empty();
        try {
            lock = state.acquireExclusive();
            return lock;
        } finally {
            if (lock.isEmpty()) {
                state.unuse();
            }
        }
    }

    private static LockFile use(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path parent = Objects.requireNonNull(absolute.getParent(), "a lock is a file, not the root directory");
        Path key = parent.toRealPath().resolve(absolute.getName(absolute.getNameCount() - 1));
        synchronized (FILES) {
            LockFile state = FILES.computeIfAbsent(key, LockFile::new);
            state.users++;
            return state;
        }
    }

    private void unuse() {
        synchronized (FILES) {
            if (--users == 0) {
                FILES.remove(file);
            }
        }
    }

    private StoreLock acquireShared() throws IOException {
        synchronized (this) {
            while (exclusive || asking) {
                await();
            }
            if (shared > 0) {
                shared++;
                return new Held(this);
            }
            asking = true;
        }
        // Outside the monitor: another process may hold the file for long, and tryLockExclusive must not wait.
        @Nullable FileChannel opened = null;
        @Nullable FileLock lock = null;
        try {
            opened = open();
            lock = opened.lock(0, Long.MAX_VALUE, true);
        } finally {
            if (lock == null && opened != null) {
                opened.close();
            }
            synchronized (this) {
                asking = false;
                if (lock != null) {
                    channel = opened;
                    shared = 1;
                }
                notifyAll();
            }
        }
        return new Held(this);
    }

    private synchronized Optional<StoreLock> acquireExclusive() throws IOException {
        if (shared > 0 || exclusive || asking) {
            return Optional.empty();
        }
        FileChannel opened = open();
        FileLock lock = null;
        try {
            lock = opened.tryLock();
        } finally {
            if (lock == null) {
                opened.close();
            }
        }
        if (lock == null) {
            return Optional.empty();
        }
        channel = opened;
        exclusive = true;
        return Optional.of(new Held(this));
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private void await() throws InterruptedIOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for " + file);
        }
    }

    private void release() throws IOException {
        try {
            synchronized (this) {
                if (shared > 0) {
                    shared--;
                }
                exclusive = false;
                if (shared == 0) {
                    try (FileChannel held = channel) {
                        channel = null;
                    } finally {
                        notifyAll();
                    }
                }
            }
        } finally {
            unuse();
        }
    }

    private static final class Held implements StoreLock {
        private final LockFile file;
        private final AtomicBoolean open = new AtomicBoolean(true);

        Held(LockFile file) {
            this.file = file;
        }

        @Override
        public void close() throws IOException {
            if (open.compareAndSet(true, false)) {
                file.release();
            }
        }
    }
}
