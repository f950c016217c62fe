package dev.vitrine.app.browse;

import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.VersionSummary;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The loaded versions as rows: those that fit the filter, in the order that is asked for. Many are arranged in the
/// background; the newest wish wins.
final class VersionRows {
    /// Where the versions come from.
    interface Source {
        boolean hasMore();

        void loadMore();

        /// The rows are new.
        void arranged();
    }

    /// More than this many are filtered and sorted in the background.
    private static final int MOST_AT_ONCE = 2_000;

    private final TaskRunner tasks;
    private final Source source;
    private final Messages messages = Messages.of(VersionRows.class);
    private final ObservableList<VersionSummary> rows = FXCollections.observableArrayList();
    private final ObservableList<VersionSummary> visible = FXCollections.unmodifiableObservableList(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<VersionsViewModel.Order> order =
            new SimpleObjectProperty<>(VersionsViewModel.Order.NEWEST);
    /// As the registry lists them, newest first; what is loaded is never changed, only replaced.
    private List<VersionSummary> loaded = List.of();
    /// How the rows are arranged, which is behind what is wanted while they are arranged anew.
    private VersionOrder arranged = wanted();
    /// How many of the loaded versions the rows were made from.
    private int covered;

    VersionRows(TaskRunner tasks, Source source) {
        this.tasks = tasks;
        this.source = source;
        filter.addListener((value, old, now) -> arrange());
        order.addListener((value, old, now) -> arrange());
    }

    ObservableList<VersionSummary> visible() {
        return visible;
    }

    /// Those that are loaded, newest first, whether or not they fit the filter.
    List<VersionSummary> loaded() {
        return loaded;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<VersionsViewModel.Order> orderProperty() {
        return order;
    }

    /// Begins another collection, without a filter.
    void reset() {
        clear();
        filter.set("");
        arranged = wanted();
        covered = 0;
    }

    void clear() {
        loaded = List.of();
        rows.clear();
    }

    void replace(List<VersionSummary> all) {
        loaded = all;
        arrange();
    }

    VersionOrder wanted() {
        return new VersionOrder(filter.get(), order.get());
    }

    void append(List<VersionSummary> more) {
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
                source.arranged();
                readOn();
            }
        });
    }

    /// Filters and sorts what is there; the newest wish wins.
    private void arrange() {
        VersionOrder now = wanted();
        List<VersionSummary> all = loaded;
        if (!now.isAppended() && source.hasMore()) {
            // Sorted once when all are there, so that rows do not change their places with each page.
            source.loadMore();
            return;
        }
        whenArranged(all, now, fitting -> {
            if (now.equals(wanted()) && all == loaded) {
                arranged = now;
                covered = all.size();
                replaceRows(fitting);
                source.arranged();
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
            source.loadMore();
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
}
