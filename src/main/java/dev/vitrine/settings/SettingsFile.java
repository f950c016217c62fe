package dev.vitrine.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.function.Function;

/// The settings of one home: what counts now, and the file `settings.properties` that keeps it. A change counts at
/// once; [#save()] writes it, whole or not at all. What the file holds that this version does not know is kept.
/// Thread-safe.
public final class SettingsFile {
    private static final String NAME = "settings.properties";
    private static final String THEME = "theme";
    private static final String TEXT = "text.percent";
    private static final String DOWNLOADS = "downloads";
    private static final String CACHE_LIMIT = "cache.limit";
    private static final String TRANSFERS = "transfers.atOnce";
    private static final String THREADS = "threads";

    private final Path home;
    private volatile Settings current;
    private Settings saved;

    private SettingsFile(Path home, Settings read) {
        this.home = home;
        this.current = read;
        this.saved = read;
    }

    /// The settings that `home` holds. A value that is missing or makes no sense is the default one; so is all of a
    /// file that cannot be read.
    public static SettingsFile read(Path home) {
        return new SettingsFile(home, settings(load(home.resolve(NAME)).orElseGet(Properties::new)));
    }

    /// What counts now.
    public Settings current() {
        return current;
    }

    /// Makes `settings` count; the file still holds the old ones.
    public void set(Settings settings) {
        current = settings;
    }

    /// Writes what counts now, when the file does not hold it.
    ///
    /// @throws IOException when it cannot be written; the file is as it was, and what counts stays
    public synchronized void save() throws IOException {
        Settings now = current;
        // Most commands change nothing, and the first 'equals' of a record takes as long as a file of 1 MiB.
        if (now == saved || now.equals(saved)) {
            return;
        }
        Files.createDirectories(home);
        Path file = home.resolve(NAME);
        Properties stored = load(file).orElseGet(Properties::new);
        put(stored, now);
        StringWriter text = new StringWriter();
        stored.store(text, null);
        Path fresh = Files.createTempFile(home, NAME, ".new");
        try {
            Files.writeString(fresh, text.toString());
            move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
        saved = now;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Optional<Properties> load(Path file) {
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            stored.load(reader);
            return Optional.of(stored);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Settings settings(Properties stored) {
        Settings read = Settings.DEFAULTS;
        read = with(read, stored, THEME, SettingsFile::theme, Settings::withTheme);
        read = with(read, stored, TEXT, Integer::parseInt, Settings::withTextPercent);
        read = with(read, stored, DOWNLOADS, value -> Optional.of(Path.of(value)), Settings::withDownloads);
        read = with(
                read, stored, CACHE_LIMIT, value -> OptionalLong.of(Long.parseLong(value)), Settings::withCacheLimit);
        read = with(read, stored, TRANSFERS, Integer::parseInt, Settings::withTransfersAtOnce);
        return with(read, stored, THREADS, value -> OptionalInt.of(Integer.parseInt(value)), Settings::withThreads);
    }

    private static Settings.ThemeChoice theme(String value) {
        return Settings.ThemeChoice.valueOf(value.toUpperCase(Locale.ROOT));
    }

    /// A setting with one value changed.
    private interface Change<T> {
        Settings apply(Settings settings, T value);
    }

    private static <T> Settings with(
            Settings settings, Properties stored, String key, Function<String, T> parse, Change<T> change) {
        String value = stored.getProperty(key, "").strip();
        try {
            return value.isEmpty() ? settings : change.apply(settings, parse.apply(value));
        } catch (IllegalArgumentException e) {
            return settings;
        }
    }

    private static void put(Properties stored, Settings settings) {
        stored.setProperty(THEME, settings.theme().name().toLowerCase(Locale.ROOT));
        stored.setProperty(TEXT, Integer.toString(settings.textPercent()));
        stored.setProperty(TRANSFERS, Integer.toString(settings.transfersAtOnce()));
        put(
                stored,
                THREADS,
                settings.threads().isPresent()
                        ? Optional.of(Integer.toString(settings.threads().getAsInt()))
                        : Optional.empty());
        put(stored, DOWNLOADS, settings.downloads().map(Path::toString));
        put(
                stored,
                CACHE_LIMIT,
                settings.cacheLimit().isPresent()
                        ? Optional.of(Long.toString(settings.cacheLimit().getAsLong()))
                        : Optional.empty());
    }

    private static void put(Properties stored, String key, Optional<String> value) {
        value.ifPresentOrElse(text -> stored.setProperty(key, text), () -> stored.remove(key));
    }
}
