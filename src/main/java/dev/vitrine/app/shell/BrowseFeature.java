package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.browse.RegistryTreeView;
import dev.vitrine.app.browse.RegistryTreeViewModel;
import dev.vitrine.app.browse.VersionsView;
import dev.vitrine.app.browse.VersionsViewModel;
import dev.vitrine.app.transfer.Transfer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;

/// The two columns on the left, and what can be done with the registry as a whole.
final class BrowseFeature {
    private final Ground ground;
    private final RegistryTreeViewModel tree;
    private final VersionsViewModel versions;

    BrowseFeature(Ground ground) {
        this.ground = ground;
        tree = new RegistryTreeViewModel(
                ground.client().registry(), ground.selection(), ground.desktop().tasks());
        versions = new VersionsViewModel(
                ground.client().registry(), ground.selection(), ground.desktop().tasks());
        SampleViewModel sample = new SampleViewModel(
                ground.client(), ground.selection(), ground.transfers().recording(Transfer.Kind.SAMPLE));
        ground.actions().add(ActionGroup.FILE, "registry.sample", sample.canCreate(), sample::create);
        ground.actions().add(ActionGroup.VIEW, "registry.refresh", ground.selection()::registryChanged);
    }

    /// Reads the first rows.
    void start() {
        tree.start();
    }

    ObservableBooleanValue registryIsEmpty() {
        return tree.emptyProperty();
    }

    Region treeColumn() {
        return new RegistryTreeView(tree);
    }

    Region versionsColumn() {
        return new VersionsView(versions, ground.desktop().formats());
    }
}
