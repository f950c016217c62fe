package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.app.transfer.TransfersViewModel;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The window over an open registry. Each feature has a class here that makes its view models, names its actions and
/// adds its pages; views are built once all of them have, because they take buttons from each other's actions.
public final class Workbench {
    private final Messages messages = Messages.of(Workbench.class);
    private final Ground ground;
    private final BuildFeature build;
    private final Parent view;

    public Workbench(ArtifactClient client, Desktop desktop) {
        ground = new Ground(
                client, desktop, new Selection(), new Actions(), new TransfersViewModel(desktop.tasks()), new Pages());
        build = new BuildFeature(ground);
        BrowseFeature browse = new BrowseFeature(ground);
        TransferFeature transfer = new TransferFeature(ground);
        VersionFeature version = new VersionFeature(ground);
        version.besideFiles(new PreviewFeature(ground)::beside);
        new NavigationFeature(ground);
        MainView.Parts parts = new MainView.Parts(
                new ToolBarView(ground, client.registry().name()),
                browse.treeColumn(),
                browse.versionsColumn(),
                transfer.reports(),
                transfer.strip());
        view = build.around(new MainView(parts, ground, browse.registryIsEmpty()));
        browse.start();
    }

    /// The root of the scene.
    public Parent view() {
        return view;
    }

    /// Makes the keys of all actions work in `scene`.
    public void install(Scene scene) {
        ActionButtons.install(ground.actions(), scene);
    }

    /// The window's title.
    public ObservableValue<String> title() {
        return ground.selection()
                .versionProperty()
                .map(version -> version.map(ArtifactPath::name)
                        .map(name -> messages.get("shell.titleOf", DisplayText.safe(name, 80)))
                        .orElse(messages.get("shell.title")));
    }

    /// Opens the page of a new artifact with these files, as if they were dropped on the window.
    public void startArtifact(List<Path> files) {
        build.start(files);
    }

    /// How many transfers run.
    public int running() {
        return ground.transfers().runningProperty().get();
    }
}
