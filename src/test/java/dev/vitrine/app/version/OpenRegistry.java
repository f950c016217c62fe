package dev.vitrine.app.version;

import dev.vitrine.app.selection.Selection;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.settings.Directories;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.Drafts;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// A real registry with three versions of one collection, and the page's view model over it.
final class OpenRegistry implements AutoCloseable {
    static final CollectionPath MNIST = new ProjectPath("vision", "digits").collection("mnist");
    final DirectTaskRunner tasks = new DirectTaskRunner();
    final RecordingDialogs dialogs = new RecordingDialogs();
    final Selection selection = new Selection();
    final ArtifactClient client;
    final VersionViewModel page;

    OpenRegistry(Path work) throws IOException {
        client = ArtifactClient.open(
                new Directories(work.resolve("home"), work.resolve("cache"), work.resolve("downloads")));
        Drafts.of(MNIST, "a").aliases("paper").run("r1").save(client.registry(), work);
        Drafts.of(MNIST, "b").aliases("prod").tags("night shots").save(client.registry(), work);
        Drafts.of(MNIST, "c")
                .description("# Digits")
                .metadata("{\"classes\":10,\"split\":{\"train\":0.5}}")
                .save(client.registry(), work);
        page = new VersionViewModel(client, selection, tasks, dialogs);
    }

    ArtifactVersion open(String version) {
        selection.open(MNIST.at(version));
        return shown();
    }

    /// What the page shows.
    ArtifactVersion shown() {
        return page.detailsProperty().get().orElseThrow().version();
    }

    /// What the registry holds.
    ArtifactVersion held(String version) {
        return held(MNIST.at(version));
    }

    ArtifactVersion held(ArtifactPath path) {
        try {
            return client.registry().resolve(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String said() {
        return page.noticeProperty().get().map(Notice::text).orElse("");
    }

    void undo() {
        page.noticeProperty().get().orElseThrow().undo().orElseThrow().run();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
