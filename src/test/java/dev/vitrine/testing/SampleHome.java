package dev.vitrine.testing;

import dev.vitrine.client.ArtifactClient;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.settings.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A registry that holds the sample project: made once, because it waits for the disk more than a hundred times, and
/// then written as it was.
public final class SampleHome {
    private static final Map<String, byte[]> FILES = make();

    private SampleHome() {}

    /// Writes the registry into `home`, which does not exist yet.
    public static void writeTo(Path home) throws IOException {
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            Path path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static Map<String, byte[]> make() {
        try {
            Path directory = Files.createTempDirectory("sample");
            try {
                Path home = directory.resolve("home");
                try (ArtifactClient client = ArtifactClient.open(
                        new Directories(home, directory.resolve("cache"), directory.resolve("downloads")))) {
                    client.createSample(ProgressMonitor.NONE);
                }
                return read(home);
            } finally {
                for (Path path : below(directory).reversed()) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> read(Path home) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Path path : below(home)) {
            if (Files.isRegularFile(path)) {
                files.put(home.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    /// Folders before what is in them.
    private static List<Path> below(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
