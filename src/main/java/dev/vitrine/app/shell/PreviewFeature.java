package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.preview.PreviewView;
import dev.vitrine.app.preview.PreviewViewModel;
import dev.vitrine.app.task.LoadState;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Region;

/// The pane beside the files that shows what the chosen file holds.
final class PreviewFeature {
    private final Ground ground;
    private final PreviewViewModel preview;
    private final BooleanProperty shown = new SimpleBooleanProperty();

    PreviewFeature(Ground ground) {
        this.ground = ground;
        Desktop desktop = ground.desktop();
        preview = new PreviewViewModel(ground.client(), ground.selection(), desktop.tasks(), desktop.dialogs());
        shown.subscribe(preview::watch);
        ground.actions().add(ActionGroup.VIEW, "view.preview", () -> shown.set(!shown.get()));
    }

    /// Puts the pane beside the files.
    Region beside(Region files) {
        Desktop desktop = ground.desktop();
        return new FilesPage(
                files,
                new PreviewView(preview, desktop.opener(), desktop.formats()),
                shown,
                preview.stateProperty().isNotEqualTo(LoadState.NOTHING));
    }
}
