package dev.vitrine.app.build;

import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The work on a draft, in the order in which it was asked for: one piece after the other, but that steps do not wait
/// for files that are being read, which may take long and may be paused. Used on the JavaFX thread.
final class DraftQueue {
    /// What a piece of work is to the draft.
    enum Kind {
        /// Reads files, and changes the draft at its end only.
        READING,
        /// A change that is quickly made.
        STEP,
        /// Opens a draft or puts it aside: needs all that was asked for before, and comes before all that is asked for
        /// after it.
        SWITCH,
        /// Stores the draft, likewise.
        SAVE;

        private boolean goesBeside(Kind other) {
            return this == READING && other == STEP || this == STEP && other == READING;
        }

        private boolean canPause() {
            return this == READING || this == SAVE;
        }
    }

    /// Work that may take long enough to be seen.
    record Running(RunningTask<?> task, boolean canPause) {}

    private final Consumer<Exception> failed;
    /// What runs and what waits.
    private final List<Piece<?>> pieces = new ArrayList<>();

    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Running>> running = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param failed hears why work failed
    DraftQueue(Consumer<Exception> failed) {
        this.failed = failed;
    }

    private final class Piece<T> {
        private final Kind kind;
        private final TaskRunner runner;
        private final String title;
        private final Work<T> work;
        private final Consumer<T> then;
        private Optional<RunningTask<?>> run = Optional.empty();

        private Piece(Kind kind, TaskRunner runner, String title, Work<T> work, Consumer<T> then) {
            this.kind = kind;
            this.runner = runner;
            this.title = title;
            this.work = work;
            this.then = then;
        }

        private void start() {
            RunningTask<T> task = runner.submit(title, work);
            run = Optional.of(task);
            tell();
            task.onSuccess(result -> ended(() -> then.accept(result)));
            task.onCancelled(() -> ended(() -> {}));
            task.onFailure(why -> ended(() -> failed.accept(why)));
        }

        /// Work that was given up has no say any more.
        private void ended(Runnable next) {
            if (pieces.remove(this)) {
                tell();
                next.run();
                startNext();
            }
        }
    }

    <T> void add(Kind kind, TaskRunner runner, String title, Work<T> work, Consumer<T> then) {
        pieces.add(new Piece<>(kind, runner, title, work, then));
        tell();
        startNext();
    }

    /// Looks anew after each start: work may end on the spot, and ask for more.
    private void startNext() {
        for (Optional<Piece<?>> next = free(); next.isPresent(); next = free()) {
            next.get().start();
        }
    }

    private Optional<Piece<?>> free() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece<?> piece = pieces.get(i);
            if (piece.run.isEmpty()
                    && pieces.subList(0, i).stream().allMatch(before -> piece.kind.goesBeside(before.kind))) {
                return Optional.of(piece);
            }
        }
        return Optional.empty();
    }

    private void tell() {
        waiting.set((int) pieces.stream().filter(piece -> piece.run.isEmpty()).count());
        busy.set(!pieces.isEmpty());
        running.set(pieces.stream()
                .filter(piece -> piece.kind != Kind.STEP)
                .flatMap(piece -> piece.run.stream().map(task -> new Running(task, piece.kind.canPause())))
                .findFirst());
    }

    /// Gives up what runs and what waits.
    void clear() {
        List<Piece<?>> left = List.copyOf(pieces);
        pieces.clear();
        tell();
        left.forEach(piece -> piece.run.ifPresent(RunningTask::cancel));
    }

    /// How many pieces wait for others.
    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Whether anything runs or waits.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What runs now, steps left out.
    ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }
}
