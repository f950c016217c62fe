package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.manifest.EntryMarks;
import dev.vitrine.app.manifest.FileActionsViewModel;
import dev.vitrine.app.manifest.ManifestView;
import dev.vitrine.app.manifest.ManifestViewModel;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.transfer.Transfer;
import dev.vitrine.app.version.VersionTab;
import dev.vitrine.app.version.VersionView;
import dev.vitrine.app.version.VersionViewModel;
import dev.vitrine.client.EntryPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.Region;

/// The page of a version: its header, its files and the other tabs.
final class VersionFeature {
    private final Ground ground;
    private final ManifestViewModel files;
    private final FileActionsViewModel fileActions;
    private final VersionViewModel version;
    private final List<Supplier<VersionTab>> tabs = new ArrayList<>();
    private UnaryOperator<Region> besideFiles = UnaryOperator.identity();
    private Optional<VersionView> page = Optional.empty();

    /// @param download downloads some of the open version's files
    VersionFeature(Ground ground, Consumer<EntryPart> download) {
        this.ground = ground;
        Desktop desktop = ground.desktop();
        files = new ManifestViewModel(ground.client(), ground.selection(), desktop.tasks(), desktop.dialogs());
        fileActions = new FileActionsViewModel(
                ground.client(),
                ground.selection(),
                ground.transfers().recording(Transfer.Kind.DOWNLOAD),
                new FileActionsViewModel.Ways(download, desktop.dialogs(), desktop.opener()));
        version = new VersionViewModel(ground.client(), ground.selection(), desktop.tasks(), desktop.dialogs());
        ground.actions()
                .add(
                        ActionGroup.VERSION,
                        "version.newFrom",
                        Bindings.createBooleanBinding(
                                () -> version.detailsProperty().get().isPresent(), version.detailsProperty()),
                        version::startNewVersion);
        ground.pages().add(Place.AtVersion.class, this::page);
    }

    /// A tab that another feature fills; made with the page, when all actions have their names.
    void addTab(Supplier<VersionTab> tab) {
        tabs.add(tab);
    }

    /// Puts something beside the files when the page is made.
    void besideFiles(UnaryOperator<Region> around) {
        besideFiles = around;
    }

    /// Shows beside the files what a verification found about them.
    void mark(Optional<EntryMarks> marks) {
        files.marksProperty().set(marks);
    }

    /// Brings a tab to the front, when a version is open.
    void showTab(String id) {
        page.ifPresent(view -> view.showTab(id));
    }

    private Region page() {
        Desktop desktop = ground.desktop();
        VersionView view = new VersionView(
                version,
                ground.actions(),
                besideFiles.apply(new ManifestView(files, fileActions, desktop.formats())),
                tabs.stream().map(Supplier::get).toList(),
                desktop.opener(),
                desktop.formats());
        page = Optional.of(view);
        return view;
    }
}
