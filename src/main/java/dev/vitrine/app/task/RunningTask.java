package dev.vitrine.app.task;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Work that was started. Properties change and handlers run on the JavaFX thread only; a handler that is added when
/// the task is done runs at once.
public interface RunningTask<T> {
    String title();

    ReadOnlyObjectProperty<TaskState> stateProperty();

    default TaskState state() {
        return stateProperty().get();
    }

    ReadOnlyLongProperty bytesDoneProperty();

    /// 0 while unknown.
    ReadOnlyLongProperty bytesTotalProperty();

    ReadOnlyLongProperty filesDoneProperty();

    /// 0 while unknown.
    ReadOnlyLongProperty filesTotalProperty();

    /// Part that is done, 0 to 1; -1 while unknown. By bytes, or by files when there are no bytes.
    ReadOnlyDoubleProperty progressProperty();

    /// Bytes a second, smoothed; 0 while unknown.
    ReadOnlyDoubleProperty rateProperty();

    /// Time left; empty while it cannot be told honestly.
    ReadOnlyObjectProperty<Optional<Duration>> remainingProperty();

    /// Why it failed; empty unless FAILED.
    ReadOnlyObjectProperty<Optional<Exception>> failureProperty();

    /// Asks the work to hold before its next file or block. Work that cannot hold goes on.
    void pause();

    /// Lets the work go on that holds, or is asked to.
    void resume();

    /// Whether the work holds, because it is paused.
    ReadOnlyBooleanProperty heldProperty();

    /// Asks the work to stop. It ends as CANCELLED once it noticed, or as what it was when it ended before.
    void cancel();

    RunningTask<T> onSuccess(Consumer<? super T> action);

    /// Runs `action` when the work failed with an `E`. Handlers are asked in the order in which they were added; only
    /// the first that fits runs.
    <E extends Exception> RunningTask<T> onFailure(Class<E> type, Consumer<? super E> action);

    /// Runs `action` when no handler before it fits.
    default RunningTask<T> onFailure(Consumer<? super Exception> action) {
        return onFailure(Exception.class, action);
    }

    RunningTask<T> onCancelled(Runnable action);
}
