package dev.vitrine.app.task;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Something that is read in the background and read again: what was asked for last is what counts, the late answer of
/// an earlier question is dropped, and what is shown stays until there is something newer. Used on the JavaFX thread.
public final class Loading<T> {
    private final TaskRunner tasks;
    private final Consumer<T> show;
    private final ReadOnlyObjectWrapper<LoadState> state = new ReadOnlyObjectWrapper<>(LoadState.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<RunningTask<T>> current = Optional.empty();

    /// @param show takes what was read, just before the state becomes SHOWN
    public Loading(TaskRunner tasks, Consumer<T> show) {
        this.tasks = tasks;
        this.show = show;
    }

    /// Asks for nothing any more.
    public void clear() {
        cancel();
        state.set(LoadState.NOTHING);
    }

    /// Asks for something else than before: what is shown goes at once.
    public void open(String title, Work<T> work) {
        state.set(LoadState.LOADING);
        read(title, work);
    }

    /// Asks for the same again: what is shown stays until the answer is there.
    public void read(String title, Work<T> work) {
        cancel();
        if (state.get() == LoadState.FAILED) {
            state.set(LoadState.LOADING);
        }
        RunningTask<T> task = tasks.submit(title, work);
        current = Optional.of(task);
        task.onSuccess(value -> {
            if (isCurrent(task)) {
                failure.set(Optional.empty());
                show.accept(value);
                state.set(LoadState.SHOWN);
            }
        });
        task.onFailure(problem -> {
            if (isCurrent(task)) {
                failure.set(Optional.of(problem));
                state.set(LoadState.FAILED);
            }
        });
    }

    private void cancel() {
        current.ifPresent(RunningTask::cancel);
        current = Optional.empty();
    }

    private boolean isCurrent(RunningTask<T> task) {
        return current.filter(last -> last == task).isPresent();
    }

    public ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why the state is FAILED.
    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
