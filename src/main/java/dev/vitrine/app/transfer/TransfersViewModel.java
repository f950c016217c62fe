package dev.vitrine.app.transfer;

import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Everything that runs or ran since the window opened, newest first.
public final class TransfersViewModel {
    private static final int MOST_FINISHED = 100;
    private final TaskRunner tasks;
    private final ObservableList<Transfer> transfers = FXCollections.observableArrayList();
    /// Held here: a view of a list that nobody holds forgets who listens to it.
    private final ObservableList<Transfer> shown = FXCollections.unmodifiableObservableList(transfers);

    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();

    public TransfersViewModel(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /// The rows, newest first.
    public ObservableList<Transfer> transfers() {
        return shown;
    }

    /// How many still run.
    public ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// A task runner for another feature: what it starts has a row here too.
    public TaskRunner recording(Transfer.Kind kind) {
        return new TaskRunner() {
            @Override
            public <T> RunningTask<T> submit(String title, Work<T> work) {
                RunningTask<T> task = tasks.submit(title, work);
                add(new Transfer(kind, title, task, Optional.empty()));
                return task;
            }
        };
    }

    /// Starts work that has a row; `done` writes the row's result, `again` is what trying again means.
    <T> RunningTask<T> start(
            Transfer.Kind kind, String name, Runnable again, Work<T> work, BiConsumer<Transfer, T> done) {
        RunningTask<T> task = tasks.submit(name, work);
        Transfer row = new Transfer(kind, name, task, Optional.of(again));
        add(row);
        return task.onSuccess(value -> done.accept(row, value));
    }

    /// Does what a failed or cancelled row did again, in a new row.
    public void retry(Transfer transfer) {
        remove(transfer);
        transfer.retry().ifPresent(Runnable::run);
    }

    /// Takes a finished row away.
    public void remove(Transfer transfer) {
        if (transfer.task().state().isDone()) {
            transfers.remove(transfer);
        }
    }

    /// Takes every finished row away.
    public void clearFinished() {
        transfers.removeIf(transfer -> transfer.task().state().isDone());
    }

    private void add(Transfer transfer) {
        transfers.addFirst(transfer);
        transfer.task().stateProperty().addListener((value, old, now) -> count());
        count();
    }

    private void count() {
        running.set((int) transfers.stream()
                .filter(transfer -> !transfer.task().state().isDone())
                .count());
        while (transfers.size() > MOST_FINISHED
                && transfers.getLast().task().state().isDone()) {
            transfers.removeLast();
        }
    }
}
