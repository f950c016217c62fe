package dev.vitrine.app.lineage;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.lineage.LineagePicture.Focus;
import dev.vitrine.app.lineage.LineagePicture.Wish;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Formats;
import dev.vitrine.lineage.Direction;
import dev.vitrine.lineage.LineageNode;
import dev.vitrine.lineage.VisibleGraph;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.registry.Registry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The lineage of the open version: what is done with its picture, which item is selected, what was found, and the path
/// between two nodes.
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

    private final Selection selection;
    private final TaskRunner tasks;
    private final LineageText text;
    private final LineagePictures pictures;
    private final LineageSearch search = new LineageSearch();
    private final ReadOnlyObjectWrapper<Optional<LineagePicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Integer>> path = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper pickingPath = new ReadOnlyBooleanWrapper();

    public LineageViewModel(Registry registry, Selection selection, TaskRunner tasks, Formats formats) {
        this.selection = selection;
        this.tasks = tasks;
        text = new LineageText(formats);
        pictures = new LineagePictures(
                registry, tasks, text, made -> made.ifPresentOrElse(this::show, () -> picture.set(Optional.empty())));
        selection.placeProperty().subscribe(this::show);
        selection.revisionProperty().subscribe((old, now) -> pictures.invalidate());
    }

    /// Whether the lineage is looked at: nothing is read while it is not.
    public void setActive(boolean value) {
        pictures.setActive(value);
    }

    private void show(Place place) {
        if (place instanceof Place.AtVersion(ArtifactPath at, var entry)
                && !Optional.of(at).equals(openPath())) {
            selected.set(Optional.empty());
            clearPath();
            pictures.open(at);
        }
    }

    /// Reads the lineage again. What is shown stays until it is there.
    void load() {
        pictures.load();
    }

    private void show(LineagePicture made) {
        clearPath();
        search.searchIn(made.graph());
        picture.set(Optional.of(made));
        Optional<String> kept =
                selected.get().filter(key -> made.layout().find(key).isPresent());
        select(kept.or(
                () -> Optional.of(made.visible().item(made.visible().start()).key())));
    }

    /// Reads one side of a node. Everything else keeps its place.
    void expand(int node, Direction direction) {
        pictures.expand(node, direction);
    }

    /// Shows the nodes of a group one by one.
    void openGroup(int item) {
        picture.get().ifPresent(shown -> {
            Set<String> opened = new HashSet<>(pictures.wish().opened());
            shown.visible()
                    .item(item)
                    .members()
                    .forEach(node -> opened.add(shown.graph().node(node).key()));
            selected.set(Optional.of(
                    shown.graph().node(shown.visible().item(item).first()).key()));
            pictures.arrange(new Wish(opened, pictures.wish().focus()));
        });
    }

    /// Makes groups of all alike nodes again.
    void closeGroups() {
        pictures.arrange(new Wish(Set.of(), pictures.wish().focus()));
    }

    boolean hasOpenGroups() {
        return !pictures.wish().opened().isEmpty();
    }

    /// Shows only what is at most `steps` edges away from a node; empty shows everything again.
    void focus(Optional<Focus> wanted) {
        pictures.arrange(new Wish(pictures.wish().opened(), wanted));
    }

    void select(Optional<String> key) {
        selected.set(key);
    }

    /// Selects nothing, unless a path begins at what is selected.
    void selectNone() {
        if (!pickingPath.get()) {
            select(Optional.empty());
        }
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
        return pictures.openPath();
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

    /// From now on the next item that is chosen ends the path from the selected one, or else from the start.
    void startPath() {
        path.set(List.of());
        picture.get().ifPresent(shown -> {
            if (selectedItem().isEmpty()) {
                select(Optional.of(shown.visible().item(shown.visible().start()).key()));
            }
            pickingPath.set(true);
        });
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

    /// The node that is meant by the selected item: of a group the one that was found last, or else its first.
    OptionalInt selectedNode() {
        OptionalInt item = selectedItem();
        if (item.isEmpty()) {
            return item;
        }
        VisibleGraph visible = picture.get().orElseThrow().visible();
        return OptionalInt.of(search.currentNode()
                .filter(node -> visible.itemOf(node) == item.getAsInt())
                .orElse(visible.item(item.getAsInt()).first()));
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
        return pictures.stateProperty();
    }

    ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return pictures.failureProperty();
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
        return pictures.focusProperty();
    }

    /// Whether a new picture is being made.
    ReadOnlyBooleanProperty busyProperty() {
        return pictures.busyProperty();
    }

    IntegerProperty upstreamProperty() {
        return pictures.upstreamProperty();
    }

    IntegerProperty downstreamProperty() {
        return pictures.downstreamProperty();
    }
}
