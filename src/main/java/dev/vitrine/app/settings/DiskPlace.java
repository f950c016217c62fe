package dev.vitrine.app.settings;

import dev.vitrine.app.task.Loading;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What a place on the disk holds: counted in the background, and counted again when something was removed.
///
/// @param <T> what it holds
public final class DiskPlace<T> {
    /// @param left what it holds since
    record Removal<T>(T removed, T left) {}

    private final Loading<T> counting;
    private final Loading<Removal<T>> removing;
    private final ReadOnlyObjectWrapper<Optional<T>> content = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// @param sentence about what was removed
    DiskPlace(TaskRunner tasks, Function<T, String> sentence) {
        counting = new Loading<>(tasks, held -> content.set(Optional.of(held)));
        removing = new Loading<>(tasks, done -> {
            // What is still being counted may be from before.
            counting.clear();
            content.set(Optional.of(done.left()));
            said.set(sentence.apply(done.removed()));
        });
    }

    void count(String title, Work<T> work) {
        said.set("");
        counting.read(title, work);
    }

    void remove(String title, Work<Removal<T>> work) {
        removing.read(title, work);
    }

    /// What it holds; empty while it is being counted.
    public ReadOnlyObjectProperty<Optional<T>> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Why it cannot be counted.
    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return counting.failureProperty();
    }

    /// Why nothing could be removed.
    public ReadOnlyObjectProperty<Optional<Exception>> removalFailureProperty() {
        return removing.failureProperty();
    }

    /// What was just removed, in a sentence.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
