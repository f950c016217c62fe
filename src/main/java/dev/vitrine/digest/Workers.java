package dev.vitrine.digest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/// The one bounded pool that hashing and transfer share. Calls block until all their items are done; a call made
/// from one of the pool's own threads runs in that thread alone, so nesting cannot starve the pool.
/// Thread-safe. Closing waits for nothing: callers wait for their own calls.
public final class Workers implements AutoCloseable {
    private final ExecutorService pool;
    private final int threads;
    private final ThreadGroup group = new ThreadGroup("vitrine-workers");

    /// A pool of `threads` daemon threads.
    public Workers(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(group, work, "vitrine-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /// A pool sized for disk work on this machine: small files keep about four threads a core busy with system calls.
    public static Workers forThisMachine() {
        return new Workers(Math.clamp(Runtime.getRuntime().availableProcessors() * 4L, 4, 32));
    }

    /// What is done with one item.
    @FunctionalInterface
    public interface Action<T> {
        void run(T item) throws IOException;
    }

    /// Runs `action` on every item, several at a time, and returns when all are done. The first failure stops the
    /// rest: items not begun are skipped, running ones finish, and the failure is thrown here.
    public <T> void forEach(Iterable<T> items, Action<? super T> action) throws IOException {
        Iterator<T> iterator = items.iterator();
        if (Thread.currentThread().getThreadGroup() == group) {
            while (iterator.hasNext()) {
                action.run(iterator.next());
            }
            return;
        }
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            pool.execute(() -> {
                try {
                    drain(iterator, action, failure);
                } finally {
                    done.countDown();
                }
            });
        }
        await(done, failure);
        rethrow(failure.get());
    }

    private static <T> void drain(Iterator<T> items, Action<? super T> action, AtomicReference<Throwable> failure) {
        while (failure.get() == null) {
            T item;
            synchronized (items) {
                if (!items.hasNext()) {
                    return;
                }
                item = items.next();
            }
            try {
                action.run(item);
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            }
        }
    }

    private static void await(CountDownLatch done, AtomicReference<Throwable> failure) {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                failure.compareAndSet(null, new InterruptedIOException("Interrupted while waiting for files"));
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Throwable failure) throws IOException {
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IOException(failure);
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
