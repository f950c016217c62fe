package dev.vitrine.bench;

import dev.vitrine.digest.DigestCache;
import dev.vitrine.digest.FileTree;
import dev.vitrine.digest.HashProgress;
import dev.vitrine.digest.HashedFile;
import dev.vitrine.digest.ParallelFileHasher;
import dev.vitrine.digest.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// 100,000 files of 1 KiB walked and hashed in a warm JVM, against `find` and `xargs -P2 md5sum`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
public class DigestBenchmark {
    private Path scratch;
    private Path folder;
    private Workers workers;

    @Setup
    public void make() throws IOException {
        scratch = Files.createTempDirectory("vitrine-bench");
        folder = Folders.make(scratch.resolve("many"), 100_000, 1024);
        workers = new Workers(Workers.forThisMachine());
    }

    @TearDown
    public void remove() throws IOException {
        workers.close();
        Folders.remove(scratch);
    }

    @Benchmark
    public List<HashedFile> vitrine() throws IOException {
        return new ParallelFileHasher(workers, DigestCache.NONE)
                .hashListed(FileTree.list(folder, workers), HashProgress.NONE);
    }

    @Benchmark
    public int md5sum() throws IOException, InterruptedException {
        return Folders.run("sh", "-c", "find " + folder + " -type f -print0 | xargs -0 -P2 -n 2000 md5sum");
    }
}
