package dev.vitrine.app.transfer;

import dev.vitrine.app.task.Work;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactPath;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Work for one version in one folder that a person asked for, and what came of it. What was asked for last is what is
/// told here; what was asked for before goes on in its row. Used on the JavaFX thread.
///
/// @param <T> what comes of it
public final class FolderWork<T> {
    /// How far it is.
    public sealed interface Stage<T> {}

    /// Nothing is asked for.
    public record Idle<T>() implements Stage<T> {}

    /// @param text what is being done
    /// @param turn whether it is at work, waits for its turn, or is paused
    public record Working<T>(String text, TransferState turn) implements Stage<T> {}

    public record Answered<T>(T answer) implements Stage<T> {}

    public record Failed<T>(Exception why) implements Stage<T> {}

    private final TransfersViewModel transfers;
    private final Messages messages = Messages.of(FolderWork.class);
    private final ReadOnlyObjectWrapper<Stage<T>> stage = new ReadOnlyObjectWrapper<>(new Idle<>());
    private Optional<TransferRequest> request = Optional.empty();
    private Runnable again = () -> {};
    private Runnable resume = () -> {};
    private long turn;

    FolderWork(TransfersViewModel transfers) {
        this.transfers = transfers;
    }

    public ReadOnlyObjectProperty<Stage<T>> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// What came of it, when it is there.
    public Optional<T> answer() {
        return stage.get() instanceof Answered<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    public Optional<ArtifactPath> version() {
        return request.map(TransferRequest::version);
    }

    Optional<Path> folder() {
        return request.map(TransferRequest::folder);
    }

    /// Whether nothing is asked for now.
    boolean isIdle() {
        return stage.get() instanceof Idle;
    }

    /// Whether this is what was asked for last, and it was not put away since.
    boolean asksFor(TransferRequest wanted) {
        return !isIdle() && request.filter(last -> last == wanted).isPresent();
    }

    /// A text about the version, `{0}`, and the folder, `{1}`.
    public String text(String key) {
        return messages.get(
                key,
                version().map(path -> DisplayText.safe(path.name(), 60)).orElse(""),
                folder().map(path -> DisplayText.safe(path.toString(), 80)).orElse(""));
    }

    /// Does work that has a row.
    ///
    /// @param key    of the text that says what is being done
    /// @param again  what trying again means
    /// @param finish writes the row's result
    void run(
            TransferRequest wanted,
            String key,
            Runnable again,
            Work<? extends T> work,
            BiConsumer<Transfer, T> finish) {
        long mine = turn(wanted, again);
        String text = text(key);
        stage.set(new Working<>(text, TransferState.RUNNING));
        QueuedTask<T> task = transfers.start(wanted, TransferState.WAITING, again, work::run, finish);
        resume = task::resume;
        task.transferStateProperty().subscribe(turn -> {
            if (!turn.isDone()) {
                set(mine, new Working<>(text, turn));
            }
        });
        task.onSuccess(value -> set(mine, new Answered<>(value)))
                .onCancelled(() -> set(mine, new Idle<>()))
                .onFailure(problem -> set(mine, new Failed<>(problem)));
    }

    /// Shows what came of earlier work.
    void show(TransferRequest wanted, Runnable retry, T answer) {
        set(turn(wanted, retry), new Answered<>(answer));
    }

    private long turn(TransferRequest wanted, Runnable retry) {
        request = Optional.of(wanted);
        again = retry;
        return ++turn;
    }

    private void set(long mine, Stage<T> next) {
        if (mine == turn) {
            stage.set(next);
        }
    }

    /// Does the same again.
    public void again() {
        again.run();
    }

    /// Goes on after a pause.
    void resume() {
        resume.run();
    }

    /// Puts it away; what still runs goes on in its row.
    public void dismiss() {
        turn++;
        stage.set(new Idle<>());
    }
}
