package dev.vitrine.app.selection;

import dev.vitrine.model.ArtifactPath;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The versions that were opened last, newest first, each once. Used on the JavaFX thread.
public final class RecentVersions {
    private static final int MOST = 12;
    private final ObservableList<ArtifactPath> versions = FXCollections.observableArrayList();
    private final ObservableList<ArtifactPath> shown = FXCollections.unmodifiableObservableList(versions);

    /// Remembers what `selection` opens from now on.
    ///
    /// @param before what was opened before, newest first
    public RecentVersions(Selection selection, List<ArtifactPath> before) {
        versions.setAll(before.stream()
                .filter(RecentVersions::isNumber)
                .distinct()
                .limit(MOST)
                .toList());
        selection.placeProperty().subscribe(place -> {
            if (place instanceof Place.AtVersion at) {
                opened(at.version());
            }
        });
    }

    private static boolean isNumber(ArtifactPath version) {
        return version.alias().matches("v[0-9]+");
    }

    public ObservableList<ArtifactPath> versions() {
        return shown;
    }

    // An alias is soon replaced by the number that it means; only that stays true.
    private void opened(ArtifactPath version) {
        if (!isNumber(version) || !versions.isEmpty() && versions.getFirst().equals(version)) {
            return;
        }
        versions.remove(version);
        versions.addFirst(version);
        if (versions.size() > MOST) {
            versions.removeLast();
        }
    }
}
