package dev.vitrine.app.transfer;

import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Everything that moves bytes: some of it runs, the rest waits for its turn, and what is done stays as long as it is
/// wanted. Used on the JavaFX thread.
public final class TransfersViewModel {
    private static final int AT_ONCE = 2;
    private static final int MOST_FINISHED = 100;

    /// The parts of the list, in their order.
    public enum Group {
        RUNNING,
        WAITING,
        PAUSED,
        FINISHED;

        static Group of(Transfer transfer) {
            return switch (transfer.state()) {
                case RUNNING, PAUSING, CANCELLING -> RUNNING;
                case WAITING -> WAITING;
                case PAUSED -> PAUSED;
                case SUCCEEDED, FAILED, CANCELLED -> FINISHED;
            };
        }
    }

    private final TaskRunner tasks;
    private final IntegerProperty atOnce = new SimpleIntegerProperty(AT_ONCE);
    private final ObservableList<Transfer> transfers =
            FXCollections.observableArrayList(transfer -> new Observable[] {transfer.stateProperty()});
    /// Held here: a view of a list that nobody holds forgets who listens to it.
    private final ObservableList<Transfer> shown = FXCollections.unmodifiableObservableList(transfers);

    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();

    public TransfersViewModel(TaskRunner tasks) {
        this.tasks = tasks;
        atOnce.subscribe((old, now) -> startWaiting());
    }

    /// What is not done in the order of the queue, then what is done, newest first.
    public ObservableList<Transfer> transfers() {
        return shown;
    }

    /// The same, what runs before what waits, before what is paused, before what is done.
    public List<Transfer> grouped() {
        return transfers.stream().sorted(Comparator.comparing(Group::of)).toList();
    }

    /// How many may run at the same time; at least one does.
    public IntegerProperty atOnceProperty() {
        return atOnce;
    }

    /// How many run.
    public ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How many wait for their turn.
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// A task runner for another feature: what it starts has a row and a place in the queue here.
    public TaskRunner recording(Transfer.Kind kind) {
        return new TaskRunner() {
            @Override
            public <T> RunningTask<T> submit(String title, Work<T> work) {
                QueuedTask<T> task = queued(kind, title, TransferState.WAITING, work);
                add(new Transfer(kind, title, Optional.empty(), task, Optional.empty()));
                return task;
            }
        };
    }

    /// Starts work that has a row, or lets it wait; `done` writes the row's result, `again` is what trying again means.
    ///
    /// @param from PAUSED for what is only offered
    <T> QueuedTask<T> start(
            TransferRequest request, TransferState from, Runnable again, Work<T> work, BiConsumer<Transfer, T> done) {
        String name = request.version().name();
        QueuedTask<T> task = queued(request.kind(), name, from, work);
        Transfer row = new Transfer(request.kind(), name, Optional.of(request), task, Optional.of(again));
        task.onSuccess(value -> done.accept(row, value));
        add(row);
        return task;
    }

    private <T> QueuedTask<T> queued(Transfer.Kind kind, String title, TransferState from, Work<T> work) {
        return new QueuedTask<>(tasks, title, from, work);
    }

    /// Does what a failed or cancelled row did again, in a new row.
    public void retry(Transfer transfer) {
        remove(transfer);
        transfer.retry().ifPresent(Runnable::run);
    }

    /// Takes a finished row away.
    public void remove(Transfer transfer) {
        if (transfer.state().isDone()) {
            transfers.remove(transfer);
        }
    }

    /// Takes every finished row away.
    public void clearFinished() {
        transfers.removeIf(transfer -> transfer.state().isDone());
    }

    public void pauseAll() {
        List.copyOf(transfers).reversed().forEach(Transfer::pause);
    }

    public void resumeAll() {
        List.copyOf(transfers).forEach(Transfer::resume);
    }

    /// Whether another one that waits is before this one.
    public boolean canMoveUp(Transfer transfer) {
        return neighbour(transfer, -1) >= 0;
    }

    /// Whether another one that waits is after this one.
    public boolean canMoveDown(Transfer transfer) {
        return neighbour(transfer, 1) >= 0;
    }

    /// Lets one that waits go one place earlier (-1) or later (1).
    public void move(Transfer transfer, int step) {
        int to = neighbour(transfer, step);
        if (to >= 0) {
            place(transfer, to);
        }
    }

    /// Makes one that waits the next to start.
    public void moveFirst(Transfer transfer) {
        int first = indexOf(each -> each.state() == TransferState.WAITING);
        if (transfer.state() == TransferState.WAITING && first >= 0) {
            place(transfer, first);
        }
    }

    private int neighbour(Transfer transfer, int step) {
        int at = transfers.indexOf(transfer);
        if (at < 0 || transfer.state() != TransferState.WAITING) {
            return -1;
        }
        for (int i = at + step; i >= 0 && i < transfers.size(); i += step) {
            if (transfers.get(i).state() == TransferState.WAITING) {
                return i;
            }
        }
        return -1;
    }

    private void place(Transfer transfer, int index) {
        List<Transfer> order = new ArrayList<>(transfers);
        order.remove(transfer);
        order.add(index, transfer);
        transfers.setAll(order);
    }

    private int indexOf(Predicate<Transfer> wanted) {
        for (int i = 0; i < transfers.size(); i++) {
            if (wanted.test(transfers.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void add(Transfer transfer) {
        transfers.add(firstFinished(), transfer);
        transfer.stateProperty().subscribe((old, now) -> changed(transfer));
        startOrWait(transfer);
        count();
    }

    private int firstFinished() {
        int index = indexOf(transfer -> transfer.state().isDone());
        return index < 0 ? transfers.size() : index;
    }

    private void changed(Transfer transfer) {
        if (transfer.state().isDone() && transfers.contains(transfer)) {
            List<Transfer> order = new ArrayList<>(transfers);
            order.remove(transfer);
            int index = 0;
            while (index < order.size() && !order.get(index).state().isDone()) {
                index++;
            }
            order.add(index, transfer);
            transfers.setAll(order.subList(0, Math.min(order.size(), index + MOST_FINISHED)));
        }
        startOrWait(transfer);
        count();
    }

    private void startOrWait(Transfer transfer) {
        if (!transfer.kind().queues()) {
            transfer.start();
        }
        startWaiting();
    }

    /// Fills the free places. A pause of what waited may have made one free while this went on, so each is looked for
    /// anew.
    private void startWaiting() {
        while (atWork() < Math.max(1, atOnce.get())) {
            int next = indexOf(each -> each.kind().queues() && each.state() == TransferState.WAITING);
            if (next < 0) {
                return;
            }
            transfers.get(next).start();
        }
    }

    private int atWork() {
        return (int) transfers.stream()
                .filter(each -> each.kind().queues() && each.state().isAtWork())
                .count();
    }

    private void count() {
        running.set(
                (int) transfers.stream().filter(each -> each.state().isAtWork()).count());
        waiting.set((int) transfers.stream()
                .filter(each -> each.state() == TransferState.WAITING)
                .count());
    }
}
