package dev.vitrine.client;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.reference.artifact.ArtifactUri;

/// An entry together with the version that it is in: what `getPath` returns and what a draft takes as a reference.
public record ArtifactEntry(Artifact artifact, ManifestEntry entry) {
    /// `wandb-artifact://<hex of the decoded id>/<path>` (wandb-protocol 3.7).
    public String refUrl() {
        return new ArtifactUri(artifact.attributes().id(), entry.path().value()).toString();
    }
}
