package dev.vitrine.transfer;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.file.Path;

/// Compares a folder with a manifest, reading every byte, touching no file.
public final class Verifier {
    public Verifier(FileHasher hasher) {}

    /// @throws java.nio.file.NoSuchFileException when `root` does not exist
    public VerifyReport verify(Manifest manifest, Path root, ProgressMonitor monitor) throws IOException {
        throw new UnsupportedOperationException("owner: transfer");
    }
}
