package dev.vitrine.app.task;

import dev.vitrine.progress.ProgressMonitor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.UUID;

/// A file that is written whole or not at all. Belongs into [Work]: it blocks.
public final class ReportFile {
    /// Writes the bytes of the file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out, ProgressMonitor monitor) throws IOException;
    }

    private ReportFile() {}

    /// Writes beside `target` and then takes its place; what was there before stays until then.
    public static void write(Path target, Content content, ProgressMonitor monitor) throws IOException {
        Path directory = Objects.requireNonNull(target.toAbsolutePath().getParent(), "no directory");
        Path fresh = directory.resolve(".vitrine-" + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                content.writeTo(out, monitor);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
