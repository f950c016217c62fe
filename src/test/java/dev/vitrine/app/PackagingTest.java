package dev.vitrine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// What the packages name must exist: a launcher whose class has moved would show only on an installed machine.
class PackagingTest {
    @Test
    void theLaunchersNameClassesThatStart() throws Exception {
        for (String file : List.of("jpackage.cfg", "packaging/command.properties")) {
            String name = only(file, "main-class[ =](\\S+)");
            Class.forName(name).getMethod("main", String[].class);
        }
    }

    @Test
    void theSecondLauncherReadsAFileThatIsThere() throws IOException {
        assertTrue(Files.isRegularFile(Path.of(only("jpackage.cfg", "--add-launcher vitrine=(\\S+)"))));
    }

    @Test
    void everyIconHasTheSizeOfItsName() throws IOException {
        List<Integer> sizes = List.of(16, 24, 32, 48, 64, 128, 256, 512);
        for (int size : sizes) {
            var icon = ImageIO.read(Path.of("icons/vitrine-" + size + ".png").toFile());
            assertEquals(List.of(size, size), List.of(icon.getWidth(), icon.getHeight()));
        }
        byte[] ico = Files.readAllBytes(Path.of("icons/vitrine.ico"));
        assertEquals(
                List.of(16, 24, 32, 48, 64, 256),
                IntStream.range(0, ico[4])
                        .mapToObj(i -> ico[6 + 16 * i] == 0 ? 256 : ico[6 + 16 * i])
                        .toList());
        byte[] icns = Files.readAllBytes(Path.of("icons/vitrine.icns"));
        assertEquals("icns", new String(icns, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void theDesktopStartsTheWindowOfThePackage() throws IOException {
        assertEquals("/opt/vitrine/bin/Vitrine %F", only("packaging/linux/vitrine.desktop", "(?m)^Exec=(.*)$"));
        assertEquals("Vitrine", only("jpackage.cfg", "(?m)^--name (.*)$"));
    }

    private static String only(String file, String pattern) throws IOException {
        try (Stream<MatchResult> found = Pattern.compile(pattern)
                .matcher(Files.readString(Path.of(file)))
                .results()) {
            return found.map(match -> match.group(1))
                    .reduce((one, other) -> one + " and " + other)
                    .orElse("nothing");
        }
    }
}
