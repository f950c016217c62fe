package dev.vitrine.app.browse;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.Collection;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.VersionSummary;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// The versions of the open collection. The newest ones are read first, more when the list is scrolled, all of them
/// when they are filtered or sorted in another way.
public final class VersionsViewModel {
    private static final int PAGE = 500;
    /// When everything is needed, fewer and larger pages are faster.
    private static final int WHOLE_PAGE = 10_000;

    /// What comes first.
    public enum Order {
        NEWEST,
        OLDEST,
        LARGEST,
        /// Those with an alias first, by alias.
        ALIAS
    }

    /// What there is to show.
    public enum State {
        NOTHING_OPEN,
        LOADING,
        READY,
        FAILED
    }

    private final Registry registry;
    private final Selection selection;
    private final TaskRunner tasks;
    private final Messages messages = Messages.of(VersionsViewModel.class);
    private final VersionRows rows;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<Optional<Collection>> collection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<VersionSummary>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper readingMore = new ReadOnlyBooleanWrapper();
    private Optional<RunningTask<?>> reading = Optional.empty();
    private Optional<String> nextPage = Optional.empty();
    private Optional<CollectionPath> shown = Optional.empty();

    public VersionsViewModel(Registry registry, Selection selection, TaskRunner tasks) {
        this.registry = registry;
        this.selection = selection;
        this.tasks = tasks;
        rows = new VersionRows(tasks, new Loaded());
        selection.placeProperty().addListener((value, old, now) -> follow(now));
        selection.revisionProperty().addListener((value, old, now) -> refresh());
    }

    private final class Loaded implements VersionRows.Source {
        @Override
        public boolean hasMore() {
            return nextPage.isPresent();
        }

        @Override
        public void loadMore() {
            VersionsViewModel.this.loadMore();
        }

        @Override
        public void arranged() {
            showCurrent();
        }
    }

    /// What the list shows, filtered and in order.
    public ObservableList<VersionSummary> rows() {
        return rows.visible();
    }

    /// Text that a version, an alias, a tag, the state or the run holds, in any case.
    public StringProperty filterProperty() {
        return rows.filterProperty();
    }

    public ObjectProperty<Order> orderProperty() {
        return rows.orderProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The open collection, once it is read.
    public ReadOnlyObjectProperty<Optional<Collection>> collectionProperty() {
        return collection.getReadOnlyProperty();
    }

    /// The open version, when it is in the list.
    public ReadOnlyObjectProperty<Optional<VersionSummary>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whether more versions are on their way.
    public ReadOnlyBooleanProperty readingMoreProperty() {
        return readingMore.getReadOnlyProperty();
    }

    public void open(VersionSummary version) {
        if (!isCurrent(version)) {
            selection.open(version.path());
        }
    }

    /// Opens the row above (-1) or below (1) the open one; nothing happens at an end.
    public void openNeighbour(int step) {
        int at = current.get().map(rows.visible()::indexOf).orElse(-1) + step;
        if (current.get().isPresent() && at >= 0 && at < rows.visible().size()) {
            open(rows.visible().get(at));
        }
    }

    /// Which versions are chosen, for what is done with several.
    public void choose(List<VersionSummary> versions) {
        selection.chooseVersions(versions.stream().map(VersionSummary::path).toList());
    }

    /// Reads the collection again.
    public void refresh() {
        shown.ifPresent(path -> read(path, Math.max(PAGE, rows.loaded().size())));
    }

    /// Reads on, when there is more; the list calls it near its end.
    public void loadMore() {
        if (nextPage.isEmpty() || readingMore.get()) {
            return;
        }
        CollectionPath path = shown.orElseThrow();
        PageRequest request = new PageRequest(rows.wanted().isAsListed() ? PAGE : WHOLE_PAGE, nextPage);
        readingMore.set(true);
        reading = Optional.of(tasks.submit(
                        messages.get("browse.reading", path.name()), monitor -> registry.summaries(path, request))
                .onSuccess(page -> {
                    if (isShown(path)) {
                        readingMore.set(false);
                        nextPage = page.next();
                        rows.append(page.items());
                    }
                })
                .onFailure(problem -> {
                    readingMore.set(false);
                    failure.set(Optional.of(problem));
                }));
    }

    private void follow(Place place) {
        Optional<CollectionPath> path = place.collectionPath();
        if (path.equals(shown)) {
            showCurrent();
            openNewestWhenNoneIsOpen();
            return;
        }
        shown = path;
        reading.ifPresent(RunningTask::cancel);
        nextPage = Optional.empty();
        readingMore.set(false);
        rows.reset();
        collection.set(Optional.empty());
        current.set(Optional.empty());
        failure.set(Optional.empty());
        state.set(State.NOTHING_OPEN);
        path.ifPresent(now -> read(now, PAGE));
    }

    private record Head(Collection collection, Page<VersionSummary> versions) {}

    private void read(CollectionPath path, int size) {
        if (state.get() != State.READY) {
            state.set(State.LOADING);
        }
        reading = Optional.of(tasks.submit(
                        messages.get("browse.reading", path.name()),
                        monitor ->
                                new Head(registry.collection(path), registry.summaries(path, PageRequest.first(size))))
                .onSuccess(head -> {
                    if (isShown(path)) {
                        show(head);
                    }
                })
                .onFailure(problem -> {
                    if (isShown(path)) {
                        fail(problem);
                    }
                }));
    }

    private void show(Head head) {
        collection.set(Optional.of(head.collection()));
        nextPage = head.versions().next();
        failure.set(Optional.empty());
        state.set(State.READY);
        rows.replace(head.versions().items());
        openNewestWhenNoneIsOpen();
    }

    private void fail(Exception problem) {
        rows.clear();
        failure.set(Optional.of(problem));
        state.set(State.FAILED);
        // Deleting the last version may take its collection along: nothing is wrong then, there is just nothing open.
        if (problem instanceof NotFoundException && collection.get().isPresent()) {
            selection.replace(new Place.Start());
        }
    }

    private void openNewestWhenNoneIsOpen() {
        boolean gone = selection.placeProperty().get() instanceof Place.AtVersion
                && current.get().isEmpty()
                && nextPage.isEmpty();
        if (state.get() != State.READY || rows.loaded().isEmpty()) {
            return;
        }
        if (gone || selection.placeProperty().get() instanceof Place.AtCollection) {
            selection.replace(new Place.AtVersion(rows.loaded().getFirst().path(), Optional.empty()));
        }
    }

    private boolean isShown(CollectionPath path) {
        return shown.equals(Optional.of(path));
    }

    /// An alias is replaced by the version that it means now, so that the open version stays the same when the alias
    /// moves.
    private void showCurrent() {
        current.set(rows.loaded().stream().filter(this::isCurrent).findFirst());
        current.get().ifPresent(version -> {
            if (selection.placeProperty().get() instanceof Place.AtVersion(ArtifactPath path, var entry)
                    && !path.equals(version.path())) {
                selection.replace(new Place.AtVersion(version.path(), entry));
            }
        });
    }

    private boolean isCurrent(VersionSummary version) {
        return selection
                .versionProperty()
                .get()
                .map(ArtifactPath::alias)
                .filter(alias ->
                        alias.equals(version.version()) || version.aliases().contains(alias))
                .isPresent();
    }
}
