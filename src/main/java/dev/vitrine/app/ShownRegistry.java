package dev.vitrine.app;

import dev.vitrine.app.control.Theme;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.shell.Desktop;
import dev.vitrine.app.shell.OpeningView;
import dev.vitrine.app.shell.Workbench;
import dev.vitrine.app.task.FxTaskRunner;
import dev.vitrine.app.task.Work;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.settings.Directories;
import dev.vitrine.settings.Settings;
import dev.vitrine.settings.Settings.ThemeChoice;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The registry that the window shows, and the way to another one. Each has a scene, tasks, and a memory of the window
/// of its own, which end with it. On the JavaFX thread.
final class ShownRegistry {
    private final Messages messages = Messages.of(Workbench.class);
    private final Stage stage;
    private final Dialogs dialogs;
    private final Consumer<URI> opener;
    private final Looks looks;
    private FxTaskRunner tasks = new FxTaskRunner();
    private Path home = Path.of("");
    private Optional<Opened> opened = Optional.empty();
    private Optional<Workbench> workbench = Optional.empty();

    ShownRegistry(Stage stage, Dialogs dialogs, Consumer<URI> opener, Looks looks) {
        this.stage = stage;
        this.dialogs = dialogs;
        this.opener = opener;
        this.looks = looks;
    }

    /// What the looks of the window depend on.
    interface Looks {
        void choose(ThemeChoice theme);

        void toggle();
    }

    /// What is read before anything is shown.
    record Opened(ArtifactClient client, WindowMemory memory) {
        /// Reads a folder that a person chose.
        static Opened chosen(Path home) throws IOException {
            return new Opened(
                    ArtifactClient.openChosen(Directories.ofProcess(Optional.of(home))), new WindowMemory(home));
        }

        /// A place that cannot be written keeps no registry open.
        void close() throws IOException {
            try {
                memory.write();
            } catch (IOException e) {
                log().warn("The place of the window is not remembered", e);
            }
            client.close();
        }
    }

    /// Shows what is opened already.
    void show(Path home, Opened opened, Consumer<Workbench> shown) {
        this.home = home;
        this.opened = Optional.of(opened);
        Workbench made = new Workbench(
                opened.client(),
                new Desktop(
                        tasks,
                        dialogs,
                        new Formats(Clock.systemDefaultZone()),
                        opener,
                        looks::toggle,
                        this::openAnother),
                opened.memory().settings().frame());
        workbench = Optional.of(made);
        Scene scene = newScene(made.view());
        made.install(scene);
        made.settings().map(Settings::theme).subscribe(looks::choose);
        stage.titleProperty().bind(made.title());
        made.onMoved(() -> {
            remember();
            opened.memory().writeLater(tasks, messages.get("shell.title"));
        });
        shown.accept(made);
    }

    /// Opens a registry; until it is there, or why it cannot be opened, stands in the window.
    ///
    /// @param again  what is tried when the person wants it
    /// @param before where the person came from
    void open(Path home, Work<Opened> first, Work<Opened> again, Optional<Path> before, Consumer<Workbench> shown) {
        this.home = home;
        OpeningView view = new OpeningView(home);
        newScene(view);
        attempt(first, again, view, before, shown);
    }

    private void attempt(
            Work<Opened> work, Work<Opened> again, OpeningView view, Optional<Path> before, Consumer<Workbench> shown) {
        view.showOpening();
        tasks.submit(messages.get("shell.title"), work)
                .onSuccess(read -> show(home, read, shown))
                .onFailure(failure -> {
                    log().error("The registry cannot be opened", failure);
                    Runnable retry = () -> attempt(again, again, view, before, shown);
                    before.ifPresentOrElse(
                            last -> view.showFailure(failure, retry, last, () -> openChosen(last, Optional.empty())),
                            () -> view.showFailure(failure, retry));
                });
    }

    private void openChosen(Path folder, Optional<Path> before) {
        Work<Opened> read = monitor -> Opened.chosen(folder);
        open(folder, read, read, before, made -> {});
    }

    /// Opens the registry in another folder in the place of this one, after a question where something runs.
    void openAnother(Path folder) {
        if (folder.equals(home) || !mayStop("shell.registry.leave")) {
            return;
        }
        remember();
        Optional<Runnable> unfinished = workbench.map(Workbench::close);
        workbench = Optional.empty();
        tasks.close();
        tasks = new FxTaskRunner();
        Optional<Opened> left = opened;
        opened = Optional.empty();
        Work<Opened> first = monitor -> {
            unfinished.ifPresent(Runnable::run);
            if (left.isPresent()) {
                left.get().close();
            }
            return Opened.chosen(folder);
        };
        open(folder, first, monitor -> Opened.chosen(folder), Optional.of(home), made -> {});
    }

    /// A new one, because keys stay with the scene that they were made for.
    private Scene newScene(Parent root) {
        Scene before = stage.getScene();
        Scene scene = new Scene(root, before.getWidth(), before.getHeight());
        Theme.dress(scene);
        stage.titleProperty().unbind();
        stage.setTitle(messages.get("shell.title"));
        stage.setScene(scene);
        return scene;
    }

    Optional<Workbench> workbench() {
        return workbench;
    }

    /// Whether nothing runs, or the person lets it be stopped.
    ///
    /// @param key of the question's texts
    boolean mayStop(String key) {
        int running = workbench.map(Workbench::running).orElse(0);
        return running == 0
                || dialogs.confirm(new Dialogs.Confirmation(
                        messages.get(key + ".title"),
                        messages.get(key + ".text", running),
                        List.of(),
                        messages.get(key + ".verb"),
                        Dialogs.Kind.DESTRUCTIVE));
    }

    private void remember() {
        opened.ifPresent(now -> workbench.ifPresent(made -> now.memory().set(bounds(), made.remembered())));
    }

    /// Where the window is now.
    private WindowSettings.Bounds bounds() {
        return new WindowSettings.Bounds(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    /// Keeps what is not done, and the place of the window, for the next start.
    void close() throws IOException {
        workbench.map(Workbench::close).ifPresent(Runnable::run);
        tasks.close();
        remember();
        if (opened.isPresent()) {
            opened.get().close();
        }
    }

    private static Logger log() {
        return LoggerFactory.getLogger(ShownRegistry.class);
    }
}
