package dev.vitrine.app.version;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.Artifact;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The attributes of the open version, read in the background and again whenever the registry changes.
public final class VersionViewModel {
    /// What the page shows.
    public enum State {
        NOTHING,
        LOADING,
        SHOWN,
        FAILED
    }

    /// Where attributes come from.
    @FunctionalInterface
    interface Source {
        VersionDetails read(ArtifactPath path) throws IOException;
    }

    private final Source source;
    private final Selection selection;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final Messages messages = Messages.of(VersionViewModel.class);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<VersionDetails>> details =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ArtifactPath> open = Optional.empty();
    private Optional<RunningTask<?>> loading = Optional.empty();

    public VersionViewModel(ArtifactClient client, Selection selection, TaskRunner tasks, Dialogs dialogs) {
        this(path -> read(client.artifact(path)), selection, tasks, dialogs);
    }

    VersionViewModel(Source source, Selection selection, TaskRunner tasks, Dialogs dialogs) {
        this.source = source;
        this.selection = selection;
        this.tasks = tasks;
        this.dialogs = dialogs;
        selection.placeProperty().subscribe(this::show);
        selection.revisionProperty().subscribe((old, now) -> load());
    }

    private static VersionDetails read(Artifact artifact) throws IOException {
        return new VersionDetails(
                artifact.version(),
                artifact.usedBy().size(),
                MetadataNode.root(artifact.version().metadata()));
    }

    private void show(Place place) {
        Optional<ArtifactPath> path =
                place instanceof Place.AtVersion(ArtifactPath at, var entry) ? Optional.of(at) : Optional.empty();
        if (path.equals(open)) {
            return;
        }
        open = path;
        details.set(Optional.empty());
        state.set(path.isEmpty() ? State.NOTHING : State.LOADING);
        load();
    }

    /// Reads the attributes again. What is shown stays until they are there.
    public void load() {
        loading.ifPresent(RunningTask::cancel);
        loading = Optional.empty();
        if (open.isEmpty()) {
            return;
        }
        ArtifactPath path = open.get();
        RunningTask<VersionDetails> task =
                tasks.submit(messages.get("version.task.read", path.name()), monitor -> source.read(path));
        loading = Optional.of(task);
        task.onSuccess(read -> {
            if (isCurrent(task)) {
                failure.set(Optional.empty());
                details.set(Optional.of(read));
                state.set(State.SHOWN);
            }
        });
        task.onFailure(problem -> {
            if (isCurrent(task)) {
                details.set(Optional.empty());
                failure.set(Optional.of(problem));
                state.set(State.FAILED);
            }
        });
    }

    private boolean isCurrent(RunningTask<?> task) {
        return loading.filter(last -> last == task).isPresent();
    }

    /// Opens the page for a new version that starts from this one.
    public void startNewVersion() {
        details.get()
                .ifPresent(shown -> selection.open(
                        new Place.AtNewArtifact(Optional.of(shown.version().path()))));
    }

    public void copyName() {
        details.get().ifPresent(shown -> dialogs.copy(shown.version().path().toString()));
    }

    public void copyId() {
        details.get().ifPresent(shown -> dialogs.copy(shown.version().id()));
    }

    public void copyMetadata() {
        details.get().ifPresent(shown -> dialogs.copy(shown.version().metadata().toJson()));
    }

    public void copy(String text) {
        dialogs.copy(text);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// The version shown; empty while nothing is, or not yet.
    public ReadOnlyObjectProperty<Optional<VersionDetails>> detailsProperty() {
        return details.getReadOnlyProperty();
    }
}
