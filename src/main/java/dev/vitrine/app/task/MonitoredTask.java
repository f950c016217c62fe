package dev.vitrine.app.task;

import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One task: counts what the work reports on its threads, and tells it in the foreground at most every 100 ms.
final class MonitoredTask<T> implements RunningTask<T> {
    private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private final String title;
    private final Executor foreground;
    private final LongSupplier nanoTime;
    private final Counter counter;
    private final List<Consumer<MonitoredTask<T>>> waiting = new ArrayList<>();
    private final TransferRate speed;
    private Optional<T> result = Optional.empty();
    private boolean failureHandled;

    private final ReadOnlyObjectWrapper<TaskState> state = new ReadOnlyObjectWrapper<>(TaskState.QUEUED);
    private final ReadOnlyLongWrapper bytesDone = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper bytesTotal = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper filesDone = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper filesTotal = new ReadOnlyLongWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyDoubleWrapper rate = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Optional<Duration>> remaining = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());

    MonitoredTask(String title, Executor foreground, LongSupplier nanoTime) {
        this.title = title;
        this.foreground = foreground;
        this.nanoTime = nanoTime;
        this.counter = new Counter();
        this.speed = new TransferRate(nanoTime.getAsLong());
    }

    /// Does the work on the calling thread. What is thrown beyond exceptions ends the task too, so that no row in the
    /// window runs for ever.
    void run(Work<T> work) {
        foreground.execute(() -> state.set(TaskState.RUNNING));
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

    private void finish(TaskState end, Optional<T> value, Optional<Exception> problem) {
        report();
        result = value;
        failure.set(problem);
        rate.set(0);
        remaining.set(Optional.empty());
        state.set(end);
        List.copyOf(waiting).forEach(action -> action.accept(this));
        waiting.clear();
    }

    private void report() {
        bytesTotal.set(counter.bytesTotal.get());
        bytesDone.set(counter.bytesDone.get());
        filesTotal.set(counter.filesTotal.get());
        filesDone.set(counter.filesDone.get());
        if (bytesTotal.get() > 0) {
            progress.set(Math.clamp((double) bytesDone.get() / bytesTotal.get(), 0, 1));
        } else if (filesTotal.get() > 0) {
            progress.set(Math.clamp((double) filesDone.get() / filesTotal.get(), 0, 1));
        }
        speed.sample(nanoTime.getAsLong(), bytesDone.get());
        rate.set(speed.bytesPerSecond());
        remaining.set(speed.remaining(bytesTotal.get() - bytesDone.get()));
    }

    private void whenDone(Consumer<MonitoredTask<T>> action) {
        if (state.get().isDone()) {
            action.accept(this);
        } else {
            waiting.add(action);
        }
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void cancel() {
        counter.cancelled.set(true);
    }

    @Override
    public RunningTask<T> onSuccess(Consumer<? super T> action) {
        whenDone(task -> task.result.ifPresent(action));
        return this;
    }

    @Override
    public <E extends Exception> RunningTask<T> onFailure(Class<E> type, Consumer<? super E> action) {
        whenDone(task -> task.failure
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

    @Override
    public ReadOnlyObjectProperty<TaskState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty bytesDoneProperty() {
        return bytesDone.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty bytesTotalProperty() {
        return bytesTotal.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty filesDoneProperty() {
        return filesDone.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty filesTotalProperty() {
        return filesTotal.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyDoubleProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Duration>> remainingProperty() {
        return remaining.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private final class Counter implements ProgressMonitor {
        private final AtomicLong bytesDone = new AtomicLong();
        private final AtomicLong bytesTotal = new AtomicLong();
        private final AtomicLong filesDone = new AtomicLong();
        private final AtomicLong filesTotal = new AtomicLong();
        private final AtomicBoolean cancelled = new AtomicBoolean();
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

        private void tell() {
            long now = nanoTime.getAsLong();
            long due = nextReport.get();
            if (now - due >= 0 && nextReport.compareAndSet(due, now + REPORT_NANOS)) {
                foreground.execute(MonitoredTask.this::report);
            }
        }
    }
}
