package dev.vitrine.app.browse;

import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.Loading;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.Registry;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What of the registry fits a few typed letters: a second tree with only the collections that do. All names are read
/// once, when the first letter is typed, and again when the registry changed.
public final class TreeFilterViewModel {
    private final Registry registry;
    private final TaskRunner tasks;
    private final Messages messages = Messages.of(TreeFilterViewModel.class);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<FoundTree>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Loading<Answer> loading;
    private final ObservableValue<OptionalLong> size;
    private Optional<CollectionNames> names = Optional.empty();

    private record Answer(CollectionNames names, FoundTree found) {}

    /// @param size what stands beside the registry in the whole tree
    public TreeFilterViewModel(
            Registry registry, Selection selection, TaskRunner tasks, ObservableValue<OptionalLong> size) {
        this.registry = registry;
        this.tasks = tasks;
        this.size = size;
        loading = new Loading<>(tasks, this::show);
        filter.addListener((value, old, now) -> look());
        selection.revisionProperty().addListener((value, old, now) -> {
            names = Optional.empty();
            look();
        });
    }

    /// Words, each of which the entity, the project, the type or the name of a collection holds, in any case; blank for
    /// the whole tree.
    public StringProperty filterProperty() {
        return filter;
    }

    /// The rows that fit; empty while nothing is typed, and until the first answer.
    public ReadOnlyObjectProperty<Optional<FoundTree>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Why the names could not be read.
    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return loading.failureProperty();
    }

    private void look() {
        String typed = filter.get();
        if (typed.isBlank()) {
            loading.clear();
            found.set(Optional.empty());
            return;
        }
        Optional<CollectionNames> known = names;
        loading.read(messages.get("browse.reading", registry.name()), monitor -> {
            CollectionNames all = known.isPresent() ? known.get() : read(monitor);
            return new Answer(all, all.find(typed));
        });
    }

    private CollectionNames read(ProgressMonitor monitor) throws java.io.IOException {
        return CollectionNames.read(registry, monitor);
    }

    private void show(Answer answer) {
        names = Optional.of(answer.names());
        answer.found().root().count.bind(size);
        found.set(Optional.of(answer.found()));
    }
}
