package dev.vitrine.app.preview;

import dev.vitrine.client.Artifact;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.content.FileContent;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactPath;
import java.io.IOException;
import java.util.Optional;

/// Where the chosen file comes from. Blocks.
@FunctionalInterface
interface PreviewSource {
    /// An entry, and its bytes unless it is a reference.
    record Chosen(ManifestEntry entry, Optional<FileContent> content) {}

    Chosen open(ArtifactPath version, EntryPath path) throws IOException;

    static PreviewSource of(ArtifactClient client) {
        return (version, path) -> {
            Artifact artifact = client.artifact(version);
            return new Chosen(artifact.getPath(path.value()).entry(), artifact.content(path.value()));
        };
    }
}
