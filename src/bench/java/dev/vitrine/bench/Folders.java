package dev.vitrine.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Folders to measure with, and the tools of the system to measure against.
final class Folders {
    private Folders() {}

    /// `count` different files of `size` bytes, 1,000 a directory.
    static Path make(Path folder, int count, int size) throws IOException {
        Random random = new Random(1);
        byte[] bytes = new byte[size];
        for (int i = 0; i < count; i++) {
            Path directory = folder.resolve("d%04d".formatted(i / 1000));
            if (i % 1000 == 0) {
                Files.createDirectories(directory);
            }
            random.nextBytes(bytes);
            Files.write(directory.resolve("f%07d".formatted(i)), bytes);
        }
        return folder;
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Runs a command of the system to its end.
    static int run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
        return code;
    }
}
