package dev.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.progress.CancelledException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
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
}
