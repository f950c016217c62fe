package dev.vitrine.store;

import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.BiConsumer;

/// Files and their bytes.
public record Held(long files, long bytes) {
    public static final Held NOTHING = new Held(0, 0);

    public Held plus(long more) {
        return new Held(files + 1, bytes + more);
    }

    /// What the regular files below `directory` are together; nothing where it does not exist.
    public static Held below(Path directory, ProgressMonitor monitor) throws IOException {
        Held[] sum = {NOTHING};
        eachBelow(directory, monitor, (file, attributes) -> sum[0] = sum[0].plus(attributes.size()));
        return sum[0];
    }

    /// Calls `action` with every regular file below `directory`, which need not exist. What vanishes meanwhile or
    /// cannot be read is left out; links are not followed.
    static void eachBelow(Path directory, ProgressMonitor monitor, BiConsumer<Path, BasicFileAttributes> action)
            throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                monitor.check();
                if (attributes.isRegularFile()) {
                    action.accept(file, attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
