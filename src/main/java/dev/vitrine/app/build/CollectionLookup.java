package dev.vitrine.app.build;

import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactType;
import dev.vitrine.model.Collection;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Project;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the registry knows about the names that are being typed: the types of the project, the next version of the
/// collection, collections and versions that fit, and whether an input exists.
public final class CollectionLookup {
    private static final List<String> USUAL_TYPES = List.of("dataset", "model", "result", "evaluation");
    private static final int MOST_SUGGESTED = 8;
    private final ArtifactClient client;
    private final TaskRunner tasks;
    private final DraftFields fields;
    private final Messages messages = Messages.of(CollectionLookup.class);
    private final ObservableList<String> types = FXCollections.observableArrayList(USUAL_TYPES);
    private final ObservableList<String> collections = FXCollections.observableArrayList();
    private final ObservableList<String> inputs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Integer>> next = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> missing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<RunningTask<?>> known = Optional.empty();
    private Optional<RunningTask<?>> suggesting = Optional.empty();

    CollectionLookup(ArtifactClient client, TaskRunner tasks, DraftFields fields) {
        this.client = client;
        this.tasks = tasks;
        this.fields = fields;
        fields.collectionProperty().addListener((value, old, now) -> {
            lookUp();
            suggest(now, "", collections);
        });
        fields.inputs().typedProperty().addListener((value, old, now) -> suggest(now, ":latest", inputs));
    }

    private void lookUp() {
        known.ifPresent(RunningTask::cancel);
        next.set(Optional.empty());
        if (fields.collectionProperty().get().isBlank()
                || fields.collectionProblem().get().isPresent()) {
            return;
        }
        CollectionPath path = fields.collectionPath();
        RunningTask<Known> task = tasks.submit(messages.get("build.task.types"), monitor -> known(path));
        known = Optional.of(task);
        task.onSuccess(found -> {
            if (known.filter(last -> last == task).isPresent()) {
                types.setAll(Stream.concat(found.types().stream(), USUAL_TYPES.stream())
                        .distinct()
                        .toList());
                found.expected().ifPresent(fields.typeProperty()::set);
                next.set(Optional.of(found.next()));
            }
        });
        task.onFailure(why -> {});
    }

    private record Known(List<String> types, Optional<String> expected, int next) {}

    private Known known(CollectionPath path) throws IOException {
        Registry registry = client.registry();
        try {
            List<String> names = registry.types(path.project(), PageRequest.FIRST).items().stream()
                    .map(ArtifactType::name)
                    .toList();
            try {
                String type = client.expectedType(path);
                int number = registry.versions(path, new PageRequest(1, Optional.empty())).items().stream()
                        .map(version -> Integer.parseInt(version.version().substring(1)))
                        .findFirst()
                        .orElse(-1);
                return new Known(names, Optional.of(type), number + 1);
            } catch (NotFoundException e) {
                return new Known(names, Optional.empty(), 0);
            }
        } catch (NotFoundException e) {
            return new Known(List.of(), Optional.empty(), 0);
        }
    }

    private void suggest(String typed, String ending, ObservableList<String> into) {
        suggesting.ifPresent(RunningTask::cancel);
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.contains(":")) {
            into.clear();
            return;
        }
        RunningTask<List<String>> task =
                tasks.submit(messages.get("build.task.types"), monitor -> matching(wanted, ending));
        suggesting = Optional.of(task);
        task.onSuccess(found -> {
            if (suggesting.filter(last -> last == task).isPresent()) {
                into.setAll(found);
            }
        });
        task.onFailure(why -> {});
    }

    private List<String> matching(String wanted, String ending) throws IOException {
        List<String> found = new ArrayList<>();
        Registry registry = client.registry();
        for (String entity : registry.entities(PageRequest.FIRST).items()) {
            for (Project project : registry.projects(entity, PageRequest.FIRST).items()) {
                for (Collection collection : registry.collections(project.path(), Optional.empty(), PageRequest.FIRST)
                        .items()) {
                    String name = collection.path().toString();
                    if (name.toLowerCase(Locale.ROOT).contains(wanted) && !name.equals(wanted)) {
                        found.add(name + ending);
                        if (found.size() == MOST_SUGGESTED) {
                            return found;
                        }
                    }
                }
            }
        }
        return found;
    }

    /// Takes the inputs that are typed, each as the version that its name means now.
    public void addInputs() {
        ChipsModel chips = fields.inputs();
        if (chips.problem().get().isPresent() || chips.typedProperty().get().isBlank()) {
            return;
        }
        String typed = chips.typedProperty().get();
        chips.commit();
        missing.set(Optional.empty());
        for (String name : typed.split(",")) {
            ArtifactPath path = client.parse(name.strip());
            tasks.submit(
                            messages.get("build.task.input", path.name()),
                            monitor -> client.artifact(path).attributes().path())
                    .onSuccess(found -> {
                        chips.names().replaceAll(each -> each.equals(path.toString()) ? found.toString() : each);
                    })
                    .onFailure(why -> {
                        chips.remove(path.toString());
                        missing.set(Optional.of(messages.get("build.input.missing", path.toString())));
                    });
        }
    }

    /// The input that was typed last and does not exist.
    public ReadOnlyObjectProperty<Optional<String>> missingInputProperty() {
        return missing.getReadOnlyProperty();
    }

    /// Types that the project has, and the usual ones.
    public ObservableList<String> types() {
        return types;
    }

    /// Collections whose name fits what is typed.
    public ObservableList<String> collections() {
        return collections;
    }

    /// Versions whose name fits what is typed as an input.
    public ObservableList<String> inputs() {
        return inputs;
    }

    /// The number of the next version of the collection; empty while it is not known.
    public ReadOnlyObjectProperty<Optional<Integer>> nextVersionProperty() {
        return next.getReadOnlyProperty();
    }
}
