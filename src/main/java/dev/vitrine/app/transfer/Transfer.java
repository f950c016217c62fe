package dev.vitrine.app.transfer;

import dev.vitrine.app.task.RunningTask;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Something that waits, runs or ran, and what can be done about it then.
public final class Transfer {
    /// What it does: its icon and its words.
    public enum Kind {
        DOWNLOAD(true, true),
        PLAN(false, true),
        CHECKOUT(true, true),
        UNDO(false, true),
        VERIFY(true, true),
        REPAIR(true, true),
        ADD(false, true),
        SAVE(true, true),
        SAMPLE(false, false),
        /// Nothing can be saved as long as it lasts.
        FREE(false, false);

        private final boolean queues;
        private final boolean holds;

        Kind(boolean queues, boolean holds) {
            this.queues = queues;
            this.holds = holds;
        }

        /// Whether it waits for its turn; a person stands in front of the others.
        boolean queues() {
            return queues;
        }

        /// Whether it is offered again after the program was closed.
        boolean survives() {
            return this == DOWNLOAD || this == CHECKOUT;
        }

        /// Whether it can be paused.
        boolean holds() {
            return holds;
        }
    }

    /// What a transfer that succeeded found.
    public enum Verdict {
        GOOD,
        /// It was done, and there is something to look at.
        PROBLEMS
    }

    /// A button on the row.
    public record FollowUp(String text, Runnable run) {}

    private final Kind kind;
    private final String name;
    private final Optional<TransferRequest> request;
    private final QueuedTask<?> task;
    private final Optional<Runnable> retry;
    private Verdict verdict = Verdict.GOOD;
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<FollowUp>> followUps = new ReadOnlyObjectWrapper<>(List.of());

    Transfer(Kind kind, String name, Optional<TransferRequest> request, QueuedTask<?> task, Optional<Runnable> retry) {
        this.kind = kind;
        this.name = name;
        this.request = request;
        this.task = task;
        this.retry = retry;
    }

    public Kind kind() {
        return kind;
    }

    /// What it is about, such as `mnist:v7`; not yet safe to show.
    public String name() {
        return name;
    }

    /// What it is to do; empty for what other features do.
    Optional<TransferRequest> request() {
        return request;
    }

    /// The folder that it works in.
    public Optional<Path> target() {
        return request.map(TransferRequest::folder);
    }

    public ReadOnlyObjectProperty<TransferState> stateProperty() {
        return task.transferStateProperty();
    }

    public TransferState state() {
        return stateProperty().get();
    }

    /// Its figures and its failure.
    public RunningTask<?> task() {
        return task;
    }

    /// Takes a place of the queue, when it waits for one.
    void start() {
        task.start();
    }

    /// Whether [#pause()] does something now.
    public boolean canPause() {
        return kind.holds() && (state() == TransferState.WAITING || state() == TransferState.RUNNING);
    }

    /// Holds it, to go on later where it is.
    public void pause() {
        if (canPause()) {
            task.pause();
        }
    }

    /// Puts it back into the queue after a pause.
    public void resume() {
        task.resume();
    }

    public void cancel() {
        task.cancel();
    }

    /// Does the same again; empty where that is not for this row to do.
    public Optional<Runnable> retry() {
        return retry;
    }

    /// What came of it, in words; empty until it succeeded.
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// What it found; tells something once there is a result.
    public Verdict verdict() {
        return verdict;
    }

    /// What can be done with the result.
    public ReadOnlyObjectProperty<List<FollowUp>> followUpsProperty() {
        return followUps.getReadOnlyProperty();
    }

    void finish(String text, FollowUp... buttons) {
        finish(Verdict.GOOD, text, buttons);
    }

    void finish(Verdict found, String text, FollowUp... buttons) {
        verdict = found;
        followUps.set(List.of(buttons));
        result.set(text);
    }
}
