package dev.vitrine.manifest;

import java.util.Optional;

/// The storage policy of a manifest (wandb-protocol 2.1, `storagePolicyConfig`).
///
/// @param region where the server keeps the bytes; empty for its default
public record ManifestStorage(StorageLayout layout, Optional<String> region) {
    /// What new manifests have.
    public static final ManifestStorage DEFAULT = new ManifestStorage(StorageLayout.V2, Optional.empty());
}
