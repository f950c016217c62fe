package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.browse.RecentView;
import dev.vitrine.app.browse.RegistryTreeView;
import dev.vitrine.app.browse.RegistryTreeViewModel;
import dev.vitrine.app.browse.TreeFilterViewModel;
import dev.vitrine.app.browse.VersionsView;
import dev.vitrine.app.browse.VersionsViewModel;
import dev.vitrine.app.selection.RecentVersions;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.transfer.Transfer;
import dev.vitrine.model.ProjectPath;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/// The two columns on the left, and what can be done with the registry, a collection or a version in general.
final class BrowseFeature implements Breadcrumb.Ways {
    private final Ground ground;
    private final RecentVersions recent;
    private final FrameViewModel frame;
    private final RegistryTreeViewModel tree;
    private final VersionsViewModel versions;
    private final TreeFilterViewModel treeFilter;
    private Optional<RegistryTreeView> treeView = Optional.empty();
    private Optional<VersionsView> versionsView = Optional.empty();

    BrowseFeature(Ground ground, RecentVersions recent, FrameViewModel frame) {
        this.ground = ground;
        this.recent = recent;
        this.frame = frame;
        tree = new RegistryTreeViewModel(
                ground.client().registry(), ground.selection(), ground.desktop().tasks());
        versions = new VersionsViewModel(
                ground.client().registry(), ground.selection(), ground.desktop().tasks());
        treeFilter = new TreeFilterViewModel(
                ground.client().registry(),
                ground.selection(),
                ground.desktop().tasks(),
                tree.root().countProperty());
        nameActions();
    }

    private void nameActions() {
        Actions actions = ground.actions();
        Selection selection = ground.selection();
        SampleViewModel sample = new SampleViewModel(
                ground.client(), selection, ground.transfers().recording(Transfer.Kind.SAMPLE));
        actions.add(ActionGroup.FILE, "registry.sample", sample.canCreate(), sample::create);
        actions.add(ActionGroup.VIEW, "registry.refresh", selection::registryChanged);
        actions.add(
                ActionGroup.COLLECTION,
                "collection.copyName",
                isPresent(selection.collectionProperty()),
                () -> copy(selection.collectionProperty().get()));
        actions.add(
                ActionGroup.VERSION,
                "version.copyName",
                isPresent(selection.versionProperty()),
                () -> copy(selection.versionProperty().get()));
        ObservableBooleanValue anyOpen = isPresent(versions.currentProperty());
        actions.add(ActionGroup.GO, "version.newer", anyOpen, () -> versions.openNeighbour(-1));
        actions.add(ActionGroup.GO, "version.older", anyOpen, () -> versions.openNeighbour(1));
        actions.add(ActionGroup.GO, "tree.filter", this::filterTree);
        actions.add(ActionGroup.GO, "versions.filter", isPresent(versions.collectionProperty()), this::filterVersions);
    }

    private static <T> ObservableBooleanValue isPresent(ObservableValue<Optional<T>> value) {
        return Bindings.createBooleanBinding(() -> value.getValue().isPresent(), value);
    }

    private void copy(Optional<?> name) {
        name.ifPresent(text -> ground.desktop().dialogs().copy(text.toString()));
    }

    private void filterTree() {
        frame.treeProperty().set(true);
        treeView.ifPresent(RegistryTreeView::focusFilter);
    }

    private void filterVersions() {
        frame.versionsProperty().set(true);
        versionsView.ifPresent(VersionsView::focusFilter);
    }

    /// Reads the first rows.
    void start() {
        tree.start();
    }

    ObservableBooleanValue registryIsEmpty() {
        return tree.emptyProperty();
    }

    @Override
    public void registry() {
        frame.treeProperty().set(true);
        tree.reveal();
    }

    @Override
    public void entity(String entity) {
        frame.treeProperty().set(true);
        tree.reveal(entity);
    }

    @Override
    public void project(ProjectPath project) {
        frame.treeProperty().set(true);
        tree.reveal(project);
    }

    Region treeColumn() {
        RegistryTreeView view = new RegistryTreeView(
                tree,
                treeFilter,
                ground.desktop().formats(),
                menu(ActionGroup.COLLECTION),
                new RecentView(recent, ground.selection()));
        treeView = Optional.of(view);
        return view;
    }

    Region versionsColumn() {
        VersionsView view = new VersionsView(versions, ground.desktop().formats(), menu(ActionGroup.VERSION));
        versionsView = Optional.of(view);
        return view;
    }

    private ContextMenu menu(ActionGroup group) {
        return new ContextMenu(ActionButtons.menuItems(ground.actions(), group).toArray(MenuItem[]::new));
    }
}
