package dev.vitrine.app.task;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Holds what a task tells about itself. The task that extends it changes that, on the JavaFX thread: by its own count
/// ([#setFigures]), or by following another task that does the work ([#follow]).
public abstract class ObservableTask<T> implements RunningTask<T> {
    private final String title;
    private final ReadOnlyObjectWrapper<TaskState> state = new ReadOnlyObjectWrapper<>(TaskState.QUEUED);
    private final ReadOnlyLongWrapper bytesDone = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper bytesTotal = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper filesDone = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper filesTotal = new ReadOnlyLongWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyDoubleWrapper rate = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Optional<Duration>> remaining = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();

    protected ObservableTask(String title) {
        this.title = title;
    }

    protected final void setState(TaskState now) {
        state.set(now);
    }

    protected final void setHeld(boolean now) {
        held.set(now);
    }

    protected final void setFailure(Optional<Exception> problem) {
        failure.set(problem);
    }

    /// Tells how much is done of how much; a total of 0 is not known yet.
    protected final void setFigures(long doneBytes, long allBytes, long doneFiles, long allFiles) {
        bytesTotal.set(allBytes);
        bytesDone.set(doneBytes);
        filesTotal.set(allFiles);
        filesDone.set(doneFiles);
        if (allBytes > 0) {
            progress.set(Math.clamp((double) doneBytes / allBytes, 0, 1));
        } else if (allFiles > 0) {
            progress.set(Math.clamp((double) doneFiles / allFiles, 0, 1));
        }
    }

    protected final void setPace(double bytesPerSecond, Optional<Duration> left) {
        rate.set(bytesPerSecond);
        remaining.set(left);
    }

    /// Tells from now on the figures of the task that does the work; state and failure stay its own.
    protected final void follow(RunningTask<?> worker) {
        bytesDone.bind(worker.bytesDoneProperty());
        bytesTotal.bind(worker.bytesTotalProperty());
        filesDone.bind(worker.filesDoneProperty());
        filesTotal.bind(worker.filesTotalProperty());
        progress.bind(worker.progressProperty());
        rate.bind(worker.rateProperty());
        remaining.bind(worker.remainingProperty());
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final ReadOnlyObjectProperty<TaskState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public final ReadOnlyLongProperty bytesDoneProperty() {
        return bytesDone.getReadOnlyProperty();
    }

    @Override
    public final ReadOnlyLongProperty bytesTotalProperty() {
        return bytesTotal.getReadOnlyProperty();
    }

    @Override
    public final ReadOnlyLongProperty filesDoneProperty() {
        return filesDone.getReadOnlyProperty();
    }

    @Override
    public final ReadOnlyLongProperty filesTotalProperty() {
        return filesTotal.getReadOnlyProperty();
    }

    @Override
    public final ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    @Override
    public final ReadOnlyDoubleProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    @Override
    public final ReadOnlyObjectProperty<Optional<Duration>> remainingProperty() {
        return remaining.getReadOnlyProperty();
    }

    @Override
    public final ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    @Override
    public final ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
