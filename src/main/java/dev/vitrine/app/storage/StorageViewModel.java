package dev.vitrine.app.storage;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.LoadState;
import dev.vitrine.app.task.Loading;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactClient.CollectMode;
import dev.vitrine.client.ArtifactClient.CollectReport;
import dev.vitrine.client.DeleteReport;
import dev.vitrine.client.DiskUse;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.HeldVersion;
import dev.vitrine.registry.Registry.DeleteMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What takes room, what is chosen to go, and the steps until it is gone. Counts when its place is open, and again when
/// the registry changed.
public final class StorageViewModel {
    /// What was counted, ready to be shown.
    record Shown(DiskUse use, List<Tile> tiles, List<StorageRows> rows) {}

    private final ArtifactClient client;
    private final Selection selection;
    private final TaskRunner tasks;
    private final TaskRunner recorded;
    private final Formats formats;
    private final Messages messages = Messages.of(StorageViewModel.class);
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunningTask<?>>> counting =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<String>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<Long>> frees = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Looking());
    private final Loading<Shown> loading;
    private final Loading<Long> foretelling;
    private boolean outdated = true;

    /// @param tasks    for what is only looked at
    /// @param recorded for what changes the disk: it has its row among the transfers
    public StorageViewModel(
            ArtifactClient client, Selection selection, TaskRunner tasks, TaskRunner recorded, Formats formats) {
        this.client = client;
        this.selection = selection;
        this.tasks = tasks;
        this.recorded = recorded;
        this.formats = formats;
        loading = new Loading<>(watched(tasks), this::show);
        foretelling = new Loading<>(tasks, bytes -> frees.set(Optional.of(bytes)));
        selection.placeProperty().subscribe(place -> countIfOpen());
        selection.revisionProperty().subscribe(revision -> {
            outdated = true;
            countIfOpen();
        });
    }

    private TaskRunner watched(TaskRunner runner) {
        return new TaskRunner() {
            @Override
            public <T> RunningTask<T> submit(String title, Work<T> work) {
                RunningTask<T> task = runner.submit(title, work);
                counting.set(Optional.of(task));
                return task;
            }
        };
    }

    private void countIfOpen() {
        if (outdated && selection.placeProperty().get() instanceof Place.AtStorage) {
            count();
        }
    }

    /// Counts again.
    void count() {
        outdated = false;
        loading.read(messages.get("storage.counting"), monitor -> {
            DiskUse use = client.diskUse(monitor);
            return new Shown(use, Tile.of(use.registry()), StorageRows.of(use.registry()));
        });
    }

    private void show(Shown now) {
        shown.set(Optional.of(now));
        Set<String> known = new LinkedHashSet<>();
        now.use().registry().versions().forEach(version -> known.add(version.id()));
        known.retainAll(chosen.get());
        choose(known);
    }

    /// Chooses versions, by id, to be deleted; foretells what that frees.
    void choose(Set<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        chosen.set(wanted);
        frees.set(Optional.empty());
        if (wanted.isEmpty() || shown.get().isEmpty()) {
            foretelling.clear();
            return;
        }
        DiskUse use = shown.get().get().use();
        foretelling.read(
                messages.get("storage.foretelling"), monitor -> use.registry().freedBy(wanted));
    }

    /// Chooses one more version, or one less.
    void toggle(String id) {
        Set<String> wanted = new LinkedHashSet<>(chosen.get());
        if (!wanted.remove(id)) {
            wanted.add(id);
        }
        choose(wanted);
    }

    void open(ArtifactPath path) {
        selection.open(path);
    }

    /// Shows what deleting the chosen versions would do.
    void plan(DeleteMode mode) {
        if (shown.get().isEmpty() || chosen.get().isEmpty()) {
            return;
        }
        var report = shown.get().get().use().registry();
        Set<String> ids = chosen.get();
        tasks.submit(messages.get("storage.foretelling"), monitor -> {
                    List<HeldVersion> versions = report.versions().stream()
                            .filter(version -> ids.contains(version.id()))
                            .toList();
                    DeletionPlan plan = new DeletionPlan(report, versions, mode);
                    return new Step.Planned(plan, plan.frees());
                })
                .onSuccess(step::set)
                .onFailure(this::fail);
    }

    /// Deletes what the plan says, then counts what that leaves to be freed.
    void delete(DeletionPlan plan) {
        List<ArtifactPath> paths = plan.paths();
        String title = messages.get("storage.deleting", formats.count(paths.size()), paths.size());
        work(title, monitor -> {
                    DeleteReport report = client.delete(paths, plan.mode(), monitor);
                    CollectReport free = client.collectGarbage(CollectMode.DRY_RUN, ProgressMonitor.NONE);
                    return new Step.Deleted(report, free);
                })
                .onSuccess(deleted -> {
                    choose(Set.of());
                    step.set(deleted);
                })
                .onCancelled(this::look)
                .onFailure(this::fail);
    }

    /// Counts what nothing needs, as garbage collection sees it now.
    void findGarbage() {
        RunningTask<CollectReport> task = tasks.submit(
                messages.get("storage.finding"), monitor -> client.collectGarbage(CollectMode.DRY_RUN, monitor));
        step.set(new Step.Working(task.title(), task));
        task.onSuccess(found -> step.set(new Step.Garbage(found)))
                .onCancelled(this::look)
                .onFailure(this::fail);
    }

    /// Removes what nothing needs. Counting holds the objects, so it is stopped first.
    void free() {
        Optional<RunningTask<?>> reader =
                counting.get().filter(task -> !task.state().isDone());
        if (reader.isEmpty()) {
            collect();
            return;
        }
        RunningTask<?> task = reader.get();
        step.set(new Step.Working(task.title(), task));
        task.stateProperty().subscribe(state -> {
            if (state.isDone()) {
                collect();
            }
        });
        task.cancel();
    }

    private void collect() {
        work(messages.get("storage.freeing"), monitor -> client.collectGarbage(CollectMode.DELETE, monitor))
                .onSuccess(freed -> step.set(new Step.Freed(freed)))
                .onCancelled(this::look)
                .onFailure(this::fail);
    }

    private <T> RunningTask<T> work(String title, Work<T> work) {
        RunningTask<T> task = recorded.submit(title, work);
        step.set(new Step.Working(title, task));
        Consumer<Object> changed = ignored -> selection.registryChanged();
        return task.onSuccess(changed).onCancelled(selection::registryChanged);
    }

    private void fail(Exception reason) {
        step.set(new Step.Failed(reason));
        selection.registryChanged();
    }

    /// Back to looking and choosing.
    void look() {
        step.set(new Step.Looking());
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return loading.stateProperty();
    }

    ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return loading.failureProperty();
    }

    /// What counts, or counted last.
    ReadOnlyObjectProperty<Optional<RunningTask<?>>> countingProperty() {
        return counting.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The chosen versions, by id.
    ReadOnlyObjectProperty<Set<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Bytes that deleting the chosen versions frees; empty while it is not known.
    ReadOnlyObjectProperty<Optional<Long>> freesProperty() {
        return frees.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }
}
