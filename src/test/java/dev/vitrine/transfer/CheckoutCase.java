package dev.vitrine.transfer;

import dev.vitrine.manifest.Manifest;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.testing.MemoryDir;
import dev.vitrine.testing.PlainFileHasher;
import dev.vitrine.testing.StoppingSteps;
import dev.vitrine.testing.TransferBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A folder to check out into, and short words for what tests of it do.
abstract class CheckoutCase {
    /// A folder with a file to keep, to replace, to delete, a directory that will be emptied, an empty directory, a
    /// file where a directory comes, a directory where a file comes, and a broken link out of the folder.
    static final Map<String, String> OLD = Map.of(
            "keep.txt", "kept",
            "change.txt", "old",
            "gone/deep/mine.txt", "untracked",
            "empty/", "",
            "was-file", "file",
            "was-dir/a.txt", "in the way",
            "was-dir/hollow/", "",
            "link", "->../nowhere");

    static final Map<String, String> NEW = Map.of(
            "keep.txt", "kept",
            "change.txt", "new",
            "added/x/y.txt", "added",
            "empty/now.txt", "filled",
            "was-file/b.txt", "inside",
            "was-dir", "a file");

    @TempDir
    Path temp;

    @TempDir(factory = MemoryDir.class)
    Path memory;

    TransferBench bench;
    Path root;
    Path home;

    @BeforeEach
    void setUp() throws IOException {
        bench = new TransferBench(temp);
        root = temp.resolve("folder");
        home = temp.resolve("home");
    }

    @AfterEach
    void tearDown() {
        bench.close();
    }

    Checkout checkout(Path at, FileSystemSteps steps) {
        return new Checkout(
                at,
                bench.registry(),
                bench.noReferences(),
                bench.cache(),
                bench.workers(),
                new PlainFileHasher(),
                steps);
    }

    Checkout checkout() {
        return checkout(home, FileSystemSteps.REAL);
    }

    void run(Checkout checkout, Path folder, Manifest manifest) throws IOException {
        CheckoutPlan plan = checkout.plan("id", manifest, folder, ProgressMonitor.NONE);
        checkout.apply(plan, manifest, ProgressMonitor.NONE);
    }

    List<String> trashAndJournals(Path at) throws IOException {
        try (Stream<Path> names = Stream.concat(list(at.resolve("trash")), list(at.resolve("checkouts")))) {
            return names.map(path -> path.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .toList();
        }
    }

    static Stream<Path> list(Path directory) throws IOException {
        return Files.exists(directory) ? Files.list(directory) : Stream.empty();
    }

    interface Work {
        void run() throws IOException;
    }

    /// A kill in a worker or while a lock is given back may be met by other code, so only its effect counts.
    static void killed(Work work) throws IOException {
        try {
            work.run();
        } catch (StoppingSteps.Killed e) {
            return;
        }
    }
}
