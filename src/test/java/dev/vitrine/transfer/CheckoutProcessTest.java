package dev.vitrine.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.FileSystemSteps;
import dev.vitrine.testing.ChildJvm;
import dev.vitrine.testing.MemoryDir;
import dev.vitrine.testing.TransferBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A checkout whose process is taken away by the system, wherever it happens to be just then.
class CheckoutProcessTest {
    @TempDir(factory = MemoryDir.class)
    Path directory;

    @Test
    void p2ACheckoutThatIsKilledIsFinishedOrTakenBack() throws IOException, InterruptedException {
        Map<String, String> before = CheckoutChild.oldFiles();
        Map<String, String> after = CheckoutChild.newFiles();
        try (TransferBench bench = new TransferBench(directory)) {
            bench.manifest(after);
            for (String point : List.of("create 3", "create 250", "move 40", "move 250")) {
                Path home = directory.resolve("home of " + point);
                Path folder = TransferBench.write(directory.resolve("folder of " + point), before);
                assertTrue(killAt(point, home, folder), "nothing was killed at " + point);

                Checkout checkout = CheckoutChild.checkout(bench, home, FileSystemSteps.REAL);
                List<Checkout.Recovered> recovered = checkout.recover();
                boolean finished = recovered.stream().anyMatch(Checkout.Recovered::finished);
                assertEquals(finished ? after : before, TransferBench.read(folder), point);
                assertEquals(1, recovered.size(), point);

                var manifest = bench.manifest(after);
                checkout.apply(
                        checkout.plan("id", manifest, folder, ProgressMonitor.NONE), manifest, ProgressMonitor.NONE);
                assertEquals(after, TransferBench.read(folder), point);
                checkout.undo(folder, ProgressMonitor.NONE);
                assertEquals(before, TransferBench.read(folder), point);
            }
        }
    }

    /// Whether the child came to `point`.
    private boolean killAt(String point, Path home, Path folder) throws IOException, InterruptedException {
        try (ChildJvm child = ChildJvm.start(CheckoutChild.class, directory, home, folder, point)) {
            String line = child.line();
            child.kill();
            return line.equals(point);
        }
    }
}
