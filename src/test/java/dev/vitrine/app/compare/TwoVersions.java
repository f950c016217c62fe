package dev.vitrine.app.compare;

import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Formats;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactDraft;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.settings.Directories;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/// A registry with two versions that differ in every way, of which the newer one is open.
final class TwoVersions implements AutoCloseable {
    final Selection selection = new Selection();
    final DirectTaskRunner tasks = new DirectTaskRunner();
    final RecordingDialogs dialogs = new RecordingDialogs();
    final Formats formats = new Formats(Clock.systemUTC());
    final ArtifactClient client;
    final ArtifactPath older;
    final ArtifactPath newer;
    final Path directory;

    TwoVersions(Path directory) throws IOException {
        this.directory = directory;
        client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            before.put("images/train/%05d.png".formatted(i), "image " + i);
            after.put("images/%s/%05d.png".formatted(i < 3 ? "test" : "train", i), "image " + i);
        }
        before.put("labels.csv", "id,label\n1,cat\n2,dog\n3,bird\n4,fish\n5,cow\n6,ant\n7,owl\n8,fox\n");
        after.put("labels.csv", "id,label\n1,cat\n2,dog\n3,crow\n4,fish\n5,cow\n6,ant\n7,owl\n8,fox\n9,hen\n");
        before.put("images/train/00420.png", "gone");
        before.put("weights.bin", "a\0b");
        after.put("weights.bin", "a\0c and more");
        after.put("notes/<script>alert(1)</script>.md", "# Notes\nnew\n");
        after.put("copy.png", "image 5");
        older = save(before, "{\"rate\": 0.1, \"split\": {\"test\": 0}}", "Handwritten digits.\nFirst try.");
        newer = save(after, "{\"rate\": 0.2, \"split\": {\"test\": 3}}", "Handwritten digits.\nWith a test split.");
        selection.open(newer);
    }

    ArtifactPath save(Map<String, String> files, String metadata, String description) throws IOException {
        try (ArtifactDraft draft = client.newDraft(new ProjectPath("me", "vision").collection("mnist"), "dataset")) {
            for (var file : files.entrySet()) {
                try (OutputStream out = draft.newFile(file.getKey())) {
                    out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            draft.setDescription(description);
            draft.setMetadata(Metadata.parse(metadata));
            return draft.save(ProgressMonitor.NONE).artifact().attributes().path();
        }
    }

    CompareViewModel viewModel() {
        return new CompareViewModel(client, selection, tasks, dialogs, formats);
    }

    /// A folder with the newer version's files.
    Path folder() throws IOException {
        Path folder = directory.resolve("folder");
        client.artifact(newer).download(dev.vitrine.client.Artifact.DownloadOptions.into(folder), ProgressMonitor.NONE);
        return Files.createDirectories(folder);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
