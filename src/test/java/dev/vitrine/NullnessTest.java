package dev.vitrine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The compiler refuses what NullAway finds: shown with the very arguments that the pom gives to it.
class NullnessTest {
    private static final Pattern ARGUMENT = Pattern.compile("<arg>(.*?)</arg>");
    private static final Path JAVAC = Path.of(System.getProperty("java.home"), "bin", "javac");

    @Test
    void aNullThatIsReturnedFromANullMarkedMethodDoesNotCompile(@TempDir Path directory) throws Exception {
        Path source = directory.resolve("ReturnsNull.java");
        Files.copy(Path.of("src/test/resources/dev/vitrine/nullness/ReturnsNull.java.txt"), source);

        String said = compile(source, directory);

        assertTrue(said.contains("error: [NullAway] returning @Nullable expression"), said);
    }

    private static String compile(Path source, Path directory) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(JAVAC.toString());
        command.addAll(argumentsOfThePom());
        command.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of("-d", directory.toString(), source.toString()));
        Path said = directory.resolve("said.txt");
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertTrue(javac.waitFor(5, TimeUnit.MINUTES), "javac does not end");
        return Files.readString(said);
    }

    private static List<String> argumentsOfThePom() throws IOException {
        try (Stream<MatchResult> found =
                ARGUMENT.matcher(Files.readString(Path.of("pom.xml"))).results()) {
            return found.map(match -> match.group(1)).toList();
        }
    }
}
