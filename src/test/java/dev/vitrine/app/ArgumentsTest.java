package dev.vitrine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @Test
    void filesAndTheHomeMayStandInAnyOrder() {
        assertEquals(new Arguments(Optional.empty(), List.of()), Arguments.parse(List.of()));
        assertEquals(
                new Arguments(
                        Optional.of(Path.of("/h")),
                        List.of(Path.of("/data/a b"), Path.of("c").toAbsolutePath())),
                Arguments.parse(List.of("/data/a b", "--home", "/h", "c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--home", "--home| ", "--home|/a|--home|/b", "--version", "a\0b"})
    void whatTheWindowDoesNotKnowIsRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> Arguments.parse(List.of(line.split("\\|"))));
    }
}
