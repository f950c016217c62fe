package dev.vitrine.testing;

import dev.vitrine.app.task.FxTaskRunner;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/// Runs work on the calling thread, on the spot, or when the test says so. A second passes between two looks at the
/// clock, so that every report of progress arrives.
public final class DirectTaskRunner implements TaskRunner {
    private static final long SECOND = 1_000_000_000L;
    private final AtomicLong now = new AtomicLong();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private final FxTaskRunner runner = new FxTaskRunner(this::start, Runnable::run, () -> now.addAndGet(SECOND));
    private boolean holding;

    @Override
    public <T> RunningTask<T> submit(String title, Work<T> work) {
        return runner.submit(title, work);
    }

    /// From now on work waits for [#runNext()].
    public void hold() {
        holding = true;
    }

    /// Runs the oldest work that waits.
    public void runNext() {
        held.removeFirst().run();
    }

    /// Runs the newest work that waits.
    public void runLast() {
        held.removeLast().run();
    }

    /// Runs work until none waits.
    public void runAll() {
        while (!held.isEmpty()) {
            runNext();
        }
    }

    /// How many pieces of work wait.
    public int waiting() {
        return held.size();
    }

    private void start(Runnable work) {
        if (holding) {
            held.add(work);
        } else {
            work.run();
        }
    }
}
