package dev.vitrine.bench;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A manifest of 1,000,000 entries read from disk and digested by a cold JVM, with at most 250 MB of heap beside the
/// JVM's own, in path order and shuffled.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgsAppend = "-Xmx320m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ManifestBenchmark {
    private static final int ENTRIES = 1_000_000;

    @Param({"sorted", "shuffled"})
    public String order;

    private Path json;

    @Setup
    public void write() throws IOException {
        json = Files.createTempFile("vitrine-bench", ".json");
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            indexes.add(i);
        }
        if (order.equals("shuffled")) {
            Collections.shuffle(indexes, new Random(1));
        }
        try (BufferedWriter out = Files.newBufferedWriter(json)) {
            out.write("{\"version\":1,\"storagePolicy\":\"wandb-storage-policy-v1\","
                    + "\"storagePolicyConfig\":{\"storageLayout\":\"V2\"},\"contents\":{");
            String separator = "";
            for (int i : indexes) {
                out.write(separator
                        + "\"data/part-%04d/image-%07d.png\":{\"digest\":\"%s\",\"birthArtifactID\":\"QXJ0OjE=\",\"size\":%d}"
                                .formatted(
                                        i / 1000,
                                        i,
                                        Md5.ofUtf8(Integer.toString(i)).base64(),
                                        1000 + i % 977));
                separator = ",";
            }
            out.write("}}");
        }
    }

    @TearDown
    public void remove() throws IOException {
        Files.delete(json);
    }

    @Benchmark
    public Md5 readAndDigest() throws IOException {
        try (InputStream in = Files.newInputStream(json)) {
            Manifest manifest = ManifestJson.read(in);
            return manifest.digest();
        }
    }
}
