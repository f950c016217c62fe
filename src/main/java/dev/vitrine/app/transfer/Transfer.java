package dev.vitrine.app.transfer;

import dev.vitrine.app.task.RunningTask;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A row of the transfers strip: something that runs or ran, and what can be done about it then.
public final class Transfer {
    /// What it does: its icon and its words.
    public enum Kind {
        DOWNLOAD,
        PLAN,
        CHECKOUT,
        UNDO,
        VERIFY,
        SAVE,
        SAMPLE
    }

    /// A button on the row.
    public record FollowUp(String text, Runnable run) {}

    private final Kind kind;
    private final String name;
    private final RunningTask<?> task;
    private final Optional<Runnable> retry;
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<FollowUp>> followUps = new ReadOnlyObjectWrapper<>(List.of());

    Transfer(Kind kind, String name, RunningTask<?> task, Optional<Runnable> retry) {
        this.kind = kind;
        this.name = name;
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

    public RunningTask<?> task() {
        return task;
    }

    /// Does the same again; empty where that is not for this row to do.
    public Optional<Runnable> retry() {
        return retry;
    }

    /// What came of it, in words; empty until it succeeded.
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// What can be done with the result.
    public ReadOnlyObjectProperty<List<FollowUp>> followUpsProperty() {
        return followUps.getReadOnlyProperty();
    }

    void finish(String text, FollowUp... buttons) {
        followUps.set(List.of(buttons));
        result.set(text);
    }
}
