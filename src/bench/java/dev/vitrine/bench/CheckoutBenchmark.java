package dev.vitrine.bench;

import dev.vitrine.client.Artifact;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactDraft;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.settings.Directories;
import dev.vitrine.transfer.CheckoutPlan;
import dev.vitrine.transfer.VerifyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// 10,000 files of 4 KiB: a checkout into a new folder, one with nothing to do, a verification, all in a warm JVM,
/// against `cp -r` and `md5sum`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
public class CheckoutBenchmark {
    private Path scratch;
    private Path tree;
    private Path right;
    private Path fresh;
    private ArtifactClient client;
    private Artifact artifact;

    @Setup
    public void save() throws IOException {
        scratch = Files.createTempDirectory("vitrine-bench");
        tree = Folders.make(scratch.resolve("tree"), 10_000, 4096);
        client = ArtifactClient.open(
                new Directories(scratch.resolve("home"), scratch.resolve("cache"), scratch.resolve("artifacts")));
        try (ArtifactDraft draft = client.newDraft(client.parseCollection("bench/tree"), "dataset")) {
            draft.addDir(tree, Optional.empty(), ProgressMonitor.NONE);
            artifact = draft.save(ProgressMonitor.NONE).artifact();
        }
        right = scratch.resolve("right");
        checkoutInto(right);
        fresh = scratch.resolve("fresh");
    }

    @Setup(Level.Invocation)
    public void forget() throws IOException {
        Folders.remove(fresh);
    }

    @TearDown
    public void remove() throws IOException {
        client.close();
        Folders.remove(scratch);
    }

    private CheckoutPlan checkoutInto(Path folder) throws IOException {
        CheckoutPlan plan = artifact.planCheckout(folder, ProgressMonitor.NONE);
        artifact.checkout(plan, ProgressMonitor.NONE);
        return plan;
    }

    @Benchmark
    public CheckoutPlan checkout() throws IOException {
        return checkoutInto(fresh);
    }

    @Benchmark
    public CheckoutPlan checkoutWithNothingToDo() throws IOException {
        return checkoutInto(right);
    }

    @Benchmark
    public VerifyReport verify() throws IOException {
        return artifact.verify(right, ProgressMonitor.NONE);
    }

    @Benchmark
    public int copy() throws IOException, InterruptedException {
        return Folders.run("cp", "-r", tree.toString(), fresh.toString());
    }

    @Benchmark
    public int md5sum() throws IOException, InterruptedException {
        return Folders.run("sh", "-c", "find " + right + " -type f -print0 | xargs -0 -P2 -n 500 md5sum");
    }
}
