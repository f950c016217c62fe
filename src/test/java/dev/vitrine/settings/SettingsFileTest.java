package dev.vitrine.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path home;

    private Settings everythingChosen() {
        return new Settings(
                Settings.ThemeChoice.DARK,
                150,
                Optional.of(home.resolve("gr\u00fcn \u202E = x")),
                OptionalLong.of(2_500_000_000L),
                8,
                OptionalInt.of(12));
    }

    @Test
    void whatIsSavedIsReadAgainAndNothingElseIsLeft() throws IOException {
        SettingsFile file = SettingsFile.read(home);
        file.set(everythingChosen());
        file.save();
        assertEquals(everythingChosen(), SettingsFile.read(home).current());
        file.set(Settings.DEFAULTS);
        file.save();
        assertEquals(Settings.DEFAULTS, SettingsFile.read(home).current());
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(List.of(home.resolve("settings.properties")), files.toList());
        }
    }

    @Test
    void nothingIsWrittenWhereNothingWasChosen() throws IOException {
        Path fresh = home.resolve("fresh");
        SettingsFile.read(fresh).save();
        assertFalse(Files.exists(fresh));
    }

    @Test
    void aValueThatMakesNoSenseIsTheDefaultOneAndTheOthersCount() throws IOException {
        write("theme=pink\ntext.percent=9000\ncache.limit=-1\ndownloads=relative\ntransfers.atOnce=3\n");
        assertEquals(
                Settings.DEFAULTS.withTransfersAtOnce(3),
                SettingsFile.read(home).current());
    }

    @Test
    void aFileThatCannotBeReadGivesTheDefaultsAndIsReplacedBySaving() throws IOException {
        write("text.percent=\\u00zz");
        SettingsFile file = SettingsFile.read(home);
        assertEquals(Settings.DEFAULTS, file.current());
        file.set(everythingChosen());
        file.save();
        assertEquals(everythingChosen(), SettingsFile.read(home).current());
    }

    @Test
    void whatALaterVersionWroteIsKept() throws IOException {
        write("later=kept\ntheme=light\n");
        SettingsFile file = SettingsFile.read(home);
        file.set(file.current().withTextPercent(90));
        file.save();
        List<String> lines = Files.readAllLines(home.resolve("settings.properties"));
        assertTrue(lines.containsAll(List.of("later=kept", "theme=light", "text.percent=90")), lines::toString);
    }

    @Test
    void whatCannotBeWrittenCountsAndIsWrittenLater() throws IOException {
        Path blocked = Files.writeString(home.resolve("blocked"), "a file, not a directory");
        SettingsFile file = SettingsFile.read(blocked);
        file.set(everythingChosen());
        assertThrows(IOException.class, file::save);
        assertEquals(everythingChosen(), file.current());
        Files.delete(blocked);
        file.save();
        assertEquals(everythingChosen(), SettingsFile.read(blocked).current());
    }

    @Test
    void theChosenFolderForDownloadsCountsUnlessTheEnvironmentNamesOne() {
        Path chosen = home.resolve("chosen");
        Settings settings = Settings.DEFAULTS.withDownloads(Optional.of(chosen));
        Directories plain = new Directories(home, home, home);
        assertEquals(new Directories(home, home, chosen), settings.over(plain));
        assertEquals(plain, Settings.DEFAULTS.over(plain));
        Directories given = new Directories(home, home, home, true);
        assertEquals(given, settings.over(given));
    }

    private void write(String text) throws IOException {
        Files.writeString(home.resolve("settings.properties"), text);
    }
}
