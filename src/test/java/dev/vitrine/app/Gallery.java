package dev.vitrine.app;

import dev.vitrine.app.control.Theme;
import dev.vitrine.client.ArtifactClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Opens every screen with sample data, light, dark and with text of 200 percent, and writes its pictures to
/// `target/gallery`:
/// `mvn -q test-compile exec:exec@gallery [-Dscreens="files overview"]`.
public final class Gallery {
    private static final Path PICTURES = Path.of("target", "gallery");
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private Gallery() {}

    public static void main(String[] names) throws Exception {
        Files.createDirectories(PICTURES);
        Path directory = Files.createTempDirectory("vitrine-gallery");
        Stage stage = FxToolkit.registerPrimaryStage();
        Map<Screens.Home, ArtifactClient> clients = new EnumMap<>(Screens.Home.class);
        try {
            for (Screens.Screen screen : Screens.all()) {
                if (names.length == 0 || List.of(names).contains(screen.name())) {
                    ArtifactClient client = clients.get(screen.home());
                    if (client == null) {
                        client = Screens.client(
                                screen.home(), directory.resolve(screen.home().name()));
                        clients.put(screen.home(), client);
                    }
                    show(screen, client, directory.resolve(screen.name()), stage);
                }
            }
        } finally {
            for (ArtifactClient client : clients.values()) {
                client.close();
            }
            delete(directory);
        }
        System.exit(0);
    }

    private static void show(Screens.Screen screen, ArtifactClient client, Path directory, Stage stage)
            throws IOException {
        Screens.Visit visit = open(screen.home(), client, directory, stage);
        screen.steps().go(visit);
        for (Theme theme : Theme.values()) {
            String name = screen.name() + "-" + theme.name().toLowerCase(Locale.ROOT);
            WaitForAsyncUtils.waitForAsyncFx(20_000, theme::apply);
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.waitForAsyncFx(
                    20_000, () -> write(name, stage.getScene().snapshot(null)));
        }
        textSize(visit, 200);
        WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> write(screen.name() + "-200", stage.getScene().snapshot(null)));
        textSize(visit, 100);
    }

    static void textSize(Screens.Visit visit, int percent) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> visit.workbench().change(now -> now.withTextPercent(percent)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// A fresh window over `client`, at what is open in `home` at the start.
    static Screens.Visit open(Screens.Home home, ArtifactClient client, Path directory, Stage stage) {
        Screens.Visit visit = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Theme.LIGHT.apply();
            Screens.Visit made = new Screens.Visit(client, directory, home.version(client));
            Scene scene = new Scene(made.workbench().view(), WIDTH, HEIGHT);
            Theme.dress(scene);
            made.workbench().install(scene);
            stage.setScene(scene);
            stage.sizeToScene();
            stage.show();
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return visit;
    }

    private static void write(String name, WritableImage image) {
        try {
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null),
                    "png",
                    PICTURES.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
