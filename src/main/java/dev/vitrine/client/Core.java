package dev.vitrine.client;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.Workers;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.reference.ReferenceHandlers;
import dev.vitrine.registry.local.LocalRegistry;
import dev.vitrine.settings.Directories;
import dev.vitrine.settings.SettingsFile;
import dev.vitrine.transfer.Checkout;
import dev.vitrine.transfer.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The parts of the core that artifacts and drafts of one client share.
record Core(
        Directories given,
        SettingsFile settings,
        CacheLimit cache,
        Optional<LocalRegistry> openRegistry,
        Workers workers,
        FileHasher hasher,
        ReferenceHandlers references,
        Optional<Transfers> registryTransfers,
        Verifier verifier,
        ManifestMemory manifests,
        List<Checkout.Recovered> recoveredCheckouts) {
    /// The registry.
    ///
    /// @throws IllegalStateException when the client was opened without one
    LocalRegistry registry() {
        return openRegistry.orElseThrow(() -> new IllegalStateException("Opened without a registry"));
    }

    /// The same, with what was done about checkouts that a crash left unfinished.
    Core recovered(List<Checkout.Recovered> checkouts) {
        return new Core(
                given,
                settings,
                cache,
                openRegistry,
                workers,
                hasher,
                references,
                registryTransfers,
                verifier,
                manifests,
                List.copyOf(checkouts));
    }

    /// What moves bytes out of the registry.
    ///
    /// @throws IllegalStateException when the client was opened without one
    Transfers transfers() {
        return registryTransfers.orElseThrow(() -> new IllegalStateException("Opened without a registry"));
    }

    /// The directories as they are now: settings change them.
    Directories directories() {
        return settings.current().over(given);
    }

    DefaultRoots roots() {
        return new DefaultRoots(directories().downloads());
    }

    /// Below it, each draft that needs one has a staging directory of its own.
    Path stagingParent() {
        return given.home().resolve("drafts");
    }

    /// A draft for a collection of the registry.
    ArtifactDraft newDraft(CollectionPath collection, String type) {
        return new ArtifactDraft(this, Optional.of(new DraftStorage(registry(), workers, hasher)), collection, type);
    }

    /// A draft that belongs to no registry.
    ArtifactDraft newLooseDraft(ProjectPath project) {
        return new ArtifactDraft(this, Optional.empty(), project.collection("draft"), "dataset");
    }

    /// Closes the registry, then the threads. What a checkout put in the cache is held to its limit before.
    void close() throws IOException {
        try (workers) {
            settings.save();
            cache.keepWhenGrown();
            if (openRegistry.isPresent()) {
                openRegistry.get().close();
            }
        }
    }
}
