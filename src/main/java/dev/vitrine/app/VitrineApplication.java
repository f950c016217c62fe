package dev.vitrine.app;

import dev.vitrine.app.ShownRegistry.Opened;
import dev.vitrine.app.control.Theme;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.dialog.FxDialogs;
import dev.vitrine.app.shell.Workbench;
import dev.vitrine.app.task.FxTaskRunner;
import dev.vitrine.app.task.Work;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.settings.Directories;
import dev.vitrine.settings.Settings.ThemeChoice;
import dev.vitrine.settings.SettingsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
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

    private ThemeChoice chosenTheme = ThemeChoice.SYSTEM;
    private Optional<WindowMemory> memory = Optional.empty();
    private Optional<ShownRegistry> registry = Optional.empty();
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
        theme().apply();
        Platform.getPreferences().colorSchemeProperty().addListener((value, old, now) -> theme().apply());
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(
                new Region(), Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight() - TITLE_BAR)));
        stage.getIcons().setAll(icons);
        stage.setMinWidth(900);
        stage.setMinHeight(560);
        WindowMemory kept = memory.orElseThrow();
        kept.settings().bounds().ifPresent(at -> place(stage, at));
        Dialogs dialogs = new FxDialogs(stage, uri -> getHostServices().showDocument(uri));
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            log().error("Not handled", failure);
            dialogs.error(failure);
        });
        ShownRegistry shown = new ShownRegistry(
                stage, dialogs, uri -> getHostServices().showDocument(uri.toString()), new ThemeLooks());
        registry = Optional.of(shown);
        stage.setOnCloseRequest(event -> {
            if (!shown.mayStop("shell.quit")) {
                event.consume();
            }
        });
        Optional<Future<ArtifactClient>> begun = BEGUN.getAndSet(Optional.empty());
        if (begun.filter(each -> each.state() == Future.State.SUCCESS).isPresent()) {
            shown.show(directories.home(), new Opened(begun.get().resultNow(), kept), this::startArtifact);
        } else {
            Work<Opened> again = monitor -> new Opened(ArtifactClient.open(directories), kept);
            shown.open(
                    directories.home(),
                    monitor -> begun.isPresent() ? new Opened(result(begun.get()), kept) : again.run(monitor),
                    again,
                    Optional.empty(),
                    this::startArtifact);
        }
        stage.show();
    }

    private void startArtifact(Workbench made) {
        List<Path> files = arguments().files();
        if (!files.isEmpty()) {
            made.startArtifact(files);
        }
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

    private final class ThemeLooks implements ShownRegistry.Looks {
        @Override
        public void choose(ThemeChoice theme) {
            chosenTheme = theme;
            theme().apply();
        }

        /// Who comes back to the system's theme follows the system again.
        @Override
        public void toggle() {
            Theme other = theme().other();
            ThemeChoice choice = other == Theme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT;
            registry.flatMap(ShownRegistry::workbench)
                    .ifPresent(made ->
                            made.change(now -> now.withTheme(other == systemTheme() ? ThemeChoice.SYSTEM : choice)));
        }
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

    @Override
    public void stop() throws Exception {
        if (registry.isPresent()) {
            registry.get().close();
        }
    }
}
