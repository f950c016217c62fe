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
import java.util.function.Consumer;
import java.util.stream.IntStream;
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

/// The versions of the open collection. The newest ones are read first, more when the list is scrolled, all of them
/// when they are filtered or sorted in another way.
public final class VersionsViewModel {
    private static final int PAGE = 500;
    /// When everything is needed, fewer and larger pages are faster.
    private static final int WHOLE_PAGE = 10_000;
    /// More than this many are filtered and sorted in the background.
    private static final int MOST_AT_ONCE = 2_000;

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
    /// As the registry lists them, newest first; what is loaded is never changed, only replaced.
    private List<VersionSummary> loaded = List.of();

    private final ObservableList<VersionSummary> rows = FXCollections.observableArrayList();
    private final ObservableList<VersionSummary> visible = FXCollections.unmodifiableObservableList(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NEWEST);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<Optional<Collection>> collection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<VersionSummary>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper readingMore = new ReadOnlyBooleanWrapper();
    private Optional<RunningTask<?>> reading = Optional.empty();
    /// How the rows are arranged, which is behind what is wanted while they are arranged anew.
    private VersionOrder arranged = new VersionOrder("", Order.NEWEST);
    /// How many of the loaded versions the rows were made from.
    private int covered;
    private Optional<String> nextPage = Optional.empty();
    private Optional<CollectionPath> shown = Optional.empty();

    public VersionsViewModel(Registry registry, Selection selection, TaskRunner tasks) {
        this.registry = registry;
        this.selection = selection;
        this.tasks = tasks;
        selection.placeProperty().addListener((value, old, now) -> follow(now));
        selection.revisionProperty().addListener((value, old, now) -> refresh());
        filter.addListener((value, old, now) -> arrange());
        order.addListener((value, old, now) -> arrange());
    }

    /// What the list shows, filtered and in order.
    public ObservableList<VersionSummary> rows() {
        return visible;
    }

    /// Text that a version, an alias, a tag, the state or the run holds, in any case.
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
        int at = current.get().map(rows::indexOf).orElse(-1) + step;
        if (current.get().isPresent() && at >= 0 && at < rows.size()) {
            open(rows.get(at));
        }
    }

    /// Which versions are chosen, for what is done with several.
    public void choose(List<VersionSummary> versions) {
        selection.chooseVersions(versions.stream().map(VersionSummary::path).toList());
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
        PageRequest request = new PageRequest(wanted().isAsListed() ? PAGE : WHOLE_PAGE, nextPage);
        readingMore.set(true);
        reading = Optional.of(tasks.submit(
                        messages.get("browse.reading", path.name()), monitor -> registry.summaries(path, request))
                .onSuccess(page -> {
                    if (isShown(path)) {
                        readingMore.set(false);
                        nextPage = page.next();
                        append(page.items());
                    }
                })
                .onFailure(problem -> {
                    readingMore.set(false);
                    failure.set(Optional.of(problem));
                }));
    }

    private VersionOrder wanted() {
        return new VersionOrder(filter.get(), order.get());
    }

    private void append(List<VersionSummary> more) {
        boolean isUpToDate = arranged.equals(wanted()) && covered == loaded.size();
        loaded = Stream.concat(loaded.stream(), more.stream()).toList();
        if (!isUpToDate || !arranged.isAppended()) {
            arrange();
            return;
        }
        VersionOrder now = arranged;
        List<VersionSummary> all = loaded;
        whenArranged(more, now, fitting -> {
            if (all == loaded && now.equals(wanted())) {
                covered = all.size();
                rows.addAll(fitting);
                showCurrent();
                readOn();
            }
        });
    }

    /// Filters and sorts what is there; the newest wish wins.
    private void arrange() {
        VersionOrder now = wanted();
        List<VersionSummary> all = loaded;
        if (!now.isAppended() && nextPage.isPresent()) {
            // Sorted once when all are there, so that rows do not change their places with each page.
            loadMore();
            return;
        }
        whenArranged(all, now, fitting -> {
            if (now.equals(wanted()) && all == loaded) {
                arranged = now;
                covered = all.size();
                replaceRows(fitting);
                showCurrent();
                readOn();
            }
        });
    }

    /// Long lists in the background.
    private void whenArranged(List<VersionSummary> some, VersionOrder how, Consumer<List<VersionSummary>> then) {
        if (some.size() <= MOST_AT_ONCE) {
            then.accept(how.apply(some));
            return;
        }
        tasks.submit(messages.get("browse.arranging"), monitor -> how.apply(some))
                .onSuccess(then::accept);
    }

    private void readOn() {
        if (!wanted().isAsListed()) {
            loadMore();
        }
    }

    /// Only the rows that changed, when the versions are the same: after an edit the rest of the list stands still.
    private void replaceRows(List<VersionSummary> arranged) {
        boolean same = rows.size() == arranged.size()
                && IntStream.range(0, arranged.size())
                        .allMatch(row ->
                                rows.get(row).id().equals(arranged.get(row).id()));
        if (!same) {
            rows.setAll(arranged);
            return;
        }
        for (int row = 0; row < arranged.size(); row++) {
            if (!rows.get(row).equals(arranged.get(row))) {
                rows.set(row, arranged.get(row));
            }
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
        loaded = List.of();
        rows.clear();
        filter.set("");
        arranged = wanted();
        covered = 0;
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
        loaded = head.versions().items();
        failure.set(Optional.empty());
        state.set(State.READY);
        arrange();
        openNewestWhenNoneIsOpen();
    }

    private void fail(Exception problem) {
        loaded = List.of();
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
