package dev.vitrine.store;

import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.digest.Md5;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.HashingCopy.Copied;
import dev.vitrine.store.HashingCopy.Durability;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// Writes and removes objects: a temporary file inside the store, its bytes hashed while they are written and synced,
/// then moved atomically under its digest. Thread-safe; several processes may write the
/// same object at once, and the last move wins with equal bytes.
final class ObjectWriter {
    private final StoreLayout layout;
    private final ObjectReader reader;
    private final FileSystemSteps steps;
    private final HashingCopy copy;

    ObjectWriter(StoreLayout layout, ObjectReader reader, FileSystemSteps steps) {
        this.layout = layout;
        this.reader = reader;
        this.steps = steps;
        this.copy = new HashingCopy(steps);
    }

    void put(Path source, Md5 expected, ProgressMonitor monitor) throws IOException {
        long size = Files.size(source);
        if (reader.find(expected, size).isPresent()) {
            monitor.advance(size);
            return;
        }
        Path temporary = layout.newTemporary();
        Copied copied = copy.copy(source, temporary, Durability.SYNCED, monitor);
        if (!copied.md5().equals(expected)) {
            DigestMismatchException mismatch = new DigestMismatchException(
                    source.toString(), expected.base64(), copied.md5().base64());
            discard(temporary, mismatch);
            throw mismatch;
        }
        place(temporary, copied);
    }

    private void place(Path temporary, Copied copied) throws IOException {
        Path object = layout.object(copied.md5());
        try {
            steps.makeReadOnly(temporary);
            makeShard(layout.shard(copied.md5()));
            steps.move(temporary, object);
        } catch (IOException | RuntimeException e) {
            discard(temporary, e);
            throw e;
        }
    }

    /// One sync for each directory: a directory takes one as long as a file does, and holds many names.
    void sync(Collection<Md5> objects) throws IOException {
        Set<Path> shards = new TreeSet<>();
        objects.forEach(object -> shards.add(layout.shard(object)));
        for (Path shard : shards) {
            steps.syncDirectory(shard);
        }
        steps.syncDirectory(layout.objects());
    }

    private void makeShard(Path shard) throws IOException {
        if (!Files.isDirectory(shard)) {
            steps.createDirectories(shard);
        }
    }

    private void discard(Path temporary, Exception reason) {
        try {
            steps.delete(temporary);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    boolean delete(Md5 md5) throws IOException {
        return steps.delete(layout.object(md5));
    }

    /// Removes what writers that died left behind. Only for the holder of the exclusive lock.
    void deleteTemporaries() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(layout.temporaries())) {
            for (Path file : files) {
                steps.delete(file);
            }
        }
    }
}
