package dev.vitrine.settings;

import java.nio.file.Path;

/// The directories that Vitrine uses.
///
/// @param home      the embedded registry, its trash, journals and digest cache (`--home`, `VITRINE_HOME`)
/// @param cache     what comes from elsewhere, in W&B's own layout (`WANDB_CACHE_DIR`/artifacts)
/// @param downloads below which downloads go when no directory is named (`WANDB_ARTIFACT_DIR`, `./artifacts`)
public record Directories(Path home, Path cache, Path downloads) {}
