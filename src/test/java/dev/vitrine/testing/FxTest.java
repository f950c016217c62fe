package dev.vitrine.testing;

import dev.vitrine.app.control.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Shows one view in a window without a display, to click in and to take pictures of.
///
/// Pictures are for people: `-Dvitrine.pictures=true` takes them. Each costs two changes of the theme and two
/// snapshots, which was most of what these tests did.
public abstract class FxTest extends ApplicationTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final boolean TAKES_PICTURES = Boolean.getBoolean("vitrine.pictures");

    static {
        // A pointer that jumps and a typist who does not pause: each step of the way is a wait for the toolkit.
        System.setProperty("testfx.robot.move_max_count", "2");
        System.setProperty("testfx.robot.write_sleep", "0");
    }

    private Scene scene;

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
        Theme.LIGHT.apply();
        scene = new Scene(view(), width(), height());
        Theme.dress(scene);
        stage.setScene(scene);
        stage.show();
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
    }
}
