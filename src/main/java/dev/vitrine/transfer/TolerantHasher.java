package dev.vitrine.transfer;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.FileSight;
import dev.vitrine.digest.FileTree;
import dev.vitrine.digest.HashProgress;
import dev.vitrine.digest.HashedFile;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Hashes the files of a folder one batch after the other. A file that cannot be read is told and stops nothing.
final class TolerantHasher {
    /// Files that are hashed in one go; small enough that a file that cannot be read costs little to find.
    private static final int BATCH = 16_384;

    private final FileHasher hasher;
    private final ProgressMonitor monitor;

    TolerantHasher(FileHasher hasher, ProgressMonitor monitor) {
        this.hasher = hasher;
        this.monitor = monitor;
    }

    /// A file that is wanted, by its path in the folder, and what was seen of it.
    interface Wanted {
        String path();

        Path file();

        FileSight seen();

        default FileTree.Entry listed() {
            return new FileTree.Entry(path(), file(), seen());
        }
    }

    /// Told what became of each file.
    interface Results<T extends Wanted> {
        void hashed(T wanted, HashedFile hashed);

        void unreadable(T wanted, IOException failure);
    }

    <T extends Wanted> void hash(List<T> wanted, Results<T> results) throws IOException {
        monitor.begin(wanted.stream().mapToLong(each -> each.seen().size()).sum(), wanted.size());
        for (int from = 0; from < wanted.size(); from += BATCH) {
            hashBatch(wanted.subList(from, Math.min(from + BATCH, wanted.size())), results);
        }
    }

    /// Halves a batch that fails until the file that cannot be read is alone.
    private <T extends Wanted> void hashBatch(List<T> batch, Results<T> results) throws IOException {
        AtomicLong counted = new AtomicLong();
        List<HashedFile> hashed;
        try {
            hashed = hash(batch, bytes -> {
                monitor.check();
                counted.addAndGet(bytes);
                monitor.advance(bytes);
            });
        } catch (CancelledException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            monitor.advance(-counted.get());
            if (batch.size() == 1) {
                monitor.advance(batch.getFirst().seen().size());
                monitor.fileDone(batch.getFirst().path());
                results.unreadable(batch.getFirst(), e);
            } else {
                hashBatch(batch.subList(0, batch.size() / 2), results);
                hashBatch(batch.subList(batch.size() / 2, batch.size()), results);
            }
            return;
        }
        for (int i = 0; i < hashed.size(); i++) {
            results.hashed(batch.get(i), hashed.get(i));
            monitor.fileDone(batch.get(i).path());
        }
    }

    /// A file that changed since it was seen is looked at anew when it is alone.
    private <T extends Wanted> List<HashedFile> hash(List<T> batch, HashProgress progress) throws IOException {
        return batch.size() == 1
                ? hasher.hash(List.of(batch.getFirst().file()), progress)
                : hasher.hashListed(batch.stream().map(Wanted::listed).toList(), progress);
    }
}
