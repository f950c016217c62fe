package dev.vitrine.app.transfer;

import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Formats;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactDraft;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.settings.Directories;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/// A registry with one version of two files, which is open, and what view models need around it.
final class OpenVersion implements AutoCloseable {
    final Selection selection = new Selection();
    final DirectTaskRunner tasks = new DirectTaskRunner();
    final RecordingDialogs dialogs = new RecordingDialogs();
    final TransfersViewModel transfers = new TransfersViewModel(tasks);
    final Formats formats = new Formats(Clock.systemUTC());
    final ArtifactClient client;
    final ArtifactPath path;

    OpenVersion(Path directory) throws IOException {
        client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
        try (ArtifactDraft draft = client.newDraft(new ProjectPath("me", "demo").collection("words"), "dataset")) {
            for (String name : new String[] {"a.txt", "b/c.txt"}) {
                try (OutputStream file = draft.newFile(name)) {
                    file.write(name.getBytes(StandardCharsets.UTF_8));
                }
            }
            path = draft.save(ProgressMonitor.NONE).artifact().attributes().path();
        }
        selection.open(path);
    }

    String result() {
        return transfers.transfers().getFirst().resultProperty().get();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
