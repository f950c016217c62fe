package dev.vitrine.app.compare;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.Comparison;
import dev.vitrine.client.Comparison.Side;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.PageRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the open version is compared with, and the comparison. Nothing is read while the tab is behind another one.
public final class CompareViewModel {
    /// How far it is.
    public enum State {
        /// No partner is chosen, and there is none to propose.
        NOTHING,
        RUNNING,
        SHOWN,
        FAILED,
        CANCELLED
    }

    private static final int CHOICES = 500;
    private final ArtifactClient client;
    private final Selection selection;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final Messages messages = Messages.of(CompareViewModel.class);
    private final ObservableList<ArtifactVersion> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<ArtifactPath>> base = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Partner>> partner = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper swapped = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunningTask<?>>> running =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DifferencesViewModel differences;
    private Optional<RunningTask<?>> current = Optional.empty();
    private boolean inFront;
    private boolean stale;

    public CompareViewModel(
            ArtifactClient client, Selection selection, TaskRunner tasks, Dialogs dialogs, Formats formats) {
        this.client = client;
        this.selection = selection;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.differences = new DifferencesViewModel(tasks, dialogs, formats);
        selection.versionProperty().subscribe(this::open);
        selection.revisionProperty().subscribe((old, now) -> outdate());
    }

    private void open(Optional<ArtifactPath> path) {
        if (!path.equals(base.get())) {
            clear();
            base.set(path);
            partner.set(Optional.empty());
            swapped.set(false);
            choices.clear();
            outdate();
        }
    }

    private void outdate() {
        stale = true;
        if (inFront) {
            refresh();
        }
    }

    /// Whether the tab is in front. What was not read yet is read then.
    public void setInFront(boolean value) {
        inFront = value;
        if (value && stale) {
            refresh();
        }
    }

    private void clear() {
        stop();
        comparison.set(Optional.empty());
        differences.show(Optional.empty());
        state.set(State.NOTHING);
    }

    private void stop() {
        current.ifPresent(RunningTask::cancel);
        current = Optional.empty();
        running.set(Optional.empty());
    }

    /// Reads which versions there are, proposes the one before, and compares.
    public void refresh() {
        stale = false;
        base.get()
                .ifPresent(path ->
                        start(messages.get("compare.task.choices", path.name()), monitor -> read(path), read -> {
                            choices.setAll(read.versions());
                            if (partner.get().isEmpty()) {
                                partner.set(read.before().map(Partner.Version::new));
                            }
                            compare();
                        }));
    }

    /// @param before the version before the open one
    private record Choices(List<ArtifactVersion> versions, Optional<ArtifactPath> before) {}

    private Choices read(ArtifactPath path) throws IOException {
        String id = client.artifact(path).attributes().id();
        List<ArtifactVersion> versions = client.registry()
                .versions(path.collection(), PageRequest.first(CHOICES))
                .items();
        List<String> ids = versions.stream().map(ArtifactVersion::id).toList();
        int at = ids.indexOf(id);
        return new Choices(
                versions.stream().filter(version -> !version.id().equals(id)).toList(),
                at < 0 || at + 1 == ids.size()
                        ? Optional.empty()
                        : Optional.of(versions.get(at + 1).path()));
    }

    private <T> void start(String title, Work<T> work, Consumer<T> done) {
        stop();
        failure.set(Optional.empty());
        RunningTask<T> task = tasks.submit(title, work);
        current = Optional.of(task);
        running.set(Optional.of(task));
        state.set(State.RUNNING);
        task.onSuccess(value -> {
            if (isCurrent(task)) {
                running.set(Optional.empty());
                done.accept(value);
            }
        });
        task.onFailure(problem -> {
            if (isCurrent(task)) {
                fail(problem);
            }
        });
        task.onCancelled(() -> {
            if (isCurrent(task)) {
                running.set(Optional.empty());
                state.set(State.CANCELLED);
            }
        });
    }

    private boolean isCurrent(RunningTask<?> task) {
        return current.filter(last -> last == task).isPresent();
    }

    private void fail(Exception problem) {
        running.set(Optional.empty());
        comparison.set(Optional.empty());
        differences.show(Optional.empty());
        failure.set(Optional.of(problem));
        state.set(State.FAILED);
    }

    /// Compares again.
    public void compare() {
        if (base.get().isEmpty() || partner.get().isEmpty()) {
            clear();
            return;
        }
        ArtifactPath path = base.get().get();
        Partner with = partner.get().get();
        boolean reversed = swapped.get();
        start(
                messages.get("compare.task.compare", path.name(), with.name()),
                monitor -> compare(path, with, reversed, monitor),
                result -> {
                    comparison.set(Optional.of(result));
                    differences.show(Optional.of(result));
                    state.set(State.SHOWN);
                });
    }

    private Comparison compare(ArtifactPath path, Partner with, boolean reversed, ProgressMonitor monitor)
            throws IOException {
        Side one = new Side.OfVersion(client.artifact(path));
        Side other = switch (with) {
            case Partner.Version(ArtifactPath version) -> new Side.OfVersion(client.artifact(version));
            case Partner.Folder(Path root) -> new Side.OfFolder(root);
        };
        return reversed ? client.compare(one, other, monitor) : client.compare(other, one, monitor);
    }

    /// Opens `path` and compares it with `other`, once the tab is in front.
    public void compare(ArtifactPath path, ArtifactPath other) {
        selection.open(path);
        swapped.set(false);
        with(new Partner.Version(other));
    }

    /// Compares with the version that `text` names: a full name, or a version or alias of the open collection.
    public void compareWith(String text) {
        base.get().ifPresent(path -> {
            try {
                boolean isAlias = text.indexOf(':') < 0 && text.indexOf('/') < 0;
                ArtifactPath other = isAlias ? path.collection().at(text.strip()) : client.parse(text.strip());
                if (partner.get().filter(Partner.Folder.class::isInstance).isPresent()) {
                    swapped.set(false);
                }
                with(new Partner.Version(withCollectionOf(path, text, other)));
            } catch (IllegalArgumentException e) {
                stop();
                fail(e);
            }
        });
    }

    /// `mnist:v6`, as versions are shown, means the open project's collection.
    private static ArtifactPath withCollectionOf(ArtifactPath path, String text, ArtifactPath other) {
        return text.indexOf('/') < 0
                ? path.collection()
                        .project()
                        .collection(other.collection().name())
                        .at(other.alias())
                : other;
    }

    /// Asks for a folder and tells what is in it that the version has not.
    public void compareWithFolder() {
        base.get()
                .ifPresent(path -> dialogs.chooseDirectory(
                                messages.get("compare.folder.choose", DisplayText.safe(path.name())),
                                Optional.of(client.directories().downloads()))
                        .ifPresent(root -> {
                            swapped.set(true);
                            with(new Partner.Folder(root));
                        }));
    }

    private void with(Partner other) {
        partner.set(Optional.of(other));
        if (!inFront || stale) {
            outdate();
        } else {
            compare();
        }
    }

    /// Tells the differences the other way round.
    public void swap() {
        swapped.set(!swapped.get());
        compare();
    }

    public void cancel() {
        current.ifPresent(RunningTask::cancel);
    }

    /// The other versions of the open collection, newest first.
    public ObservableList<ArtifactVersion> choices() {
        return choices;
    }

    public DifferencesViewModel differences() {
        return differences;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ArtifactPath>> baseProperty() {
        return base.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Partner>> partnerProperty() {
        return partner.getReadOnlyProperty();
    }

    /// Whether the partner is told as what came after the open version, as a folder is, not as what was before it.
    public ReadOnlyBooleanProperty swappedProperty() {
        return swapped.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// What runs now, with its progress.
    public ReadOnlyObjectProperty<Optional<RunningTask<?>>> runningProperty() {
        return running.getReadOnlyProperty();
    }
}
