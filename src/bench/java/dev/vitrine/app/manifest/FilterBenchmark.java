package dev.vitrine.app.manifest;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The files of 1,000,000 entries filtered, with the folders around the hits: at most 100 ms (issue 3). Few hits, none,
/// and all, of texts within ASCII and beyond, in paths within ASCII and beyond.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FilterBenchmark {
    private static final int ENTRIES = 1_000_000;

    @Param({"data/part-%04d/image-%07d.png", "gr\u00f6\u00dfe/\u00dcbung-%04d/bild-%07d.png"})
    public String path;

    @Param({"0012345", ".png", "zzz", "\u00fcbung-0012", "gr\u00f6\u00dfe"})
    public String text;

    private ManifestTree tree = ManifestTree.of(Manifest.empty());

    @Setup
    public void make() {
        Manifest.Builder builder = new Manifest.Builder();
        for (int i = 0; i < ENTRIES; i++) {
            builder.add(ManifestEntry.file(EntryPath.of(path.formatted(i / 1000, i)), new Md5(1, i), 1000 + i % 977));
        }
        tree = ManifestTree.of(builder.build());
    }

    @Benchmark
    public int filter() throws CancelledException {
        return tree.filtered(text, ProgressMonitor.NONE).entryCount();
    }
}
