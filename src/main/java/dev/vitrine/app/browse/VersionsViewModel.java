package dev.vitrine.app.browse;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Collection;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Run;
import dev.vitrine.registry.NotFoundException;
import dev.vitrine.registry.Page;
import dev.vitrine.registry.PageRequest;
import dev.vitrine.registry.Registry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

/// The versions of the open collection. The newest ones are read first, more when the list is scrolled, all of them
/// when they are filtered or sorted in another way.
public final class VersionsViewModel {
    private static final int PAGE = 500;

    /// What comes first.
    public enum Order {
        NEWEST,
        OLDEST,
        LARGEST
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
    private final ObservableList<ArtifactVersion> loaded = FXCollections.observableArrayList();
    private final FilteredList<ArtifactVersion> filtered = new FilteredList<>(loaded);
    private final SortedList<ArtifactVersion> rows = new SortedList<>(filtered);
    private final ObservableList<ArtifactVersion> visible = FXCollections.unmodifiableObservableList(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NEWEST);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<Optional<Collection>> collection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ArtifactVersion>> current =
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
        selection.placeProperty().addListener((value, old, now) -> follow(now));
        selection.revisionProperty().addListener((value, old, now) -> refresh());
        filter.addListener((value, old, now) -> {
            filtered.setPredicate(now.isBlank() ? null : version -> matches(version, now));
            loadAllWhenNeeded();
        });
        order.addListener((value, old, now) -> {
            rows.setComparator(comparator(now));
            loadAllWhenNeeded();
        });
    }

    /// What the list shows, filtered and in order.
    public ObservableList<ArtifactVersion> rows() {
        return visible;
    }

    /// Text that a version, an alias, a tag or the run holds, in any case.
    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The open collection, once it is read.
    public ReadOnlyObjectProperty<Optional<Collection>> collectionProperty() {
        return collection.getReadOnlyProperty();
    }

    /// The open version, when it is in the list.
    public ReadOnlyObjectProperty<Optional<ArtifactVersion>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whether more versions are on their way.
    public ReadOnlyBooleanProperty readingMoreProperty() {
        return readingMore.getReadOnlyProperty();
    }

    public void open(ArtifactVersion version) {
        if (!isCurrent(version)) {
            selection.open(version.path());
        }
    }

    /// Reads the collection again.
    public void refresh() {
        shown.ifPresent(path -> read(path, Math.max(PAGE, loaded.size())));
    }

    /// Reads on, when there is more; the list calls it near its end.
    public void loadMore() {
        if (nextPage.isEmpty() || readingMore.get()) {
            return;
        }
        CollectionPath path = shown.orElseThrow();
        PageRequest request = new PageRequest(PAGE, nextPage);
        readingMore.set(true);
        reading = Optional.of(tasks.submit(
                        messages.get("browse.reading", path.name()), monitor -> registry.versions(path, request))
                .onSuccess(page -> {
                    if (isShown(path)) {
                        readingMore.set(false);
                        nextPage = page.next();
                        loaded.addAll(page.items());
                        showCurrent();
                        loadAllWhenNeeded();
                    }
                })
                .onFailure(problem -> {
                    readingMore.set(false);
                    failure.set(Optional.of(problem));
                }));
    }

    private void loadAllWhenNeeded() {
        if (order.get() != Order.NEWEST || !filter.get().isBlank()) {
            loadMore();
        }
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
        loaded.clear();
        filter.set("");
        collection.set(Optional.empty());
        current.set(Optional.empty());
        failure.set(Optional.empty());
        state.set(State.NOTHING_OPEN);
        path.ifPresent(now -> read(now, PAGE));
    }

    private record Head(Collection collection, Page<ArtifactVersion> versions) {}

    private void read(CollectionPath path, int size) {
        if (state.get() != State.READY) {
            state.set(State.LOADING);
        }
        reading = Optional.of(tasks.submit(
                        messages.get("browse.reading", path.name()),
                        monitor ->
                                new Head(registry.collection(path), registry.versions(path, PageRequest.first(size))))
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
        loaded.setAll(head.versions().items());
        failure.set(Optional.empty());
        state.set(State.READY);
        showCurrent();
        openNewestWhenNoneIsOpen();
        loadAllWhenNeeded();
    }

    private void fail(Exception problem) {
        loaded.clear();
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
        if (state.get() != State.READY || loaded.isEmpty()) {
            return;
        }
        if (gone || selection.placeProperty().get() instanceof Place.AtCollection) {
            selection.replace(new Place.AtVersion(loaded.getFirst().path(), Optional.empty()));
        }
    }

    private boolean isShown(CollectionPath path) {
        return shown.equals(Optional.of(path));
    }

    /// An alias is replaced by the version that it means now, so that the open version stays the same when the alias
    /// moves.
    private void showCurrent() {
        current.set(loaded.stream().filter(this::isCurrent).findFirst());
        current.get().ifPresent(version -> {
            if (selection.placeProperty().get() instanceof Place.AtVersion(ArtifactPath path, var entry)
                    && !path.equals(version.path())) {
                selection.replace(new Place.AtVersion(version.path(), entry));
            }
        });
    }

    private boolean isCurrent(ArtifactVersion version) {
        return selection
                .versionProperty()
                .get()
                .map(ArtifactPath::alias)
                .filter(alias ->
                        alias.equals(version.version()) || version.aliases().contains(alias))
                .isPresent();
    }

    private static Comparator<ArtifactVersion> comparator(Order order) {
        Comparator<ArtifactVersion> oldest = Comparator.comparingLong(version -> number(version.version()));
        return switch (order) {
            case NEWEST -> oldest.reversed();
            case OLDEST -> oldest;
            case LARGEST -> Comparator.comparingLong(ArtifactVersion::size).reversed();
        };
    }

    private static long number(String version) {
        try {
            return Long.parseLong(version.substring(1));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return -1;
        }
    }

    private static boolean matches(ArtifactVersion version, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(
                        List.of(version.version()),
                        version.aliases(),
                        version.tags(),
                        version.loggedBy().map(Run::displayName).stream().toList())
                .flatMap(List::stream)
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
