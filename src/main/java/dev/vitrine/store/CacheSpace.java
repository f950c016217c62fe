package dev.vitrine.store;

import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How much room cached content takes, and making it less. Which file was used last is told by its access time, as
/// W&B's own `wandb artifact cache cleanup` does it. Other processes may put and remove files meanwhile.
public final class CacheSpace {
    private final Path objects;
    private final FileSystemSteps steps;

    CacheSpace(Path directory, FileSystemSteps steps) {
        this.objects = directory.resolve("obj");
        this.steps = steps;
    }

    private record Cached(Path file, long bytes, FileTime used) {}

    Held held(ProgressMonitor monitor) throws IOException {
        return Held.below(objects, monitor);
    }

    Held trim(long limit, ProgressMonitor monitor) throws IOException {
        List<Cached> files = list(monitor);
        files.sort(Comparator.comparing(Cached::used).thenComparing(Cached::file));
        long left = files.stream().mapToLong(Cached::bytes).sum();
        Held removed = Held.NOTHING;
        for (Cached each : files) {
            // With no room at all, files without bytes go too.
            if (left <= limit && limit > 0) {
                break;
            }
            monitor.check();
            if (steps.delete(each.file())) {
                removed = removed.plus(each.bytes());
            }
            left -= each.bytes();
        }
        return removed;
    }

    /// Notes that `file` was used now; systems that mount without access times know only from this.
    static void used(Path file) {
        try {
            Files.getFileAttributeView(file, BasicFileAttributeView.class)
                    .setTimes(null, FileTime.from(Instant.now()), null);
        } catch (IOException e) {
            // Somebody else's file: then reading it has to be mark enough.
        }
    }

    private List<Cached> list(ProgressMonitor monitor) throws IOException {
        List<Cached> found = new ArrayList<>();
        Held.eachBelow(
                objects,
                monitor,
                (file, attributes) -> found.add(new Cached(file, attributes.size(), attributes.lastAccessTime())));
        return found;
    }
}
