package dev.vitrine.bench;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestDiff;
import dev.vitrine.manifest.ManifestEntry;
import java.io.IOException;
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

/// Two manifests of 1,000,000 entries compared by a cold JVM: one file in a hundred changed, nothing in common, every
/// file moved to another folder, and every file moved and of one content. At most 2 s each (issue 3).
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ManifestDiffBenchmark {
    private static final int ENTRIES = 1_000_000;

    @Param({"alike", "different", "moved", "moved-one-content"})
    public String pair;

    private Manifest from;
    private Manifest to;

    @Setup
    public void make() {
        boolean one = pair.equals("moved-one-content");
        from = manifest("data", one ? 0 : 1, 0);
        to = switch (pair) {
            case "alike" -> manifest("data", 1, 100);
            case "different" -> manifest("other", -1, 0);
            default -> manifest("other", one ? 0 : 1, 0);
        };
    }

    private static Manifest manifest(String root, int factor, int changedEvery) {
        Manifest.Builder builder = new Manifest.Builder();
        for (int i = 0; i < ENTRIES; i++) {
            boolean changed = changedEvery > 0 && i % changedEvery == 0;
            Md5 md5 = Md5.ofUtf8(Long.toString((long) i * factor) + (changed ? "!" : ""));
            builder.add(ManifestEntry.file(
                    EntryPath.of("%s/part-%04d/image-%07d.png".formatted(root, i / 1000, i)), md5, 1000 + i % 977));
        }
        return builder.build();
    }

    @Benchmark
    public ManifestDiff compare() throws IOException {
        return ManifestDiff.of(from, to, () -> {});
    }
}
