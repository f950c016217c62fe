package dev.vitrine.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a person chose about how Vitrine behaves. Everything has a default, so that a first start asks nothing.
///
/// @param theme           light, dark, or as the system has it
/// @param textPercent     size of text and of everything that goes with it, [#SMALLEST_TEXT] to [#LARGEST_TEXT]
/// @param downloads       below which downloads go when no directory is named; empty: as [Directories] has it
/// @param cacheLimit      bytes that the cache may hold, 1 or more; empty: any number
/// @param transfersAtOnce transfers that run at the same time, 1 to [#MOST_TRANSFERS]
/// @param threads         that hash and copy files, 1 to [#MOST_THREADS]; empty: as many as suit this machine
public record Settings(
        ThemeChoice theme,
        int textPercent,
        Optional<Path> downloads,
        OptionalLong cacheLimit,
        int transfersAtOnce,
        OptionalInt threads) {
    public static final int SMALLEST_TEXT = 80;
    public static final int LARGEST_TEXT = 200;
    public static final int MOST_TRANSFERS = 8;
    public static final int MOST_THREADS = 64;
    public static final Settings DEFAULTS =
            new Settings(ThemeChoice.SYSTEM, 100, Optional.empty(), OptionalLong.empty(), 2, OptionalInt.empty());

    /// Light, dark, or as the system has it.
    public enum ThemeChoice {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// @throws IllegalArgumentException when a number is out of its bounds or the directory is not absolute
    public Settings {
        require(textPercent >= SMALLEST_TEXT && textPercent <= LARGEST_TEXT, "textPercent");
        require(transfersAtOnce >= 1 && transfersAtOnce <= MOST_TRANSFERS, "transfersAtOnce");
        require(threads.orElse(1) >= 1 && threads.orElse(1) <= MOST_THREADS, "threads");
        require(cacheLimit.orElse(1) > 0, "cacheLimit");
        require(downloads.map(Path::isAbsolute).orElse(true), "downloads");
    }

    private static void require(boolean right, String name) {
        if (!right) {
            throw new IllegalArgumentException(name);
        }
    }

    public Settings withTheme(ThemeChoice value) {
        return new Settings(value, textPercent, downloads, cacheLimit, transfersAtOnce, threads);
    }

    public Settings withTextPercent(int value) {
        return new Settings(theme, value, downloads, cacheLimit, transfersAtOnce, threads);
    }

    public Settings withDownloads(Optional<Path> value) {
        return new Settings(theme, textPercent, value, cacheLimit, transfersAtOnce, threads);
    }

    public Settings withCacheLimit(OptionalLong value) {
        return new Settings(theme, textPercent, downloads, value, transfersAtOnce, threads);
    }

    public Settings withTransfersAtOnce(int value) {
        return new Settings(theme, textPercent, downloads, cacheLimit, value, threads);
    }

    public Settings withThreads(OptionalInt value) {
        return new Settings(theme, textPercent, downloads, cacheLimit, transfersAtOnce, value);
    }

    /// `given` with what was chosen here. What the environment names wins.
    public Directories over(Directories given) {
        return given.downloadsGiven()
                ? given
                : new Directories(given.home(), given.cache(), downloads.orElse(given.downloads()));
    }
}
