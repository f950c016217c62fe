package dev.vitrine.testing;

import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.progress.SharedThread;
import java.util.Optional;

/// Counts bytes, and holds the work at the first look after so many of them until the test opens the gate or cancels.
public final class GateMonitor implements ProgressMonitor {
    private final long at;
    private long bytes;
    private int held;
    private boolean open;
    private boolean cancelled;

    /// Holds once `at` bytes are done.
    public GateMonitor(long at) {
        this.at = at;
    }

    /// Work that the gate holds.
    public interface Work {
        void run() throws Exception;
    }

    /// Runs `work` on a thread of its own until it holds.
    ///
    /// @return ends with the work, with why it failed
    public Running start(Work work) throws InterruptedException {
        Running running = new Running(work);
        running.thread.start();
        running.awaitHeldOrEnd();
        return running;
    }

    /// Work that was started.
    public final class Running {
        private final Thread thread;
        private Optional<Throwable> failure = Optional.empty();
        private boolean ended;

        private Running(Work work) {
            thread = Thread.ofVirtual().unstarted(() -> {
                Optional<Throwable> why = Optional.empty();
                try {
                    work.run();
                } catch (Throwable e) {
                    why = Optional.of(e);
                }
                ended(why);
            });
        }

        private void ended(Optional<Throwable> why) {
            synchronized (GateMonitor.this) {
                failure = why;
                ended = true;
                GateMonitor.this.notifyAll();
            }
        }

        private void awaitHeldOrEnd() throws InterruptedException {
            synchronized (GateMonitor.this) {
                while (held == 0 && !ended) {
                    GateMonitor.this.wait();
                }
                if (held == 0) {
                    throw new AssertionError("It never held", failure.orElse(null));
                }
            }
        }

        /// Waits for its end.
        ///
        /// @return why it failed; empty when it did not
        public Optional<Throwable> end() throws InterruptedException {
            thread.join();
            return failure;
        }
    }

    @Override
    public synchronized void advance(long more) {
        bytes += more;
    }

    /// Bytes that are done.
    public synchronized long bytes() {
        return bytes;
    }

    /// Lets the work go on to its end.
    public synchronized void open() {
        open = true;
        notifyAll();
    }

    public synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    @Override
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void check() throws CancelledException {
        if (isShut()) {
            SharedThread.hold(this::awaitOpen);
        }
        ProgressMonitor.super.check();
    }

    private synchronized boolean isShut() {
        return bytes >= at && !open && !cancelled;
    }

    private synchronized void awaitOpen() {
        held++;
        notifyAll();
        try {
            while (isShut()) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
