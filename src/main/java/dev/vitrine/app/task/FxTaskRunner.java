package dev.vitrine.app.task;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import javafx.application.Platform;

/// Runs each piece of work on its own virtual thread and brings progress and results to the JavaFX thread.
public final class FxTaskRunner implements TaskRunner, AutoCloseable {
    private final Executor workers;
    private final Executor foreground;
    private final LongSupplier nanoTime;
    private final Set<MonitoredTask<?>> running = ConcurrentHashMap.newKeySet();

    public FxTaskRunner() {
        this(task -> Thread.ofVirtual().name("vitrine-task").start(task), Platform::runLater, System::nanoTime);
    }

    /// @param workers    where work runs
    /// @param foreground where properties change and handlers run, in the order given
    /// @param nanoTime   the clock for rates and for the 100 ms between two reports
    public FxTaskRunner(Executor workers, Executor foreground, LongSupplier nanoTime) {
        this.workers = workers;
        this.foreground = foreground;
        this.nanoTime = nanoTime;
    }

    /// Begins work before the toolkit runs: nothing of it is reported.
    public static <T> Future<T> ahead(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("vitrine-ahead").start(task);
        return task;
    }

    @Override
    public <T> RunningTask<T> submit(String title, Work<T> work) {
        MonitoredTask<T> task = new MonitoredTask<>(title, foreground, nanoTime);
        running.add(task);
        workers.execute(() -> {
            try {
                task.run(work);
            } finally {
                running.remove(task);
            }
        });
        return task;
    }

    /// Asks everything that still runs to stop; does not wait for it.
    @Override
    public void close() {
        running.forEach(RunningTask::cancel);
    }
}
