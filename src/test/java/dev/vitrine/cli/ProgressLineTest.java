package dev.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressSnapshot;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressLineTest {
    @TempDir
    Path directory;

    @Test
    void nothingIsShownWhereStandardErrorIsNoScreen() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new CommandLineRun(directory).terminal(OutputStream.nullOutputStream(), err);
        try (ProgressLine line = new ProgressLine("Hashing", terminal)) {
            line.begin(10, 1);
            line.advance(10);
            line.fileDone("x");
        }
        assertEquals(0, err.size());
    }

    @Test
    void ctrlCCancelsTheWork() {
        CommandLineRun run = new CommandLineRun(directory);
        Terminal terminal = run.terminal(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        try (ProgressLine line = new ProgressLine("Hashing", terminal)) {
            run.interruption.request();
            assertThrows(CancelledException.class, line::check);
        }
    }

    @Test
    void theLineHoldsBytesRateAndRemainingTimeInLessThanEightyColumns() {
        var snapshot = new ProgressSnapshot(
                1_240_000_000L,
                2_950_000_000L,
                1,
                2,
                Duration.ofSeconds(4),
                OptionalDouble.of(310e6),
                Optional.of(Duration.ofSeconds(5)),
                Optional.of("x"));
        String line = ProgressLine.text("Checking out", snapshot);
        assertEquals("Checking out [########            ]  42%  1.24 GB of 2.95 GB  310 MB/s  0:05 left", line);
    }

    @Test
    void theLineIsWipedAtTheEnd() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new CommandLineRun(directory).onScreen().terminal(OutputStream.nullOutputStream(), err);
        try (ProgressLine line = new ProgressLine("Hashing", terminal)) {
            line.begin(10, 1);
        }
        assertEquals(
                "\r\u001b[?7lHashing [                    ]   0%  0 B of 10 B\u001b[K\u001b[?7h\r\u001b[K",
                err.toString());
    }
}
