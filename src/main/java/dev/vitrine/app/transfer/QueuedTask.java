package dev.vitrine.app.transfer;

import dev.vitrine.app.task.ObservableTask;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.TaskState;
import dev.vitrine.app.task.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Work that waits for its turn, holds for a while and goes on where it is. Its place in the queue is another's
/// meanwhile. Used on the JavaFX thread.
final class QueuedTask<T> extends ObservableTask<T> {
    private final TaskRunner tasks;
    private final Work<T> work;
    private final List<Runnable> handlers = new ArrayList<>();
    private Optional<RunningTask<T>> run = Optional.empty();
    private final ReadOnlyObjectWrapper<TransferState> state;

    /// @param from WAITING or PAUSED
    QueuedTask(TaskRunner tasks, String title, TransferState from, Work<T> work) {
        super(title);
        this.tasks = tasks;
        this.state = new ReadOnlyObjectWrapper<>(from);
        this.work = work;
        setHeld(from == TransferState.PAUSED);
    }

    ReadOnlyObjectProperty<TransferState> transferStateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Goes from one state to another, when it still is in the first.
    private boolean change(TransferState from, TransferState to) {
        if (state.get() != from) {
            return false;
        }
        state.set(to);
        setState(to.asTask());
        setHeld(to == TransferState.PAUSED);
        return true;
    }

    /// Takes a place of the queue.
    void start() {
        if (!change(TransferState.WAITING, TransferState.RUNNING)) {
            return;
        }
        if (heldRun().isPresent()) {
            heldRun().get().resume();
            return;
        }
        RunningTask<T> fresh = tasks.submit(title(), work);
        run = Optional.of(fresh);
        follow(fresh);
        fresh.stateProperty().subscribe(now -> ended(fresh, now));
        fresh.heldProperty().subscribe((was, is) -> change(TransferState.PAUSING, TransferState.PAUSED));
    }

    /// The run that holds.
    private Optional<RunningTask<T>> heldRun() {
        return run.filter(last -> last.heldProperty().get() && !last.state().isDone());
    }

    private void ended(RunningTask<T> ended, TaskState how) {
        switch (how) {
            case QUEUED, RUNNING -> {}
            case SUCCEEDED -> finish(TransferState.SUCCEEDED);
            case FAILED -> {
                setFailure(ended.failureProperty().get());
                finish(TransferState.FAILED);
            }
            case CANCELLED -> finish(TransferState.CANCELLED);
        }
    }

    private void finish(TransferState end) {
        if (!state.get().isDone() && change(state.get(), end)) {
            List.copyOf(handlers).forEach(Runnable::run);
            handlers.clear();
        }
    }

    /// Stops, to go on later.
    @Override
    public void pause() {
        if (!change(TransferState.WAITING, TransferState.PAUSED)
                && change(TransferState.RUNNING, TransferState.PAUSING)) {
            run.ifPresent(RunningTask::pause);
        }
    }

    /// Waits for a place again.
    @Override
    public void resume() {
        change(TransferState.PAUSED, TransferState.WAITING);
    }

    @Override
    public void cancel() {
        boolean idle = state.get() == TransferState.WAITING || state.get() == TransferState.PAUSED;
        if (idle && heldRun().isEmpty()) {
            finish(TransferState.CANCELLED);
        } else if (!state.get().isDone() && change(state.get(), TransferState.CANCELLING)) {
            run.ifPresent(RunningTask::cancel);
        }
    }

    private QueuedTask<T> whenDone(Runnable action) {
        if (state.get().isDone()) {
            action.run();
        } else {
            handlers.add(action);
        }
        return this;
    }

    @Override
    public RunningTask<T> onSuccess(Consumer<? super T> action) {
        return whenDone(() -> run.ifPresent(last -> last.onSuccess(action)));
    }

    @Override
    public <E extends Exception> RunningTask<T> onFailure(Class<E> type, Consumer<? super E> action) {
        return whenDone(() -> run.ifPresent(last -> last.onFailure(type, action)));
    }

    @Override
    public RunningTask<T> onCancelled(Runnable action) {
        return whenDone(() -> {
            if (state.get() == TransferState.CANCELLED) {
                action.run();
            }
        });
    }
}
