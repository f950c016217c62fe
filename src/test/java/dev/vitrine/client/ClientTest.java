package dev.vitrine.client;

import dev.vitrine.model.CollectionPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.settings.Directories;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A client over a fresh registry, and short words for what tests of it do.
abstract class ClientTest {
    @TempDir
    Path temporary;

    ArtifactClient client;

    @BeforeEach
    void openTheClient() throws IOException {
        client = ArtifactClient.open(
                new Directories(temporary.resolve("home"), temporary.resolve("cache"), temporary.resolve("downloads")));
    }

    @AfterEach
    void closeTheClient() throws IOException {
        client.close();
    }

    CollectionPath collection(String name) {
        return client.parseCollection("mia/demo/" + name);
    }

    ArtifactDraft draft(String name) throws IOException {
        return client.newDraft(collection(name), "dataset");
    }

    Path file(String name, String content) throws IOException {
        Path file = temporary.resolve("work").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    static void write(ArtifactDraft draft, String name, String content) throws IOException {
        try (OutputStream out = draft.newFile(name)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    static Artifact save(ArtifactDraft draft) throws IOException {
        try (draft) {
            return draft.save(ProgressMonitor.NONE).artifact();
        }
    }

    static List<String> paths(ArtifactDraft draft) {
        return draft.manifest().entries().stream()
                .map(entry -> entry.path().value())
                .toList();
    }

    static List<String> filesBelow(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
