package dev.vitrine.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/// What a person chose about how Vitrine behaves. Everything has a default, so that a first start asks nothing.
///
/// @param theme           light, dark, or as the system has it
/// @param textPercent     size of text and of everything that goes with it, [#SMALLEST_TEXT] to [#LARGEST_TEXT]
/// @param downloads       below which downloads go when no directory is named; empty: as [Directories] has it
/// @param cacheLimit      bytes that the cache may hold, 1 or more; empty: any number
/// @param transfersAtOnce transfers that run at the same time, 1 to [#MOST_TRANSFERS]
public record Settings(
        ThemeChoice theme, int textPercent, Optional<Path> downloads, OptionalLong cacheLimit, int transfersAtOnce) {
    public static final int SMALLEST_TEXT = 80;
    public static final int LARGEST_TEXT = 200;
    public static final int MOST_TRANSFERS = 8;
    public static final Settings DEFAULTS =
            new Settings(ThemeChoice.SYSTEM, 100, Optional.empty(), OptionalLong.empty(), 2);

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
        require(cacheLimit.orElse(1) > 0, "cacheLimit");
        require(downloads.map(Path::isAbsolute).orElse(true), "downloads");
    }

    private static void require(boolean right, String name) {
        if (!right) {
            throw new IllegalArgumentException(name);
        }
    }

    public Settings withTheme(ThemeChoice value) {
        return new Settings(value, textPercent, downloads, cacheLimit, transfersAtOnce);
    }

    public Settings withTextPercent(int value) {
        return new Settings(theme, value, downloads, cacheLimit, transfersAtOnce);
    }

    public Settings withDownloads(Optional<Path> value) {
        return new Settings(theme, textPercent, value, cacheLimit, transfersAtOnce);
    }

    public Settings withCacheLimit(OptionalLong value) {
        return new Settings(theme, textPercent, downloads, value, transfersAtOnce);
    }

    public Settings withTransfersAtOnce(int value) {
        return new Settings(theme, textPercent, downloads, cacheLimit, value);
    }

    /// `given` with what was chosen here. What the environment names wins.
    public Directories over(Directories given) {
        return given.downloadsGiven()
                ? given
                : new Directories(given.home(), given.cache(), downloads.orElse(given.downloads()));
    }
}
