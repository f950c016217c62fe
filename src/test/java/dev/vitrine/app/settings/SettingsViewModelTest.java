package dev.vitrine.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.text.Formats;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactClient.CacheContent;
import dev.vitrine.settings.Directories;
import dev.vitrine.settings.Settings;
import dev.vitrine.settings.SettingsFile;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {
    @TempDir
    private Path directory;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private ArtifactClient client;
    private SettingsViewModel settings;
    private CacheViewModel cache;

    @BeforeEach
    void open() throws IOException {
        client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
        DirectTaskRunner tasks = new DirectTaskRunner();
        settings = new SettingsViewModel(client, tasks, dialogs);
        cache = new CacheViewModel(client, settings, tasks, dialogs, new Formats(Clock.systemUTC()));
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    private Settings written() {
        return SettingsFile.read(directory.resolve("home")).current();
    }

    private Settings now() {
        return settings.settingsProperty().get();
    }

    @Test
    void aChangeCountsAtOnceAndIsWritten() {
        settings.change(now -> now.withTheme(Settings.ThemeChoice.DARK));
        assertEquals(Settings.DEFAULTS.withTheme(Settings.ThemeChoice.DARK), now());
        assertEquals(now(), client.settings().current());
        assertEquals(now(), written());
    }

    @Test
    void textGrowsAndShrinksInSteps() {
        assertEquals(Optional.empty(), settings.typeText(" 115 %"));
        assertEquals(115, now().textPercent());
        settings.stepText(1);
        assertEquals(120, now().textPercent());
        for (int i = 0; i < 20; i++) {
            settings.stepText(1);
        }
        assertEquals(200, now().textPercent());
        settings.resetText();
        assertEquals(100, now().textPercent());
        for (int i = 0; i < 20; i++) {
            settings.stepText(-1);
        }
        assertEquals(80, now().textPercent());
    }

    @Test
    void whatIsWrongIsToldAndChangesNothing() {
        assertEquals(Optional.of("Type a number from 80 to 200."), settings.typeText("201"));
        assertEquals(Optional.of("Type a number from 80 to 200."), settings.typeText("large"));
        assertEquals(Optional.of("Type a number from 1 to 8."), settings.typeTransfers("0"));
        assertTrue(settings.typeDownloads("relative").isPresent());
        for (String limit : new String[] {"much", "0", "-1", "1e9", "0.0000001"}) {
            assertTrue(cache.typeLimit(limit).isPresent(), limit);
        }
        assertEquals(Settings.DEFAULTS, now());
    }

    @Test
    void downloadsGoToTheChosenFolderWithoutARestart() {
        Path chosen = directory.resolve("elsewhere");
        dialogs.choosing(chosen);
        settings.chooseDownloads();
        assertEquals(chosen, client.directories().downloads());
        assertEquals(Optional.empty(), settings.typeDownloads(""));
        assertEquals(directory.resolve("downloads"), client.directories().downloads());
    }

    @Test
    void theLimitIsTypedInGigabytesAndHoldsAtOnce() throws IOException {
        Path file = directory.resolve("cache/obj/md5/00/file");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[2_000_000]);
        cache.refresh();
        assertEquals(
                Optional.of(new CacheContent(1, 2_000_000)),
                cache.place().contentProperty().get());
        assertEquals(Optional.empty(), cache.typeLimit("0,002"));
        assertTrue(Files.exists(file));
        assertEquals("", cache.place().saidProperty().get());
        assertEquals(Optional.empty(), cache.typeLimit("0.001"));
        assertFalse(Files.exists(file));
        assertEquals(
                Optional.of(new CacheContent(0, 0)),
                cache.place().contentProperty().get());
        assertEquals(
                "Freed 2.0 MB: 1 file left the cache.",
                cache.place().saidProperty().get());
        assertEquals("0.001", CacheViewModel.typed(now().cacheLimit()));
        assertEquals("", CacheViewModel.typed(OptionalLong.empty()));
    }

    @Test
    void theCacheIsEmptiedAfterAYesOnly() throws IOException {
        Path file = directory.resolve("cache/obj/etag/00/file");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[5]);
        cache.refresh();
        dialogs.refusing();
        cache.empty();
        assertTrue(Files.exists(file));
    }

    @Test
    void eachSectionGoesBackToItsDefaults() {
        settings.change(now -> new Settings(
                Settings.ThemeChoice.LIGHT,
                90,
                Optional.of(directory),
                OptionalLong.of(5_000_000),
                7,
                OptionalInt.of(3)));
        settings.resetAppearance();
        settings.resetTransfers();
        assertEquals(
                Settings.DEFAULTS.withDownloads(Optional.of(directory)).withCacheLimit(OptionalLong.of(5_000_000)),
                now());
        settings.resetDirectories();
        assertEquals(Settings.DEFAULTS, now());
        assertEquals(Settings.DEFAULTS, written());
    }

    @Test
    void whatCannotBeWrittenIsToldAndWrittenWithTheNextChange() throws IOException {
        Path file = directory.resolve("home/settings.properties");
        Files.createDirectories(file.resolve("in the way"));
        settings.stepText(1);
        assertTrue(settings.failureProperty().get().isPresent());
        Files.delete(file.resolve("in the way"));
        Files.delete(file);
        settings.stepText(1);
        assertEquals(Optional.empty(), settings.failureProperty().get());
        assertEquals(120, written().textPercent());
    }
}
