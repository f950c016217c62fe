package dev.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    @Test
    void everyCommandSucceedsAndNothingIsLeft() throws IOException {
        Set<Path> before = left();
        Rehearsal.run(10, 1 << 10);
        assertEquals(before, left());
    }

    private static Set<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("vitrine-rehearsal"))
                    .collect(Collectors.toSet());
        }
    }
}
