package dev.vitrine.app.lineage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file beside its place and moves it there when it is whole; nothing is left when that fails.
final class SavedFile {
    /// What the file holds.
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private SavedFile() {}

    static void write(Path file, Content content) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException("No file: " + file);
        }
        Path part = Files.createTempFile(directory, ".vitrine-", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
