package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.browse.RegistryTreeView;
import dev.vitrine.app.browse.RegistryTreeViewModel;
import dev.vitrine.app.browse.VersionsView;
import dev.vitrine.app.browse.VersionsViewModel;
import dev.vitrine.app.build.BuildView;
import dev.vitrine.app.build.BuildViewModel;
import dev.vitrine.app.build.FileDropPane;
import dev.vitrine.app.manifest.ManifestView;
import dev.vitrine.app.manifest.ManifestViewModel;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.app.transfer.CheckoutView;
import dev.vitrine.app.transfer.CheckoutViewModel;
import dev.vitrine.app.transfer.DownloadViewModel;
import dev.vitrine.app.transfer.Transfer;
import dev.vitrine.app.transfer.TransfersView;
import dev.vitrine.app.transfer.TransfersViewModel;
import dev.vitrine.app.transfer.VerifyView;
import dev.vitrine.app.transfer.VerifyViewModel;
import dev.vitrine.app.version.VersionView;
import dev.vitrine.app.version.VersionViewModel;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/// The window over an open registry: makes every feature, gives each what it needs, and names what each action does.
public final class Workbench {
    private final ArtifactClient client;
    private final Desktop desktop;
    private final Messages messages = Messages.of(Workbench.class);
    private final Selection selection = new Selection();
    private final Actions actions = new Actions();
    private final TransfersViewModel transfers;
    private final RegistryTreeViewModel tree;
    private final VersionsViewModel versions;
    private final DownloadViewModel download;
    private final CheckoutViewModel checkout;
    private final VerifyViewModel verify;
    private final SampleViewModel sample;
    private final BuildViewModel build;
    private final FileDropPane view;

    public Workbench(ArtifactClient client, Desktop desktop) {
        this.client = client;
        this.desktop = desktop;
        transfers = new TransfersViewModel(desktop.tasks());
        tree = new RegistryTreeViewModel(client.registry(), selection, desktop.tasks());
        versions = new VersionsViewModel(client.registry(), selection, desktop.tasks());
        download = new DownloadViewModel(client, selection, desktop.dialogs(), transfers, desktop.formats());
        checkout = new CheckoutViewModel(client, selection, desktop.dialogs(), transfers, desktop.formats());
        verify = new VerifyViewModel(client, selection, desktop.dialogs(), transfers, desktop.formats());
        sample = new SampleViewModel(client, selection, transfers.recording(Transfer.Kind.SAMPLE));
        build = new BuildViewModel(
                client, selection, desktop.tasks(), transfers.recording(Transfer.Kind.SAVE), desktop.dialogs());
        nameActions();
        view = new FileDropPane(buildView(), build::drop);
        tree.start();
    }

    private void nameActions() {
        actions.add("place.back", selection.canGoBackProperty(), selection::back);
        actions.add("place.forward", selection.canGoForwardProperty(), selection::forward);
        actions.add("artifact.new", () -> selection.open(new Place.AtNewArtifact(Optional.empty())));
        actions.add("registry.refresh", selection::registryChanged);
        actions.add("registry.sample", sample.canCreate(), sample::create);
        actions.add("theme.toggle", desktop.toggleTheme());
        actions.add("version.download", download.canDownload(), download::download);
        actions.add("version.checkout", checkout.canCheckout(), checkout::checkout);
        actions.add("version.verify", verify.canVerify(), verify::verify);
    }

    private MainView buildView() {
        MainView.Parts parts = new MainView.Parts(
                new ToolBarView(actions, selection, client.registry().name()),
                new RegistryTreeView(tree),
                new VersionsView(versions, desktop.formats()),
                versionPage(),
                newArtifactPage(),
                new ReportDock(
                        checkout,
                        new CheckoutView(checkout, desktop.formats()),
                        verify,
                        new VerifyView(verify, desktop.formats())),
                new TransfersView(transfers, desktop.formats()));
        return new MainView(parts, selection, tree.emptyProperty(), actions);
    }

    private Region versionPage() {
        ManifestViewModel files = new ManifestViewModel(client, selection, desktop.tasks(), desktop.dialogs());
        VersionViewModel version = new VersionViewModel(client, selection, desktop.tasks(), desktop.dialogs());
        return new VersionView(
                version,
                actions,
                new ManifestView(files, desktop.formats()),
                List.of(),
                desktop.opener(),
                desktop.formats());
    }

    private Region newArtifactPage() {
        return new BuildView(build, desktop.formats(), desktop.opener());
    }

    /// The root of the scene.
    public Parent view() {
        return view;
    }

    /// Makes the keys of all actions work in `scene`.
    public void install(Scene scene) {
        ActionButtons.install(actions, scene);
    }

    /// The window's title.
    public ObservableValue<String> title() {
        return selection
                .versionProperty()
                .map(version -> version.map(ArtifactPath::name)
                        .map(name -> messages.get("shell.titleOf", DisplayText.safe(name, 80)))
                        .orElse(messages.get("shell.title")));
    }

    /// How many transfers run.
    public int running() {
        return transfers.runningProperty().get();
    }
}
