package dev.vitrine.testing;

import dev.vitrine.app.control.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Shows one view in a window without a display, to click in and to take pictures of.
///
/// Pictures are for people: `-Dvitrine.pictures=true` takes them. Each costs two changes of the theme and two
/// snapshots, which was most of what these tests did.
///
/// Each test fails when the application blocked the JavaFX thread meanwhile (P7, [FxWatchdog]).
public abstract class FxTest extends ApplicationTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final boolean TAKES_PICTURES = Boolean.getBoolean("vitrine.pictures");

    static {
        // A pointer that jumps and a typist who does not pause: each step of the way is a wait for the toolkit.
        System.setProperty("testfx.robot.move_max_count", "2");
        System.setProperty("testfx.robot.write_sleep", "0");
    }

    /// Processor time of one handler. P7 says 50 ms, in a virtual machine that has run for a while; here each handler
    /// runs for the first time and is compiled little. `-Dvitrine.handler.millis=50` shows what comes near.
    private static final long LIMIT_MILLIS = Long.getLong("vitrine.handler.millis", 100);

    private static final Map<String, Boolean> IS_APPLICATION = new ConcurrentHashMap<>();

    private Scene scene;
    private FxWatchdog watchdog;

    /// The view to show; called on the JavaFX thread.
    protected abstract Parent view() throws Exception;

    protected double width() {
        return 1440;
    }

    protected double height() {
        return 900;
    }

    @Override
    public void start(Stage stage) throws Exception {
        watchdog = FxWatchdog.watch(Thread.currentThread(), this::isApplication, LIMIT_MILLIS);
        Theme.LIGHT.apply();
        scene = new Scene(view(), width(), height());
        Theme.dress(scene);
        // The toolkit has one stage for all tests: no size and no menu of the one before is left.
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage)
                .forEach(Window::hide);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @BeforeEach
    void countWork() {
        watchdog.countWork();
    }

    @AfterEach
    void p7TheWindowWasNeverBlocked() {
        watchdog.close();
        List<String> violations = violations();
        Assertions.assertTrue(violations.isEmpty(), () -> "On the JavaFX thread, " + String.join("\n", violations));
    }

    /// What the application did on the JavaFX thread that it must not.
    protected List<String> violations() {
        return watchdog.violations();
    }

    /// Whether a class belongs to what is watched: the window's own, not those of tests.
    protected boolean isApplication(String className) {
        return className.startsWith("dev.vitrine.app.")
                && IS_APPLICATION.computeIfAbsent(className, FxTest::isFromMainSources);
    }

    private static boolean isFromMainSources(String className) {
        try {
            Class<?> type = Class.forName(className, false, FxTest.class.getClassLoader());
            return source(type).equals(source(Theme.class));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static URL source(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /// Writes `target/pictures/<name>-light.png` and `-dark.png` when pictures are wanted.
    protected void picture(String name) {
        if (!TAKES_PICTURES) {
            return;
        }
        for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
            onFx(theme::apply);
            onFx(() -> write(name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT), scene.snapshot(null)));
        }
    }

    private static void write(String name, WritableImage image) {
        try {
            Files.createDirectories(PICTURES);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null),
                    "png",
                    PICTURES.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs `action` on the JavaFX thread and waits until it and what it caused is done.
    protected static void onFx(Runnable action) {
        WaitForAsyncUtils.asyncFx(action);
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.asyncFx(() -> Window.getWindows()
                .forEach(window -> window.getScene().getRoot().layout()));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
