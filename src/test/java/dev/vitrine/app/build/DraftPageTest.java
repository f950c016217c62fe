package dev.vitrine.app.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.app.selection.Selection;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.settings.Directories;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A view model of the page over a fresh registry, and short words for what tests of it do.
abstract class DraftPageTest {
    @TempDir
    Path directory;

    final Selection selection = new Selection();
    final RecordingDialogs dialogs = new RecordingDialogs();
    final DirectTaskRunner tasks = new DirectTaskRunner();
    ArtifactClient client;
    BuildViewModel viewModel;

    @BeforeEach
    void open() throws IOException {
        client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
        viewModel = new BuildViewModel(client, selection, tasks, tasks, tasks, dialogs);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    Path folder(String name, String... files) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(name));
        for (String file : files) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "content of " + file);
        }
        return folder;
    }

    List<String> paths() {
        return viewModel.staging().rows().stream().map(StagedRow::path).toList();
    }

    StagedRow row(String path) {
        return viewModel.staging().rows().stream()
                .filter(row -> row.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    String problem() {
        return viewModel.problemProperty().get().orElse("");
    }

    ArtifactPath saved(String collection, Path... dropped) {
        viewModel.drop(List.of(dropped));
        viewModel.fields().collectionProperty().set(collection);
        assertEquals("", problem());
        viewModel.save();
        return selection.versionProperty().get().orElseThrow();
    }
}
