package dev.vitrine.app.lineage;

import dev.vitrine.app.lineage.LineagePicture.Focus;
import dev.vitrine.app.lineage.LineagePicture.Wish;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.lineage.Direction;
import dev.vitrine.lineage.LineageGraph;
import dev.vitrine.lineage.LineageLayout;
import dev.vitrine.lineage.LineageWalk;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// Makes the picture of a version's lineage: reads it when it is first looked at, reads on, groups and narrows it. What
/// was asked for last is shown; what is still being read then is read for it.
final class LineagePictures {
    private interface Source {
        LineageGraph read(BooleanSupplier cancelled) throws IOException;
    }

    private final Registry registry;
    private final TaskRunner tasks;
    private final LineageText text;
    private final Consumer<Optional<LineagePicture>> show;
    private final LineageWalk walk;
    private final ReadOnlyObjectWrapper<LineageViewModel.State> state =
            new ReadOnlyObjectWrapper<>(LineageViewModel.State.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Focus>> focus = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final IntegerProperty upstream = new SimpleIntegerProperty(LineageViewModel.STEPS);
    private final IntegerProperty downstream = new SimpleIntegerProperty(LineageViewModel.STEPS);
    private Optional<LineagePicture> picture = Optional.empty();
    private Wish wish = Wish.ALL;
    private Optional<ArtifactPath> open = Optional.empty();
    private Optional<RunningTask<?>> running = Optional.empty();
    private Optional<Source> reading = Optional.empty();
    private boolean active;
    private boolean stale;

    /// @param show takes each new picture; empty when there is none any more
    LineagePictures(Registry registry, TaskRunner tasks, LineageText text, Consumer<Optional<LineagePicture>> show) {
        this.show = show;
        this.registry = registry;
        this.tasks = tasks;
        this.text = text;
        walk = new LineageWalk(registry, LineageViewModel.LIMIT);
        upstream.subscribe((old, now) -> invalidate());
        downstream.subscribe((old, now) -> invalidate());
    }

    void setActive(boolean value) {
        active = value;
        if (active && stale) {
            load();
        }
    }

    /// Shows another version: nothing until it is read.
    void open(ArtifactPath start) {
        open = Optional.of(start);
        wish = Wish.ALL;
        focus.set(Optional.empty());
        show(Optional.empty());
        state.set(LineageViewModel.State.LOADING);
        invalidate();
    }

    /// What is shown may not be so any more.
    void invalidate() {
        stale = open.isPresent();
        if (active && stale) {
            load();
        }
    }

    /// Reads the lineage again. What is shown stays until it is there.
    void load() {
        stale = false;
        open.ifPresent(start -> {
            if (picture.isEmpty()) {
                state.set(LineageViewModel.State.LOADING);
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
        reading = Optional.of(source);
        Wish wanted = wish;
        Optional<LineageLayout> previous = picture.map(LineagePicture::layout);
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
        task.onSuccess(made -> finish(task, () -> finished(made)));
        task.onCancelled(() -> finish(task, () -> {}));
        task.onFailure(problem -> finish(task, () -> {
            show(Optional.empty());
            failure.set(Optional.of(problem));
            state.set(LineageViewModel.State.FAILED);
        }));
    }

    private void finish(RunningTask<?> task, Runnable result) {
        if (running.filter(last -> last == task).isPresent()) {
            running = Optional.empty();
            reading = Optional.empty();
            result.run();
            busy.set(running.isPresent());
        }
    }

    private void show(Optional<LineagePicture> now) {
        picture = now;
        show.accept(now);
    }

    private void finished(LineagePicture made) {
        failure.set(Optional.empty());
        show(Optional.of(made));
        boolean alone = made.all().size() == 1
                && made.all().hidden(0, Direction.UPSTREAM) <= 0
                && made.all().hidden(0, Direction.DOWNSTREAM) <= 0;
        state.set(alone ? LineageViewModel.State.EMPTY : LineageViewModel.State.SHOWN);
    }

    /// What is being read, else what was.
    private Source latest(LineagePicture shown) {
        return reading.orElse(cancelled -> shown.all());
    }

    /// Groups and narrows it in another way.
    void arrange(Wish wanted) {
        wish = wanted;
        focus.set(wanted.focus());
        picture.ifPresent(shown -> open.ifPresent(start -> update(start, latest(shown))));
    }

    /// Reads one side of a node. Everything else keeps its place.
    void expand(int node, Direction direction) {
        picture.ifPresent(shown -> open.ifPresent(start -> {
            String key = shown.graph().node(node).key();
            Source before = latest(shown);
            update(start, cancelled -> {
                LineageGraph all = before.read(cancelled);
                OptionalInt at = all.find(key);
                return at.isEmpty()
                        ? all
                        : walk.completed(walk.expand(all, at.getAsInt(), direction, cancelled), cancelled);
            });
        }));
    }

    /// How it is grouped and narrowed.
    Wish wish() {
        return wish;
    }

    /// The version that the graph is read around.
    Optional<ArtifactPath> openPath() {
        return open;
    }

    ReadOnlyObjectProperty<LineageViewModel.State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
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
