package dev.vitrine.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// A directory of temporary files that ends with its owner: closing removes it; what a dead process left is
/// recognised by its free lock file and removed when the next one opens. Thread-safe.
public final class Staging implements AutoCloseable {
    private static final String LOCK = ".lock";
    private final Path directory;
    private final Path lockFile;
    private final StoreLock lock;

    private Staging(Path directory, Path lockFile, StoreLock lock) {
        this.directory = directory;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /// Makes a staging directory of its own below `parent`, which is made when it does not exist, and removes those
    /// whose owners are dead.
    public static Staging open(Path parent) throws IOException {
        Files.createDirectories(parent);
        removeDead(parent);
        while (true) {
            String name = UUID.randomUUID().toString();
            Path lockFile = parent.resolve(name + LOCK);
            Optional<StoreLock> lock = LockFile.tryLockExclusive(lockFile);
            if (lock.isEmpty()) {
                continue;
            }
            // Between making the file and locking it, another process may have taken it for a dead one's.
            if (Files.exists(lockFile)) {
                return new Staging(Files.createDirectory(parent.resolve(name)), lockFile, lock.get());
            }
            lock.get().close();
        }
    }

    /// Removes the staging directories below `parent` that no living process holds.
    public static void removeDead(Path parent) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, "*" + LOCK)) {
            for (Path lockFile : locks) {
                removeIfDead(lockFile);
            }
        } catch (NoSuchFileException e) {
            return;
        }
    }

    private static void removeIfDead(Path lockFile) throws IOException {
        Optional<StoreLock> lock = LockFile.tryLockExclusive(lockFile);
        if (lock.isPresent()) {
            try (StoreLock _ = lock.get()) {
                FileSystemSteps.REAL.deleteTree(directoryOf(lockFile));
                Files.deleteIfExists(lockFile);
            }
        }
    }

    private static Path directoryOf(Path lockFile) {
        String name = lockFile.getFileName().toString();
        return lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }

    /// A new empty file.
    public Path newFile() throws IOException {
        return Files.createFile(directory.resolve(UUID.randomUUID().toString()));
    }

    /// Removes the directory and all that is in it.
    @Override
    public void close() throws IOException {
        try (lock) {
            FileSystemSteps.REAL.deleteTree(directory);
            Files.deleteIfExists(lockFile);
        }
    }
}
