package dev.vitrine.app.build;

import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The work on a draft, one piece after the other, in the order in which it was asked for. Used on the JavaFX thread.
final class DraftQueue {
    private final Consumer<Exception> failed;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper waitingCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<RunningTask<?>>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param failed hears why work failed
    DraftQueue(Consumer<Exception> failed) {
        this.failed = failed;
    }

    <T> void add(TaskRunner runner, String title, Work<T> work, Consumer<T> then) {
        waiting.add(() -> start(runner, title, work, then));
        next();
    }

    private <T> void start(TaskRunner runner, String title, Work<T> work, Consumer<T> then) {
        RunningTask<T> task = runner.submit(title, work);
        current.set(Optional.of(task));
        task.onSuccess(result -> ended(task, () -> then.accept(result)));
        task.onCancelled(() -> ended(task, () -> {}));
        task.onFailure(why -> ended(task, () -> failed.accept(why)));
    }

    /// Work that was given up has no say any more.
    private void ended(RunningTask<?> task, Runnable then) {
        if (current.get().filter(now -> now == task).isPresent()) {
            current.set(Optional.empty());
            then.run();
            next();
        }
    }

    private void next() {
        if (current.get().isEmpty() && !waiting.isEmpty()) {
            Runnable start = waiting.remove();
            waitingCount.set(waiting.size());
            start.run();
        } else {
            waitingCount.set(waiting.size());
        }
    }

    /// Gives up what runs and what waits.
    void clear() {
        waiting.clear();
        waitingCount.set(0);
        current.get().ifPresent(RunningTask::cancel);
        current.set(Optional.empty());
    }

    ReadOnlyIntegerProperty waitingProperty() {
        return waitingCount.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RunningTask<?>>> currentProperty() {
        return current.getReadOnlyProperty();
    }
}
