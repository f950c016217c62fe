package dev.vitrine.app.build;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactDraft.Forecast;
import dev.vitrine.client.PathTakenException;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactType;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.PageRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The draft behind the page for a new artifact. Everything that touches it runs in the background, one piece of work
/// at a time.
public final class BuildViewModel {
    /// Something that was not added, and why.
    public record Refusal(String name, String sentence) {}

    /// The draft as it stands.
    public record Staged(StagedRow root, Forecast forecast) {
        public boolean isEmpty() {
            return forecast.files() == 0;
        }
    }

    private static final List<String> USUAL_TYPES = List.of("dataset", "model", "result", "evaluation");
    private final ArtifactClient client;
    private final Selection selection;
    private final TaskRunner tasks;
    private final TaskRunner transfers;
    private final Dialogs dialogs;
    private final DraftStaging staging;
    private final DraftFields fields;
    private final ErrorText errors = new ErrorText();
    private final Messages messages = Messages.of(BuildViewModel.class);
    private final ObservableList<Refusal> refusals = FXCollections.observableArrayList();
    private final ObservableList<String> types = FXCollections.observableArrayList(USUAL_TYPES);
    private final ReadOnlyObjectWrapper<Optional<Staged>> staged = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunningTask<?>>> work = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ErrorText.Explanation>> failure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EqualVersion>> equalTo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ArtifactPath>> base = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Path> waiting = new ArrayList<>();
    private Optional<RunningTask<?>> typesTask = Optional.empty();

    /// @param transfers runs what reads and stores bytes, where it can be seen and cancelled
    public BuildViewModel(
            ArtifactClient client, Selection selection, TaskRunner tasks, TaskRunner transfers, Dialogs dialogs) {
        this.client = client;
        this.selection = selection;
        this.tasks = tasks;
        this.transfers = transfers;
        this.dialogs = dialogs;
        staging = new DraftStaging(client);
        fields = new DraftFields(client::parseCollection);
        selection.placeProperty().subscribe(this::arrive);
        fields.collectionProperty().addListener((value, old, now) -> lookUpTypes());
        for (var field : List.of(
                fields.collectionProblem(),
                fields.typeProblem(),
                fields.aliasesProblem(),
                fields.tagsProblem(),
                fields.metadataProblem())) {
            field.addListener((value, old, now) -> judge());
        }
        judge();
    }

    private void arrive(Place place) {
        if (place instanceof Place.AtNewArtifact(Optional<ArtifactPath> from)
                && from.isPresent()
                && !from.equals(base.get())) {
            startFrom(from.get());
        }
    }

    private void startFrom(ArtifactPath path) {
        reset();
        base.set(Optional.of(path));
        fields.collectionProperty().set(path.collection().toString());
        run(tasks, messages.get("build.task.open", path.name()), monitor -> staging.startFrom(path), begun -> {
            fields.typeProperty().set(begun.type());
            fields.descriptionProperty().set(begun.description());
            fields.showMetadata(begun.metadata(), begun.metadataJson());
            staged.set(Optional.of(begun.staged()));
        });
    }

    /// Adds files and folders that were dropped anywhere on the window, and opens the page. What comes while work
    /// runs waits for its end; what comes while a version is saved begins the next one.
    public void drop(List<Path> paths) {
        equalTo.set(Optional.empty());
        if (!(selection.placeProperty().get() instanceof Place.AtNewArtifact)) {
            Optional<CollectionPath> at = selection.collectionProperty().get();
            if (fields.collectionProperty().get().isBlank()) {
                at.ifPresent(path -> fields.collectionProperty().set(path.toString()));
            }
            selection.open(new Place.AtNewArtifact(Optional.empty()));
        }
        add(paths);
    }

    public void chooseFiles() {
        add(dialogs.chooseFiles(messages.get("build.chooseFiles")));
    }

    public void chooseFolder() {
        dialogs.chooseDirectory(messages.get("build.chooseFolder"), Optional.empty())
                .ifPresent(folder -> add(List.of(folder)));
    }

    private void add(List<Path> paths) {
        if (paths.isEmpty()) {
            return;
        }
        if (work.get().isPresent()) {
            waiting.addAll(paths);
            judge();
            return;
        }
        failure.set(Optional.empty());
        run(transfers, messages.get("build.task.add"), monitor -> staging.add(paths, monitor), added -> {
            added.failures().forEach((name, why) -> refusals.add(new Refusal(name, sentence(why))));
            staged.set(Optional.of(added.staged()));
        });
    }

    private String sentence(Exception why) {
        if (why instanceof PathTakenException taken) {
            return messages.get("build.refused.taken", DisplayText.safe(taken.path(), 120));
        }
        ErrorText.Explanation explanation = errors.explain(why);
        return explanation.sentence() + " " + explanation.advice();
    }

    /// Takes a file, or a folder with all below it, out of the draft.
    public void remove(StagedRow row) {
        change(messages.get("build.task.remove"), monitor -> staging.remove(row.path()));
    }

    /// Moves a file or folder to another path within the draft.
    public void rename(StagedRow row, String path) {
        if (!path.isBlank() && !path.strip().equals(row.path())) {
            change(messages.get("build.task.rename"), monitor -> staging.rename(row.path(), path.strip()));
        }
    }

    private void change(String title, Work<Staged> change) {
        if (work.get().isEmpty()) {
            failure.set(Optional.empty());
            run(tasks, title, change, now -> staged.set(Optional.of(now)));
        }
    }

    /// Saves, and opens the new version.
    public void save() {
        if (problem.get().isPresent()) {
            return;
        }
        failure.set(Optional.empty());
        DraftStaging.Wanted wanted = new DraftStaging.Wanted(
                fields.collectionPath(),
                fields.typeName(),
                fields.descriptionProperty().get(),
                fields.metadataValue(),
                fields.aliasList(),
                fields.tagList());
        run(
                transfers,
                messages.get("build.task.save", wanted.collection().name()),
                monitor -> staging.save(wanted, monitor),
                saved -> {
                    ArtifactPath path = saved.artifact().version().path();
                    reset();
                    if (saved.created()) {
                        selection.registryChanged();
                        selection.replace(new Place.AtVersion(path, Optional.empty()));
                    } else {
                        equalTo.set(Optional.of(EqualVersion.of(saved.artifact().version(), wanted)));
                    }
                });
    }

    /// Opens the version that the content was equal to.
    public void showEqual() {
        equalTo.get().ifPresent(equal -> {
            waiting.clear();
            equalTo.set(Optional.empty());
            selection.replace(new Place.AtVersion(equal.path(), Optional.empty()));
        });
    }

    /// Writes what was typed to the version that the content was equal to, and opens it.
    public void writeTyped() {
        equalTo.get()
                .ifPresent(equal -> tasks.submit(
                                messages.get("build.task.edit", equal.path().name()),
                                monitor -> client.artifact(equal.path()).edit(equal.typed()))
                        .onSuccess(edited -> {
                            selection.registryChanged();
                            showEqual();
                        })
                        .onFailure(dialogs::error));
    }

    /// Takes the notice away and begins with an empty page.
    public void startOver() {
        reset();
        addWaiting();
    }

    /// Asks when something would be lost, and then drops everything and goes back to where the person came from.
    public void discard() {
        boolean something =
                fields.isTyped() || staged.get().map(now -> !now.isEmpty()).orElse(false);
        if (something
                && !dialogs.confirm(new Dialogs.Confirmation(
                        messages.get("build.discard.title"),
                        messages.get("build.discard.text"),
                        List.of(),
                        messages.get("build.discard"),
                        Dialogs.Kind.DESTRUCTIVE))) {
            return;
        }
        waiting.clear();
        work.get().ifPresent(RunningTask::cancel);
        work.set(Optional.empty());
        reset();
        selection.back();
    }

    private void reset() {
        staging.detach()
                .ifPresent(draft -> tasks.submit(messages.get("build.task.discard"), monitor -> {
                    draft.close();
                    return draft;
                }));
        base.set(Optional.empty());
        staged.set(Optional.empty());
        refusals.clear();
        failure.set(Optional.empty());
        equalTo.set(Optional.empty());
        fields.clear();
        judge();
    }

    private <T> void run(TaskRunner runner, String title, Work<T> what, Consumer<T> then) {
        RunningTask<T> task = runner.submit(title, what);
        work.set(Optional.of(task));
        judge();
        task.onSuccess(result -> ended(task, () -> then.accept(result)));
        task.onCancelled(() -> ended(task, () -> {}));
        task.onFailure(why -> ended(task, () -> failure.set(Optional.of(errors.explain(why)))));
    }

    /// Work that was given up has no say any more.
    private void ended(RunningTask<?> task, Runnable then) {
        if (work.get().filter(current -> current == task).isPresent()) {
            work.set(Optional.empty());
            then.run();
            judge();
            addWaiting();
        }
    }

    private void addWaiting() {
        if (!waiting.isEmpty() && work.get().isEmpty() && equalTo.get().isEmpty()) {
            List<Path> next = List.copyOf(waiting);
            waiting.clear();
            drop(next);
        }
    }

    private void judge() {
        if (work.get().isPresent()) {
            problem.set(Optional.of(
                    waiting.isEmpty()
                            ? messages.get("build.problem.busy")
                            : messages.get("build.problem.waiting", waiting.size())));
        } else if (staged.get().map(Staged::isEmpty).orElse(true)) {
            problem.set(Optional.of(messages.get("build.problem.noFiles")));
        } else {
            problem.set(fields.firstProblem());
        }
    }

    private void lookUpTypes() {
        typesTask.ifPresent(RunningTask::cancel);
        if (fields.collectionProblem().get().isPresent()) {
            return;
        }
        CollectionPath path = fields.collectionPath();
        RunningTask<Known> task = tasks.submit(messages.get("build.task.types"), monitor -> known(path));
        typesTask = Optional.of(task);
        task.onSuccess(known -> {
            if (typesTask.filter(last -> last == task).isPresent()) {
                types.setAll(Stream.concat(known.types().stream(), USUAL_TYPES.stream())
                        .distinct()
                        .toList());
                known.expected().ifPresent(fields.typeProperty()::set);
            }
        });
    }

    private record Known(List<String> types, Optional<String> expected) {}

    private Known known(CollectionPath path) throws IOException {
        List<String> names;
        try {
            ProjectPath project = path.project();
            names = client.registry().types(project, PageRequest.FIRST).items().stream()
                    .map(ArtifactType::name)
                    .toList();
            return new Known(names, Optional.of(client.expectedType(path)));
        } catch (NotFoundException e) {
            return new Known(List.of(), Optional.empty());
        }
    }

    public DraftFields fields() {
        return fields;
    }

    public ObservableList<Refusal> refusals() {
        return refusals;
    }

    /// Types that the project has, and the usual ones.
    public ObservableList<String> types() {
        return types;
    }

    public ReadOnlyObjectProperty<Optional<Staged>> stagedProperty() {
        return staged.getReadOnlyProperty();
    }

    /// The work that runs now: reading, storing.
    public ReadOnlyObjectProperty<Optional<RunningTask<?>>> workProperty() {
        return work.getReadOnlyProperty();
    }

    /// Why it cannot be saved now; empty when it can.
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ErrorText.Explanation>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// The latest version, when what was to be saved is equal to it.
    public ReadOnlyObjectProperty<Optional<EqualVersion>> equalToProperty() {
        return equalTo.getReadOnlyProperty();
    }

    /// The version that the draft starts from.
    public ReadOnlyObjectProperty<Optional<ArtifactPath>> baseProperty() {
        return base.getReadOnlyProperty();
    }
}
