package dev.vitrine.app.selection;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The place that is open, and the way back. Used on the JavaFX thread.
public final class Selection {
    private static final int HISTORY = 200;
    private final Deque<Place> backward = new ArrayDeque<>();
    private final Deque<Place> ahead = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Place.Start());
    private final ReadOnlyObjectWrapper<Optional<CollectionPath>> collection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ArtifactPath>> version = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ArtifactPath>> chosenVersions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<EntryPath>> entry = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> folder = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private boolean moving;

    /// Opens a place; what was open is one step back. Opening the open place does nothing.
    public void open(Place next) {
        if (next.equals(place.get())) {
            return;
        }
        backward.push(place.get());
        if (backward.size() > HISTORY) {
            backward.removeLast();
        }
        ahead.clear();
        show(next);
    }

    public void open(CollectionPath path) {
        open(new Place.AtCollection(path));
    }

    public void open(ArtifactPath path) {
        open(new Place.AtVersion(path, Optional.empty()));
    }

    /// Chooses an entry of the open version. Not a step of its own: back leads to the place before the version. While
    /// another place opens, nothing of the old one can be chosen: a table whose rows go gives up its choice then.
    public void choose(Optional<EntryPath> path) {
        if (!moving && place.get() instanceof Place.AtVersion(ArtifactPath at, var old)) {
            show(new Place.AtVersion(at, path));
        }
    }

    /// Chooses versions of the open collection for what is done with several, such as a comparison.
    public void chooseVersions(List<ArtifactPath> versions) {
        chosenVersions.set(List.copyOf(versions));
    }

    /// Chooses a folder of the open version; no entry is chosen then.
    ///
    /// @param prefix what the paths in it begin with: `images/train/`
    public void chooseFolder(String prefix) {
        if (!moving) {
            choose(Optional.empty());
            folder.set(Optional.of(prefix));
        }
    }

    /// Opens another place instead of the open one, which is forgotten: after a delete, or when a list chooses its
    /// first row by itself.
    public void replace(Place next) {
        show(next);
    }

    public void back() {
        if (!backward.isEmpty()) {
            ahead.push(place.get());
            show(backward.pop());
        }
    }

    public void forward() {
        if (!ahead.isEmpty()) {
            backward.push(place.get());
            show(ahead.pop());
        }
    }

    private void show(Place next) {
        canGoBack.set(!backward.isEmpty());
        canGoForward.set(!ahead.isEmpty());
        collection.set(next.collectionPath());
        moving = true;
        version.set(next.versionPath());
        moving = false;
        folder.set(Optional.empty());
        entry.set(next.entryPath());
        place.set(next);
    }

    /// Tells everybody that the registry holds something else than before (a version was saved, edited or deleted),
    /// so that lists read it again.
    public void registryChanged() {
        revision.set(revision.get() + 1);
    }

    /// Grows by one with each change of the registry.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// The open place. Changes last: the properties below already tell the same place then.
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<CollectionPath>> collectionProperty() {
        return collection.getReadOnlyProperty();
    }

    /// The open version, or the one that a new artifact starts from.
    public ReadOnlyObjectProperty<Optional<ArtifactPath>> versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// The versions that are chosen in the list, the open one mostly among them, in the order of the list.
    public ReadOnlyObjectProperty<List<ArtifactPath>> chosenVersionsProperty() {
        return chosenVersions.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<EntryPath>> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    /// The chosen folder of the open version, as the prefix of the paths in it.
    public ReadOnlyObjectProperty<Optional<String>> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }
}
