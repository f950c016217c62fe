package dev.vitrine.manifest;

/// How a W&B server addresses the files of a manifest (wandb-protocol 2.1): V2 by `birthArtifactID` and digest, V1 by
/// digest alone. A manifest that does not say is V1.
public enum StorageLayout {
    V1,
    V2
}
