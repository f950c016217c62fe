package dev.vitrine.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DirectoriesTest {
    private static final Path WORK = Path.of("/work/here");

    @Test
    void linuxDefaultsFollowTheXdgDirectories() {
        assertEquals(
                new Directories(
                        Path.of("/home/ada/.local/share/vitrine"),
                        Path.of("/home/ada/.cache/wandb/artifacts"),
                        Path.of("/work/here/artifacts")),
                resolve(Optional.empty(), Map.of("XDG_DATA_HOME", "relative/is/ignored"), "Linux"));
        assertEquals(
                new Directories(
                        Path.of("/data/vitrine"), Path.of("/cache/wandb/artifacts"), Path.of("/work/here/artifacts")),
                resolve(Optional.empty(), Map.of("XDG_DATA_HOME", "/data", "XDG_CACHE_HOME", "/cache"), "Linux"));
    }

    @Test
    void macDefaultsLieInTheLibrary() {
        assertEquals(
                new Directories(
                        Path.of("/home/ada/Library/Application Support/Vitrine"),
                        Path.of("/home/ada/Library/Caches/wandb/artifacts"),
                        Path.of("/work/here/artifacts")),
                resolve(Optional.empty(), Map.of(), "Mac OS X"));
    }

    @Test
    void windowsDefaultsLieInLocalAppData() {
        assertEquals(
                new Directories(
                        Path.of("/local/Vitrine"),
                        Path.of("/local/wandb/wandb/Cache/artifacts"),
                        Path.of("/work/here/artifacts")),
                resolve(Optional.empty(), Map.of("LOCALAPPDATA", "/local"), "Windows 11"));
    }

    @Test
    void variablesWinOverDefaultsAndTheOptionWinsOverItsVariable() {
        Map<String, String> environment =
                Map.of("VITRINE_HOME", "/v", "WANDB_CACHE_DIR", "/c", "WANDB_ARTIFACT_DIR", "down");
        assertEquals(
                new Directories(Path.of("/v"), Path.of("/c/artifacts"), Path.of("/work/here/down"), true),
                resolve(Optional.empty(), environment, "Linux"));
        assertEquals(
                new Directories(Path.of("/work/here/h"), Path.of("/c/artifacts"), Path.of("/work/here/down"), true),
                resolve(Optional.of(Path.of("h")), environment, "Linux"));
    }

    private static Directories resolve(Optional<Path> home, Map<String, String> environment, String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/ada");
        return Directories.resolve(home, environment, properties, WORK);
    }
}
