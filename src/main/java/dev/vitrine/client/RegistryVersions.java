package dev.vitrine.client;

import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceException;
import dev.vitrine.reference.ReferenceHandlers;
import dev.vitrine.reference.artifact.ArtifactReferenceHandler;
import dev.vitrine.registry.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/// Lets references between versions find their targets in a registry.
final class RegistryVersions implements ArtifactReferenceHandler.Versions {
    private final Optional<Registry> registry;
    private final Supplier<ReferenceHandlers> handlers;

    /// @param handlers asked for late, because they are made of this
    RegistryVersions(Optional<Registry> registry, Supplier<ReferenceHandlers> handlers) {
        this.registry = registry;
        this.handlers = handlers;
    }

    @Override
    public Manifest manifest(String artifactId) throws IOException {
        return registry(artifactId).manifest(artifactId);
    }

    @Override
    public InputStream open(String artifactId, ManifestEntry entry) throws IOException {
        return registry(artifactId).open(artifactId, entry);
    }

    @Override
    public InputStream openReference(ManifestEntry entry, ProgressMonitor monitor) throws IOException {
        return handlers.get().open(entry, monitor);
    }

    private Registry registry(String artifactId) throws ReferenceException {
        return registry.orElseThrow(() -> new ReferenceException(ReferenceException.Reason.NOT_FOUND, artifactId));
    }
}
