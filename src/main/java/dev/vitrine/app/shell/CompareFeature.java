package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.compare.CompareView;
import dev.vitrine.app.compare.CompareViewModel;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Messages;
import dev.vitrine.app.version.VersionTab;
import dev.vitrine.model.ArtifactPath;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The tab that compares the open version with another one or with a folder.
final class CompareFeature {
    private static final String TAB = "compare";
    private final VersionFeature version;
    private final CompareViewModel compare;

    CompareFeature(Ground ground, VersionFeature version) {
        this.version = version;
        Desktop desktop = ground.desktop();
        compare = new CompareViewModel(
                ground.client(), ground.selection(), desktop.tasks(), desktop.dialogs(), desktop.formats());
        String title = Messages.of(CompareView.class).get("compare.tab");
        version.addTab(() -> new VersionTab(
                TAB,
                new ReadOnlyStringWrapper(title),
                new CompareView(compare, desktop.formats()),
                compare::setInFront));
        ground.actions()
                .add(
                        ActionGroup.VERSION,
                        "artifact.compare",
                        ground.selection().versionProperty().isNotEqualTo(Optional.empty()),
                        () -> version.showTab(TAB));
        Selection selection = ground.selection();
        ground.actions()
                .add(
                        ActionGroup.VERSION,
                        "versions.compare",
                        Bindings.createBooleanBinding(
                                () -> selection.chosenVersionsProperty().get().size() == 2,
                                selection.chosenVersionsProperty()),
                        () -> compareChosen(selection));
    }

    /// The open version stays open when it is one of the two.
    private void compareChosen(Selection selection) {
        List<ArtifactPath> chosen = selection.chosenVersionsProperty().get();
        boolean isSecondOpen = selection.versionProperty().get().equals(Optional.of(chosen.getLast()));
        compare(chosen.get(isSecondOpen ? 1 : 0), chosen.get(isSecondOpen ? 0 : 1));
    }

    /// Opens `path` and shows what it has other than `other`.
    void compare(ArtifactPath path, ArtifactPath other) {
        compare.compare(path, other);
        version.showTab(TAB);
    }
}
