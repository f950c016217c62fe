package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.action.AppAction;
import dev.vitrine.app.control.ScaledPane;
import dev.vitrine.app.control.Theme;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.RecentVersions;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.app.transfer.TransfersViewModel;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.settings.Settings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/// The window over an open registry. Each feature has a class here that makes its view models, names its actions and
/// adds its pages; views are built once all of them have, because they take buttons from each other's actions.
public final class Workbench {
    /// In less room the columns and their heads are cut off.
    private static final double LEAST_WIDTH = 620;

    private static final double LEAST_HEIGHT = 380;
    private final Messages messages = Messages.of(Workbench.class);
    private final Ground ground;
    private final BuildFeature build;
    private final TransferFeature transfer;
    private final FrameViewModel frame;
    private final RecentVersions recent;
    private final SettingsFeature settings;
    private final ScaledPane view;
    private Optional<MainView> main = Optional.empty();

    public Workbench(ArtifactClient client, Desktop desktop, Remembered before) {
        ground = new Ground(
                client, desktop, new Selection(), new Actions(), new TransfersViewModel(desktop.tasks()), new Pages());
        frame = new FrameViewModel(before.columns());
        recent = new RecentVersions(ground.selection(), before.recent());
        StackPane window = new StackPane();
        Overlay overlay = new Overlay(window);

        build = new BuildFeature(ground);
        BrowseFeature browse = new BrowseFeature(ground, recent, frame);
        transfer = new TransferFeature(ground);
        VersionFeature version = new VersionFeature(ground, transfer::download);
        transfer.tellMarks(version::mark);
        version.besideFiles(new PreviewFeature(ground)::beside);
        LineageFeature lineage = new LineageFeature(ground, version);
        lineage.compareBy(new CompareFeature(ground, version)::compare);
        settings = new SettingsFeature(ground);
        new StorageFeature(ground);
        NavigationFeature navigation = new NavigationFeature(ground);
        new PaletteFeature(ground, recent, overlay);
        frame.nameActions(ground.actions());
        ground.actions().add(ActionGroup.GO, "part.next", () -> main.ifPresent(view -> view.moveFocus(1)));
        ground.actions().add(ActionGroup.GO, "part.previous", () -> main.ifPresent(view -> view.moveFocus(-1)));
        ground.actions().add(ActionGroup.FILE, "app.quit", this::askToClose);

        MenuBarView menus = new MenuBarView(ground.actions());
        MainView made = new MainView(
                new MainView.Content(
                        menus,
                        new ToolBarView(
                                ground,
                                new Breadcrumb(
                                        ground.selection(),
                                        ground.pages(),
                                        client.registry().name(),
                                        browse),
                                menus.folded()),
                        browse.treeColumn(),
                        browse.versionsColumn(),
                        transfer.reports(),
                        transfer.strip()),
                ground,
                frame,
                browse.registryIsEmpty());
        main = Optional.of(made);
        window.getChildren().setAll(build.around(made));
        view = new ScaledPane(overlay).leaving(LEAST_WIDTH, LEAST_HEIGHT);
        settings.settings().map(Settings::textPercent).subscribe(view::setPercent);
        navigation.followMouse(view);
        browse.start();
        transfer.start();
        before.version().ifPresent(navigation::reopen);
    }

    /// As the window's own close button does.
    private void askToClose() {
        Window window = view.getScene().getWindow();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /// The root of the scene.
    public Parent view() {
        return view;
    }

    /// Makes the keys of all actions work in `scene`.
    public void install(Scene scene) {
        ActionButtons.install(ground.actions(), scene);
        settings.settings().map(Settings::textPercent).subscribe(percent -> Theme.dress(scene, percent));
    }

    /// Everything that can be done.
    Collection<AppAction> actions() {
        return ground.actions().all();
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

    /// What the person chose, as it counts now.
    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.settings();
    }

    /// Changes what the person chose, as the page of settings does.
    public void change(UnaryOperator<Settings> change) {
        settings.change(change);
    }

    /// How many transfers run.
    public int running() {
        return ground.transfers().runningProperty().get();
    }

    /// Keeps what is not done for the next start. Called before anything is stopped.
    ///
    /// @return writes it down; for any thread
    public Runnable close() {
        return transfer.close();
    }

    /// Calls `heard` when another place was opened, once [#remembered] tells it.
    public void onMoved(Runnable heard) {
        ground.selection().placeProperty().subscribe((before, now) -> heard.run());
    }

    /// What the next start is to know.
    public Remembered remembered() {
        return new Remembered(frame.columns(), lastVersion(), recent.versions());
    }

    /// The open version; from a page that shows none, the one that was open before.
    private Optional<ArtifactPath> lastVersion() {
        Selection selection = ground.selection();
        boolean elsewhere = selection.collectionProperty().get().isEmpty()
                && !(selection.placeProperty().get() instanceof Place.Start);
        return selection
                .versionProperty()
                .get()
                .or(() -> elsewhere ? recent.versions().stream().findFirst() : Optional.empty());
    }
}
