package dev.vitrine.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The directories that Vitrine uses.
///
/// @param home      the embedded registry, its trash, journals and digest cache (`--home`, `VITRINE_HOME`)
/// @param cache     what comes from elsewhere, in W&B's own layout (`WANDB_CACHE_DIR`/artifacts)
/// @param downloads below which downloads go when no directory is named (`WANDB_ARTIFACT_DIR`, `./artifacts`)
/// @param downloadsGiven whether the environment names that one, so that no setting changes it
public record Directories(Path home, Path cache, Path downloads, boolean downloadsGiven) {
    /// Directories whose downloads go elsewhere when a setting says so.
    public Directories(Path home, Path cache, Path downloads) {
        this(home, cache, downloads, false);
    }

    /// The directories of this process's user; `home` wins over `VITRINE_HOME`.
    public static Directories ofProcess(Optional<Path> home) {
        return resolve(
                home, System.getenv(), System.getProperties(), Path.of("").toAbsolutePath());
    }

    /// The directories that `home`, the environment and the operating system name (wandb-protocol 3.1). Relative ones
    /// are seen from `directory`; nothing is made.
    ///
    /// @param properties `os.name` and `user.home`
    public static Directories resolve(
            Optional<Path> home, Map<String, String> environment, Properties properties, Path directory) {
        Locations locations = new Locations(environment, properties, directory);
        return new Directories(
                home.map(directory::resolve)
                        .or(() -> locations.variable("VITRINE_HOME"))
                        .orElseGet(locations::data)
                        .normalize(),
                locations
                        .variable("WANDB_CACHE_DIR")
                        .orElseGet(locations::wandbCache)
                        .resolve("artifacts")
                        .normalize(),
                locations
                        .variable("WANDB_ARTIFACT_DIR")
                        .orElseGet(() -> directory.resolve("artifacts"))
                        .normalize(),
                locations.variable("WANDB_ARTIFACT_DIR").isPresent());
    }

    private record Locations(Map<String, String> environment, Properties properties, Path directory) {
        Optional<Path> variable(String name) {
            return Optional.ofNullable(environment.get(name))
                    .filter(value -> !value.isBlank())
                    .map(directory::resolve);
        }

        /// The XDG specification has relative values ignored.
        private Path xdg(String name, String below) {
            return Optional.ofNullable(environment.get(name))
                    .filter(value -> !value.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute)
                    .orElseGet(() -> userHome().resolve(below));
        }

        private Path userHome() {
            return directory.resolve(properties.getProperty("user.home", "."));
        }

        private Path localAppData() {
            return variable("LOCALAPPDATA")
                    .orElseGet(() -> userHome().resolve("AppData").resolve("Local"));
        }

        private boolean runsOn(String system) {
            return properties
                    .getProperty("os.name", "")
                    .toLowerCase(Locale.ROOT)
                    .startsWith(system);
        }

        Path data() {
            if (runsOn("mac")) {
                return userHome().resolve("Library/Application Support/Vitrine");
            }
            return runsOn("windows")
                    ? localAppData().resolve("Vitrine")
                    : xdg("XDG_DATA_HOME", ".local/share").resolve("vitrine");
        }

        Path wandbCache() {
            if (runsOn("mac")) {
                return userHome().resolve("Library/Caches/wandb");
            }
            return runsOn("windows")
                    ? localAppData().resolve("wandb").resolve("wandb").resolve("Cache")
                    : xdg("XDG_CACHE_HOME", ".cache").resolve("wandb");
        }
    }
}
