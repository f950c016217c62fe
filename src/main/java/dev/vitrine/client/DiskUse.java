package dev.vitrine.client;

import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.StorageReport;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// What everything of Vitrine takes on the disk, in bytes.
///
/// @param cache what was fetched from elsewhere and can be fetched again; W&B's own client may have put it there
/// @param trash what checkouts removed and undo can bring back
/// @param free  what the registry's disk has left
public record DiskUse(StorageReport registry, long cache, long trash, long free) {
    /// Bytes of the files below `directory`, which need not exist. What vanishes meanwhile or cannot be read counts
    /// nothing; links are not followed.
    static long below(Path directory, ProgressMonitor monitor) throws IOException {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        long[] sum = new long[1];
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                monitor.check();
                sum[0] += attributes.isRegularFile() ? attributes.size() : 0;
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return sum[0];
    }
}
