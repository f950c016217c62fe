package dev.vitrine.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.manifest.Manifest;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.testing.ListedRegistry;
import dev.vitrine.testing.PlainFileHasher;
import dev.vitrine.testing.TransferBench;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder is named, and not the temporary file that could not be made in it.
class FolderNotWritableTest {
    @TempDir
    private Path directory;

    /// A file system that lets nobody make a file, not even the administrator, whom real rights do not hold.
    private static final FileSystemSteps NO_FILES = new FileSystemSteps() {
        @Override
        public FileChannel create(Path file) throws IOException {
            if (file.toString().contains(".vitrine")) {
                throw new AccessDeniedException(file.toString());
            }
            return FileSystemSteps.super.create(file);
        }
    };

    /// One that lets nobody make a directory in a folder that exists.
    private static final FileSystemSteps NO_DIRECTORIES = new FileSystemSteps() {
        @Override
        public void createDirectories(Path path) throws IOException {
            if (path.toString().contains(".vitrine")) {
                throw new FileSystemException(path.toString(), null, "Read-only file system");
            }
            FileSystemSteps.super.createDirectories(path);
        }
    };

    @Test
    void aDownloadNamesTheFolder() throws IOException {
        Path root = directory.resolve("target");
        try (TransferBench bench = new TransferBench(directory)) {
            Manifest manifest = bench.manifest(Map.of("a/b.txt", "b"));
            Downloader downloader = new Downloader(
                    bench.registry(),
                    bench.noReferences(),
                    bench.cache(),
                    bench.workers(),
                    new PlainFileHasher(),
                    NO_FILES,
                    _ -> new NameFolding(false, false));
            CollectionPath collection = new ProjectPath("me", "demo").collection("first");
            FolderNotWritableException refused = assertThrows(
                    FolderNotWritableException.class,
                    () -> downloader.download(
                            ListedRegistry.version(collection, "dataset", 0, ""),
                            manifest,
                            root,
                            "",
                            ProgressMonitor.NONE));
            assertEquals(root.resolve("a"), refused.folder());
        }
    }

    @Test
    void aCheckoutNamesTheFolderThatItWasGiven() throws IOException {
        assertEquals(directory.resolve("files"), refusedCheckout(NO_FILES, directory.resolve("files")));
        assertEquals(directory.resolve("more"), refusedCheckout(NO_DIRECTORIES, directory.resolve("more")));
    }

    private Path refusedCheckout(FileSystemSteps steps, Path root) throws IOException {
        Files.createDirectory(root);
        try (TransferBench bench = new TransferBench(directory)) {
            Manifest manifest = bench.manifest(Map.of("a/b.txt", "b"));
            Path home = Files.createDirectories(directory.resolve("home"));
            Checkout checkout = new Checkout(
                    home,
                    bench.registry(),
                    bench.noReferences(),
                    bench.cache(),
                    bench.workers(),
                    new PlainFileHasher(),
                    steps);
            CheckoutPlan plan = checkout.plan("id", manifest, root, ProgressMonitor.NONE);
            return assertThrows(
                            FolderNotWritableException.class,
                            () -> checkout.apply(plan, manifest, ProgressMonitor.NONE))
                    .folder();
        }
    }
}
