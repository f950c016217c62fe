package dev.vitrine.store;

import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the objects take together. A shard is remembered with the time of its last change, so that who asks again waits
/// only for the shards where objects came or went. Thread-safe.
final class ObjectSizes {
    /// A directory that changed so lately may change again within the same tick of the file system's clock.
    private static final long SETTLED_MILLIS = 2_000;

    private final StoreLayout layout;
    private final ObjectReader reader;
    private final Map<Path, Counted> known = new ConcurrentHashMap<>();

    private record Counted(FileTime changed, long bytes) {}

    ObjectSizes(StoreLayout layout, ObjectReader reader) {
        this.layout = layout;
        this.reader = reader;
    }

    long sum(ProgressMonitor monitor) throws IOException {
        long sum = 0;
        for (Path shard : ObjectReader.list(layout.objects())) {
            monitor.check();
            sum += Files.isDirectory(shard) ? bytes(shard, monitor) : 0;
        }
        return sum;
    }

    private long bytes(Path shard, ProgressMonitor monitor) throws IOException {
        try {
            FileTime changed = Files.getLastModifiedTime(shard);
            Counted counted = known.get(shard);
            if (counted != null && counted.changed().equals(changed)) {
                return counted.bytes();
            }
            boolean isSettled = changed.toMillis() < System.currentTimeMillis() - SETTLED_MILLIS;
            long bytes = 0;
            for (Path file : ObjectReader.list(shard)) {
                monitor.check();
                bytes += layout.md5(file)
                        .flatMap(reader::find)
                        .map(ObjectStore.StoredObject::size)
                        .orElse(0L);
            }
            if (isSettled) {
                known.put(shard, new Counted(changed, bytes));
            }
            return bytes;
        } catch (NoSuchFileException e) {
            // Garbage collection was faster.
            return 0;
        }
    }
}
