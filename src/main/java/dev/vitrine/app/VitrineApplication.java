package dev.vitrine.app;

import dev.vitrine.app.control.Theme;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.dialog.FxDialogs;
import dev.vitrine.app.shell.Desktop;
import dev.vitrine.app.shell.OpeningView;
import dev.vitrine.app.shell.Remembered;
import dev.vitrine.app.shell.Workbench;
import dev.vitrine.app.task.FxTaskRunner;
import dev.vitrine.app.task.Work;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.settings.Directories;
import dev.vitrine.settings.Settings;
import dev.vitrine.settings.Settings.ThemeChoice;
import dev.vitrine.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The composition root: opens the registry and shows it, or at once a window that tells why it cannot yet; closes both
/// in order.
public final class VitrineApplication extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /// What the system at most puts above a window, which is not known before it is shown.
    private static final double TITLE_BAR = 40;
    /// Between [#openAhead] and [#start]: the toolkit makes the application by itself and hands nothing over.
    private static final AtomicReference<Optional<Future<ArtifactClient>>> BEGUN =
            new AtomicReference<>(Optional.empty());

    private final Messages messages = Messages.of(Workbench.class);
    private final FxTaskRunner tasks = new FxTaskRunner();
    private ThemeChoice chosenTheme = ThemeChoice.SYSTEM;
    private Optional<WindowMemory> memory = Optional.empty();
    private Optional<Stage> window = Optional.empty();
    private Optional<ArtifactClient> client = Optional.empty();
    private Optional<Workbench> workbench = Optional.empty();
    private List<Image> icons = List.of();

    /// Begins to open the registry while the toolkit, which takes longer, starts. The next application made shows it.
    static void openAhead(Arguments arguments) {
        Directories directories = Directories.ofProcess(arguments.home());
        BEGUN.set(Optional.of(FxTaskRunner.ahead(() -> ArtifactClient.open(directories))));
    }

    /// Reads before the toolkit's thread comes to [#start], because nothing is read on that one.
    @Override
    public void init() {
        icons = readIcons();
        Path directory = directories().home();
        memory = Optional.of(new WindowMemory(directory));
        chosenTheme = SettingsFile.read(directory).current().theme();
    }

    private Arguments arguments() {
        return Arguments.parse(getParameters().getRaw());
    }

    private Directories directories() {
        return Directories.ofProcess(arguments().home());
    }

    @Override
    public void start(Stage stage) {
        Directories directories = directories();
        window = Optional.of(stage);
        theme().apply();
        Platform.getPreferences().colorSchemeProperty().addListener((value, old, now) -> theme().apply());
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(
                new Region(), Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight() - TITLE_BAR));
        Theme.dress(scene);
        stage.setScene(scene);
        stage.setTitle(messages.get("shell.title"));
        stage.getIcons().setAll(icons);
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        memory.flatMap(kept -> kept.settings().bounds()).ifPresent(at -> place(stage, at));
        Dialogs dialogs = new FxDialogs(stage, uri -> getHostServices().showDocument(uri));
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            log().error("Not handled", failure);
            dialogs.error(failure);
        });
        stage.setOnCloseRequest(event -> askBeforeQuitting(event, dialogs));
        Optional<Future<ArtifactClient>> begun = BEGUN.getAndSet(Optional.empty());
        if (begun.filter(each -> each.state() == Future.State.SUCCESS).isPresent()) {
            show(begun.get().resultNow(), stage, scene, dialogs);
        } else {
            OpeningView opening = new OpeningView(directories.home());
            scene.setRoot(opening);
            open(
                    monitor -> begun.isPresent() ? result(begun.get()) : ArtifactClient.open(directories),
                    opening,
                    client -> show(client, stage, scene, dialogs));
        }
        stage.show();
    }

    /// The sizes that the toolkit looks for: on Windows, elsewhere.
    private static List<Image> readIcons() {
        return Stream.of(32, 128)
                .flatMap(size ->
                        Stream.ofNullable(VitrineApplication.class.getResource("icons/vitrine-" + size + ".png")))
                .map(url -> new Image(url.toExternalForm()))
                .toList();
    }

    private static ArtifactClient result(Future<ArtifactClient> begun) throws Exception {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }

    private void open(Work<ArtifactClient> work, OpeningView view, Consumer<ArtifactClient> shown) {
        view.showOpening();
        tasks.submit(messages.get("shell.title"), work).onSuccess(shown).onFailure(failure -> {
            log().error("The registry cannot be opened", failure);
            view.showFailure(failure, () -> open(monitor -> ArtifactClient.open(directories()), view, shown));
        });
    }

    private void show(ArtifactClient opened, Stage stage, Scene scene, Dialogs dialogs) {
        client = Optional.of(opened);
        Workbench made = new Workbench(
                opened,
                new Desktop(
                        tasks,
                        dialogs,
                        new Formats(Clock.systemDefaultZone()),
                        uri -> getHostServices().showDocument(uri.toString()),
                        this::toggleTheme),
                memory.map(kept -> kept.settings().frame()).orElse(Remembered.NOTHING));
        workbench = Optional.of(made);
        scene.setRoot(made.view());
        made.install(scene);
        made.settings().map(Settings::theme).subscribe(this::choose);
        stage.titleProperty().bind(made.title());
        made.onMoved(() -> memory.ifPresent(kept -> {
            kept.set(bounds(stage), made.remembered());
            kept.writeLater(tasks, messages.get("shell.title"));
        }));
        List<Path> files = arguments().files();
        if (!files.isEmpty()) {
            made.startArtifact(files);
        }
    }

    /// Made when something fails: the first logger takes longer than the rest of what [Main] does before the toolkit.
    private static Logger log() {
        return LoggerFactory.getLogger(VitrineApplication.class);
    }

    private static Theme systemTheme() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    private Theme theme() {
        return switch (chosenTheme) {
            case SYSTEM -> systemTheme();
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }

    private void choose(ThemeChoice theme) {
        chosenTheme = theme;
        theme().apply();
    }

    /// Who comes back to the system's theme follows the system again.
    private void toggleTheme() {
        Theme other = theme().other();
        ThemeChoice choice = other == Theme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT;
        workbench.ifPresent(
                made -> made.change(now -> now.withTheme(other == systemTheme() ? ThemeChoice.SYSTEM : choice)));
    }

    /// Only where a screen still is.
    private static void place(Stage stage, WindowSettings.Bounds at) {
        boolean onScreen = !Screen.getScreensForRectangle(at.x() + at.width() / 2, at.y(), 1, 24)
                .isEmpty();
        if (onScreen) {
            stage.setX(at.x());
            stage.setY(at.y());
            stage.setWidth(at.width());
            stage.setHeight(at.height());
        }
        stage.setMaximized(at.maximized());
    }

    /// Where the window is now.
    private static WindowSettings.Bounds bounds(Stage stage) {
        return new WindowSettings.Bounds(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    private void remember(WindowMemory memory, Stage stage) {
        workbench.ifPresent(made -> memory.set(bounds(stage), made.remembered()));
        try {
            memory.write();
        } catch (IOException e) {
            log().warn("The place of the window is not remembered", e);
        }
    }

    private void askBeforeQuitting(WindowEvent event, Dialogs dialogs) {
        int running = workbench.map(Workbench::running).orElse(0);
        if (running > 0
                && !dialogs.confirm(new Dialogs.Confirmation(
                        messages.get("shell.quit.title"),
                        messages.get("shell.quit.text", running),
                        List.of(),
                        messages.get("shell.quit.verb"),
                        Dialogs.Kind.DESTRUCTIVE))) {
            event.consume();
        }
    }

    @Override
    public void stop() throws Exception {
        workbench.ifPresent(Workbench::close);
        tasks.close();
        if (client.isPresent() && window.isPresent() && memory.isPresent()) {
            remember(memory.get(), window.get());
        }
        if (client.isPresent()) {
            client.get().close();
        }
    }
}
