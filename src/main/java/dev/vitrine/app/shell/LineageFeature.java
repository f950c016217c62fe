package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.lineage.LineageView;
import dev.vitrine.app.lineage.LineageViewModel;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.version.VersionTab;
import dev.vitrine.model.ArtifactPath;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;

/// The lineage of the open version, as a tab of its page.
final class LineageFeature {
    private static final String TAB = "lineage";

    private final Ground ground;
    private final LineageViewModel lineage;
    private BiConsumer<ArtifactPath, ArtifactPath> compare = (path, other) -> {};

    LineageFeature(Ground ground, VersionFeature version) {
        this.ground = ground;
        Desktop desktop = ground.desktop();
        lineage = new LineageViewModel(
                ground.client().registry(), ground.selection(), desktop.tasks(), desktop.formats());
        version.addTab(this::tab);
        ground.actions()
                .add(
                        ActionGroup.VERSION,
                        "version.lineage",
                        Bindings.createBooleanBinding(
                                () -> ground.selection().placeProperty().get() instanceof Place.AtVersion,
                                ground.selection().placeProperty()),
                        () -> version.showTab(TAB));
    }

    /// What compares the open version with another one. Set before the page is made.
    void compareBy(BiConsumer<ArtifactPath, ArtifactPath> comparison) {
        compare = comparison;
    }

    private VersionTab tab() {
        Desktop desktop = ground.desktop();
        LineageView view = new LineageView(lineage, ground.actions(), compare, desktop.dialogs(), desktop.formats());
        return new VersionTab(TAB, lineage.titleProperty(), view, lineage::setActive);
    }
}
