package dev.vitrine.app.task;

import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.progress.SharedThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// One task: counts what the work reports on its threads, and tells it in the foreground at most every 100 ms.
final class MonitoredTask<T> extends ObservableTask<T> {
    private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private final Executor foreground;
    private final LongSupplier nanoTime;
    private final Counter counter;
    private final List<Consumer<MonitoredTask<T>>> waiting = new ArrayList<>();
    private final TransferRate speed;
    private Optional<T> result = Optional.empty();
    private boolean failureHandled;

    MonitoredTask(String title, Executor foreground, LongSupplier nanoTime) {
        super(title);
        this.foreground = foreground;
        this.nanoTime = nanoTime;
        this.counter = new Counter();
        this.speed = new TransferRate(nanoTime.getAsLong());
    }

    /// Does the work on the calling thread. What is thrown beyond exceptions ends the task too, so that no row in the
    /// window runs for ever.
    void run(Work<T> work) {
        foreground.execute(() -> setState(TaskState.RUNNING));
        try {
            counter.check();
            T value = work.run(counter);
            foreground.execute(() -> finish(TaskState.SUCCEEDED, Optional.of(value), Optional.empty()));
        } catch (CancelledException e) {
            foreground.execute(() -> finish(TaskState.CANCELLED, Optional.empty(), Optional.empty()));
        } catch (Exception e) {
            foreground.execute(() -> finish(TaskState.FAILED, Optional.empty(), Optional.of(e)));
        } catch (Error e) {
            Exception wrapped = new IllegalStateException(e);
            foreground.execute(() -> finish(TaskState.FAILED, Optional.empty(), Optional.of(wrapped)));
        }
    }

    private void held(boolean now) {
        report();
        speed.restart(nanoTime.getAsLong(), bytesDoneProperty().get());
        setPace(0, Optional.empty());
        setHeld(now);
    }

    private void finish(TaskState end, Optional<T> value, Optional<Exception> problem) {
        report();
        result = value;
        setFailure(problem);
        setPace(0, Optional.empty());
        setHeld(false);
        setState(end);
        List.copyOf(waiting).forEach(action -> action.accept(this));
        waiting.clear();
    }

    private void report() {
        setFigures(
                counter.bytesDone.get(), counter.bytesTotal.get(), counter.filesDone.get(), counter.filesTotal.get());
        speed.sample(nanoTime.getAsLong(), bytesDoneProperty().get());
        setPace(
                speed.bytesPerSecond(),
                speed.remaining(bytesTotalProperty().get() - bytesDoneProperty().get()));
    }

    private void whenDone(Consumer<MonitoredTask<T>> action) {
        if (state().isDone()) {
            action.accept(this);
        } else {
            waiting.add(action);
        }
    }

    @Override
    public void pause() {
        counter.pause();
    }

    @Override
    public void resume() {
        counter.resume();
    }

    @Override
    public void cancel() {
        counter.cancel();
    }

    @Override
    public RunningTask<T> onSuccess(Consumer<? super T> action) {
        whenDone(task -> task.result.ifPresent(action));
        return this;
    }

    @Override
    public <E extends Exception> RunningTask<T> onFailure(Class<E> type, Consumer<? super E> action) {
        whenDone(task -> task.failureProperty()
                .get()
                .filter(problem -> !failureHandled && type.isInstance(problem))
                .ifPresent(problem -> {
                    failureHandled = true;
                    action.accept(type.cast(problem));
                }));
        return this;
    }

    @Override
    public RunningTask<T> onCancelled(Runnable action) {
        whenDone(task -> {
            if (task.state() == TaskState.CANCELLED) {
                action.run();
            }
        });
        return this;
    }

    private final class Counter implements ProgressMonitor {
        private final AtomicLong bytesDone = new AtomicLong();
        private final AtomicLong bytesTotal = new AtomicLong();
        private final AtomicLong filesDone = new AtomicLong();
        private final AtomicLong filesTotal = new AtomicLong();
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private volatile boolean paused;
        private boolean holding;
        private final AtomicLong nextReport = new AtomicLong(nanoTime.getAsLong());

        @Override
        public void begin(long totalBytes, long totalFiles) {
            // What is announced is the work ahead: a second phase comes on top of what was done in the first.
            bytesTotal.set(bytesDone.get() + totalBytes);
            filesTotal.set(filesDone.get() + totalFiles);
            tell();
        }

        @Override
        public void advance(long bytes) {
            bytesDone.addAndGet(bytes);
            tell();
        }

        @Override
        public void fileDone(String path) {
            filesDone.incrementAndGet();
            tell();
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }

        synchronized void cancel() {
            cancelled.set(true);
            notifyAll();
        }

        synchronized void pause() {
            paused = true;
        }

        /// What holds goes on even when a pause follows at once: it holds again then, so that each is told.
        synchronized void resume() {
            paused = false;
            letGo();
        }

        private synchronized void letGo() {
            if (holding) {
                holding = false;
                foreground.execute(() -> held(false));
                notifyAll();
            }
        }

        @Override
        public void check() throws CancelledException {
            if (paused) {
                SharedThread.hold(this::awaitResume);
            }
            ProgressMonitor.super.check();
        }

        /// The first thread that holds tells that the work does, whatever others are still at.
        private synchronized void awaitResume() {
            if (paused && !holding && !cancelled.get()) {
                holding = true;
                foreground.execute(() -> held(true));
            }
            try {
                while (holding && !cancelled.get()) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                cancel();
            }
            if (cancelled.get()) {
                letGo();
            }
        }

        private void tell() {
            long now = nanoTime.getAsLong();
            long due = nextReport.get();
            if (now - due >= 0 && nextReport.compareAndSet(due, now + REPORT_NANOS)) {
                foreground.execute(MonitoredTask.this::report);
            }
        }
    }
}
