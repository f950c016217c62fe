package dev.vitrine.digest;

import dev.vitrine.progress.SharedThread;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Iterator;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The one bounded pool that hashing and transfer share. A call blocks until all its items are done; the calling thread
/// works too, and each thread of the pool goes on to the next call after two milliseconds of one, or one item, so a
/// long call does not hold up a short one. A call made from one of the pool's own threads runs in that thread alone, so
/// nesting cannot starve the pool. While a paused call holds threads of the pool, others take their places.
/// Thread-safe. Closing waits for nothing: calls go on in their own threads alone.
public final class Workers implements AutoCloseable {
    /// Handing a thread round costs more than a small file does.
    private static final long SLICE_NANOS = 2_000_000;

    private final ThreadPoolExecutor pool;
    private final IntSupplier threads;
    private int lent;

    /// A pool of `threads` daemon threads.
    public Workers(int threads) {
        this(() -> threads);
    }

    /// A pool of as many daemon threads as `threads` says, 1 or more, asked again at each call. When there are to be
    /// fewer, those above end once they are idle.
    public Workers(IntSupplier threads) {
        this.threads = threads;
        int now = threads.getAsInt();
        this.pool = new ThreadPoolExecutor(
                now,
                now,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Worker::new,
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /// How many threads suit disk work on this machine: small files keep about four a core busy with system calls.
    public static int forThisMachine() {
        return Math.clamp(Runtime.getRuntime().availableProcessors() * 4L, 4, 32);
    }

    private synchronized int resize() {
        int wanted = threads.getAsInt();
        int size = wanted + lent;
        if (size > pool.getMaximumPoolSize()) {
            pool.setMaximumPoolSize(size);
        }
        if (size != pool.getCorePoolSize()) {
            pool.setCorePoolSize(size);
            pool.setMaximumPoolSize(size);
        }
        return wanted;
    }

    private synchronized void lend(int more) {
        lent += more;
        resize();
    }

    private final class Worker extends Thread implements SharedThread {
        Worker(Runnable work) {
            super(work, "vitrine-worker");
            setDaemon(true);
        }

        boolean isOf(Workers workers) {
            return Workers.this == workers;
        }

        @Override
        public void lend(Runnable wait) {
            Workers.this.lend(1);
            try {
                wait.run();
            } finally {
                Workers.this.lend(-1);
            }
        }
    }

    /// What is done with one item.
    @FunctionalInterface
    public interface Action<T> {
        void run(T item) throws IOException;
    }

    /// Runs `action` on every item, several at a time, and returns when all are done. The first failure, of `action`
    /// or of the iteration itself, stops the rest: items not begun are skipped, running ones finish, and the failure
    /// is thrown here. `items` is iterated by one thread at a time. Interrupting the calling thread stops the rest too.
    ///
    /// @throws InterruptedIOException when the calling thread was interrupted; it stays interrupted
    public <T> void forEach(Iterable<T> items, Action<? super T> action) throws IOException {
        Call<T> call = new Call<>(items.iterator(), action);
        boolean nested = Thread.currentThread() instanceof Worker worker && worker.isOf(this);
        int helpers = nested ? 0 : resize();
        for (int i = 0; i < helpers; i++) {
            pool.execute(() -> workAndReturn(call));
        }
        while (call.runNext()) {
            if (Thread.currentThread().isInterrupted()) {
                call.fail(new InterruptedIOException("Interrupted between files"));
            }
        }
        call.await();
    }

    /// What is done with the numbers from `from` to `to`, the last one not included.
    @FunctionalInterface
    public interface RangeAction {
        void run(int from, int to) throws IOException;
    }

    /// [#forEach] over the numbers below `count` in ranges of at most `length`: for items so small that handing out
    /// each by itself would cost more than the work.
    public void forRanges(int count, int length, RangeAction action) throws IOException {
        forEach(
                IntStream.iterate(0, from -> from < count, from -> from + length)
                        .boxed()::iterator,
                from -> action.run(from, Math.min(count, from + length)));
    }

    private void workAndReturn(Call<?> call) {
        long start = System.nanoTime();
        boolean isMore = call.runNext();
        while (isMore && System.nanoTime() - start < SLICE_NANOS) {
            isMore = call.runNext();
        }
        if (isMore) {
            pool.execute(() -> workAndReturn(call));
        }
    }

    private static final class Call<T> {
        private final Iterator<T> items;
        private final Action<? super T> action;
        private int running;
        private boolean ended;
        private @Nullable Throwable failure;

        Call(Iterator<T> items, Action<? super T> action) {
            this.items = items;
            this.action = action;
        }

        /// Does the next item; false when there is none.
        boolean runNext() {
            T item;
            synchronized (this) {
                try {
                    if (ended || !items.hasNext()) {
                        end();
                        return false;
                    }
                    item = items.next();
                    running++;
                } catch (Throwable e) {
                    fail(e);
                    return false;
                }
            }
            try {
                action.run(item);
            } catch (Throwable e) {
                fail(e);
            }
            synchronized (this) {
                running--;
                notifyAll();
            }
            return true;
        }

        synchronized void fail(Throwable e) {
            if (failure == null) {
                failure = e;
            }
            end();
        }

        private synchronized void end() {
            ended = true;
            notifyAll();
        }

        synchronized void await() throws IOException {
            boolean interrupted = false;
            while (!ended || running > 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                    fail(new InterruptedIOException("Interrupted while waiting for files"));
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                switch (failure) {
                    case IOException e -> throw e;
                    case RuntimeException e -> throw e;
                    case Error e -> throw e;
                    default -> throw new IOException(failure);
                }
            }
        }
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
