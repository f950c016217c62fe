package dev.vitrine.app.storage;

import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactDraft;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.settings.Directories;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/// A registry with three versions of images, the first two of which share a file, one of labels, and one that shares
/// all of its files with the last images.
final class StoredVersions {
    static final CollectionPath IMAGES = new ProjectPath("me", "vision").collection("images");
    static final CollectionPath LABELS = new ProjectPath("me", "vision").collection("labels");
    static final CollectionPath BOTH = new ProjectPath("me", "vision").collection("both");
    static final int SHARED = 50_000;
    final ArtifactClient client;

    StoredVersions(Path directory) throws IOException {
        client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
        save(IMAGES, Map.of("shared", SHARED, "one", 30_001));
        save(IMAGES, Map.of("shared", SHARED, "two", 20_002));
        save(IMAGES, Map.of("last", 80_003));
        save(LABELS, Map.of("labels", 40_004));
        save(BOTH, Map.of("last", 80_003));
    }

    private void save(CollectionPath collection, Map<String, Integer> files) throws IOException {
        try (ArtifactDraft draft = client.newDraft(collection, "dataset")) {
            for (Map.Entry<String, Integer> each : files.entrySet()) {
                try (OutputStream file = draft.newFile(each.getKey())) {
                    file.write(new byte[each.getValue()]);
                }
            }
            draft.save(ProgressMonitor.NONE);
        }
    }
}
