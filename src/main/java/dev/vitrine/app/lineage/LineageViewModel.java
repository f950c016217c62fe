package dev.vitrine.app.lineage;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.lineage.LineagePicture.Focus;
import dev.vitrine.app.lineage.LineagePicture.Wish;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.lineage.Direction;
import dev.vitrine.lineage.LineageGraph;
import dev.vitrine.lineage.LineageLayout;
import dev.vitrine.lineage.LineageNode;
import dev.vitrine.lineage.LineageWalk;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;

/// The lineage of the open version: what of it is shown, which item is selected, what was found, and the path between
/// two nodes. Read when it is first looked at.
public final class LineageViewModel {
    /// The most nodes that are read at once.
    static final int LIMIT = 10_000;

    /// How many steps are read at first.
    static final int STEPS = 2;

    enum State {
        NOTHING,
        LOADING,
        EMPTY,
        SHOWN,
        FAILED
    }

    private interface Source {
        LineageGraph read(BooleanSupplier cancelled) throws IOException;
    }

    private final Registry registry;
    private final Selection selection;
    private final TaskRunner tasks;
    private final LineageText text;
    private final LineageWalk walk;
    private final LineageSearch search = new LineageSearch();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LineagePicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Integer>> path = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Focus>> focus = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper pickingPath = new ReadOnlyBooleanWrapper();
    private final IntegerProperty upstream = new SimpleIntegerProperty(STEPS);
    private final IntegerProperty downstream = new SimpleIntegerProperty(STEPS);
    private Wish wish = Wish.ALL;
    private Optional<ArtifactPath> open = Optional.empty();
    private Optional<RunningTask<?>> running = Optional.empty();
    private boolean active;
    private boolean stale;

    public LineageViewModel(Registry registry, Selection selection, TaskRunner tasks, Formats formats) {
        this.registry = registry;
        this.selection = selection;
        this.tasks = tasks;
        text = new LineageText(formats);
        walk = new LineageWalk(registry, LIMIT);
        selection.placeProperty().subscribe(this::show);
        selection.revisionProperty().subscribe((old, now) -> invalidate());
        upstream.subscribe((old, now) -> invalidate());
        downstream.subscribe((old, now) -> invalidate());
    }

    /// Whether the lineage is looked at: nothing is read while it is not.
    public void setActive(boolean value) {
        active = value;
        if (active && stale) {
            load();
        }
    }

    private void show(Place place) {
        if (!(place instanceof Place.AtVersion(ArtifactPath at, var entry))
                || Optional.of(at).equals(open)) {
            return;
        }
        open = Optional.of(at);
        wish = Wish.ALL;
        focus.set(Optional.empty());
        selected.set(Optional.empty());
        clearPath();
        picture.set(Optional.empty());
        state.set(State.LOADING);
        invalidate();
    }

    private void invalidate() {
        stale = open.isPresent();
        if (active && stale) {
            load();
        }
    }

    /// Reads the lineage again. What is shown stays until it is there.
    void load() {
        stale = false;
        open.ifPresent(start -> {
            if (picture.get().isEmpty()) {
                state.set(State.LOADING);
            }
            int up = upstream.get();
            int down = downstream.get();
            update(start, cancelled -> {
                LineageGraph found = walk.around(registry.resolve(start), up, down, cancelled);
                return walk.completed(found, cancelled);
            });
        });
    }

    private void update(ArtifactPath start, Source source) {
        running.ifPresent(RunningTask::cancel);
        Wish wanted = wish;
        Optional<LineageLayout> previous = picture.get().map(LineagePicture::layout);
        RunningTask<LineagePicture> task =
                tasks.submit(text.message("lineage.task", DisplayText.safe(start.name(), 60)), monitor -> {
                    try {
                        LineageGraph graph = source.read(monitor::isCancelled);
                        return LineagePicture.of(graph, wanted, text, previous, monitor::isCancelled);
                    } catch (CancellationException e) {
                        monitor.check();
                        throw e;
                    }
                });
        running = Optional.of(task);
        busy.set(true);
        task.onSuccess(made -> finish(task, () -> show(made)));
        task.onCancelled(() -> finish(task, () -> {}));
        task.onFailure(problem -> finish(task, () -> {
            picture.set(Optional.empty());
            failure.set(Optional.of(problem));
            state.set(State.FAILED);
        }));
    }

    private void finish(RunningTask<?> task, Runnable result) {
        if (running.filter(last -> last == task).isPresent()) {
            running = Optional.empty();
            result.run();
            busy.set(false);
        }
    }

    private void show(LineagePicture made) {
        failure.set(Optional.empty());
        clearPath();
        search.searchIn(made.graph());
        picture.set(Optional.of(made));
        Optional<String> kept =
                selected.get().filter(key -> made.layout().find(key).isPresent());
        select(kept.or(
                () -> Optional.of(made.visible().item(made.visible().start()).key())));
        boolean alone = made.all().size() == 1
                && made.all().hidden(0, Direction.UPSTREAM) <= 0
                && made.all().hidden(0, Direction.DOWNSTREAM) <= 0;
        state.set(alone ? State.EMPTY : State.SHOWN);
    }

    private void rearrange(Wish wanted) {
        wish = wanted;
        focus.set(wanted.focus());
        picture.get().ifPresent(shown -> open.ifPresent(start -> update(start, cancelled -> shown.all())));
    }

    /// Reads one side of a node. Everything else keeps its place.
    void expand(int node, Direction direction) {
        picture.get()
                .ifPresent(shown -> open.ifPresent(start -> {
                    OptionalInt inAll =
                            shown.all().find(shown.graph().node(node).key());
                    update(start, cancelled -> {
                        LineageGraph more = walk.expand(shown.all(), inAll.orElseThrow(), direction, cancelled);
                        return walk.completed(more, cancelled);
                    });
                }));
    }

    /// Shows the nodes of a group one by one.
    void openGroup(int item) {
        picture.get().ifPresent(shown -> {
            Set<String> opened = new HashSet<>(wish.opened());
            shown.visible()
                    .item(item)
                    .members()
                    .forEach(node -> opened.add(shown.graph().node(node).key()));
            selected.set(Optional.of(
                    shown.graph().node(shown.visible().item(item).first()).key()));
            rearrange(new Wish(opened, wish.focus()));
        });
    }

    /// Makes groups of all alike nodes again.
    void closeGroups() {
        rearrange(new Wish(Set.of(), wish.focus()));
    }

    boolean hasOpenGroups() {
        return !wish.opened().isEmpty();
    }

    /// Shows only what is at most `steps` edges away from a node; empty shows everything again.
    void focus(Optional<Focus> wanted) {
        rearrange(new Wish(wish.opened(), wanted));
    }

    void select(Optional<String> key) {
        selected.set(key);
    }

    /// What a click on an item does: opens a group, ends a path, or selects.
    void choose(int item) {
        picture.get().ifPresent(shown -> {
            if (pickingPath.get()) {
                pathTo(item);
            } else if (shown.visible().item(item).isGroup()) {
                openGroup(item);
            } else {
                select(Optional.of(shown.visible().item(item).key()));
            }
        });
    }

    /// The version that the graph is read around.
    Optional<ArtifactPath> openPath() {
        return open;
    }

    /// Opens the version of an item, or the group; a run has no page.
    void open(int item) {
        picture.get().ifPresent(shown -> {
            if (shown.visible().item(item).isGroup()) {
                openGroup(item);
            } else if (shown.visible().node(item) instanceof LineageNode.Version(var version)) {
                selection.open(version.path());
            }
        });
    }

    /// From now on the next item that is chosen ends the path from the selected one.
    void startPath() {
        path.set(List.of());
        pickingPath.set(selectedItem().isPresent());
    }

    private void pathTo(int item) {
        pickingPath.set(false);
        OptionalInt from = selectedItem();
        picture.get()
                .filter(shown -> from.isPresent())
                .ifPresent(shown -> path.set(shown.graph()
                        .path(
                                shown.visible().item(from.getAsInt()).first(),
                                shown.visible().item(item).first())));
    }

    void clearPath() {
        pickingPath.set(false);
        path.set(List.of());
    }

    /// Selects the next hit of the search, or the one before.
    void findNext(int step) {
        int node = search.move(step);
        if (node >= 0) {
            picture.get()
                    .ifPresent(shown -> select(Optional.of(
                            shown.visible().item(shown.visible().itemOf(node)).key())));
        }
    }

    /// The selected item of what is shown.
    OptionalInt selectedItem() {
        return picture.get()
                .flatMap(shown -> selected.get().map(key -> shown.layout().find(key)))
                .orElse(OptionalInt.empty());
    }

    /// `Lineage 23` once it was read.
    public ObservableValue<String> titleProperty() {
        return picture.map(shown -> shown.map(made ->
                        text.message("lineage.tab.count", text.count(made.all().size())))
                .orElse(text.message("lineage.tab")));
    }

    /// What saves the graph as a file.
    ExportViewModel export(Dialogs dialogs) {
        return new ExportViewModel(tasks, dialogs, text);
    }

    LineageText text() {
        return text;
    }

    LineageSearch search() {
        return search;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<LineagePicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// The key of the selected item.
    ReadOnlyObjectProperty<Optional<String>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Nodes of the path that is shown, from its start to its end; empty when there is none.
    ReadOnlyObjectProperty<List<Integer>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty pickingPathProperty() {
        return pickingPath.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Focus>> focusProperty() {
        return focus.getReadOnlyProperty();
    }

    /// Whether a new picture is being made.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    IntegerProperty upstreamProperty() {
        return upstream;
    }

    IntegerProperty downstreamProperty() {
        return downstream;
    }
}
