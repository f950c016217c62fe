package dev.vitrine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.app.shell.Remembered;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowSettingsTest {
    @TempDir
    private Path home;

    private final CollectionPath mnist = new ProjectPath("me", "vision").collection("mnist \u202E\n=");

    @Test
    void whatIsWrittenIsReadAgainAndNothingElseIsLeft() throws IOException {
        WindowSettings settings = new WindowSettings(
                Optional.of(new WindowSettings.Bounds(-10, 20.5, 1200, 800, true)),
                new Remembered(
                        new Remembered.Columns(false, true, false, 300.5, 280),
                        Optional.of(mnist.at("v3")),
                        List.of(mnist.at("v3"), mnist.at("v1"))));
        WindowSettings.NONE.write(home);
        settings.write(home);
        assertEquals(settings, WindowSettings.read(home));
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(List.of(home.resolve("window.properties")), files.toList());
        }
    }

    @Test
    void aFirstStartRemembersNothing() throws IOException {
        WindowSettings.NONE.write(home);
        assertEquals(WindowSettings.NONE, WindowSettings.read(home));
    }

    @Test
    void aMissingOrDamagedFileRemembersNothing() throws IOException {
        assertEquals(WindowSettings.NONE, WindowSettings.read(home));
        Files.writeString(home.resolve("window.properties"), "x=NaN\ny=\\u00zz\n");
        assertEquals(WindowSettings.NONE, WindowSettings.read(home));
        Files.writeString(home.resolve("window.properties"), "x=NaN\ny=1\nwidth=1\nheight=1\n");
        assertEquals(WindowSettings.NONE, WindowSettings.read(home));
    }
}
