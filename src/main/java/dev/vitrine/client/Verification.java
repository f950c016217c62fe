package dev.vitrine.client;

import dev.vitrine.digest.DigestMemory;
import dev.vitrine.digest.ParallelFileHasher;
import dev.vitrine.digest.Workers;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.transfer.Verifier;
import dev.vitrine.transfer.VerifyReport;
import java.io.IOException;
import java.nio.file.Path;

/// One verification of a folder, which may be cancelled and run again. Every byte is read once: a file that an earlier
/// run read to its end is read again only when its stamp is another since.
public final class Verification {
    private final Manifest manifest;
    private final Path root;
    private final DigestMemory read = new DigestMemory();
    private final Verifier verifier;

    Verification(Manifest manifest, Path root, Workers workers) {
        this.manifest = manifest;
        this.root = root;
        this.verifier = new Verifier(new ParallelFileHasher(workers, read));
    }

    /// Compares, or goes on with it after a cancellation. What is read after the report is there is read anew.
    ///
    /// @throws java.nio.file.NoSuchFileException when the folder does not exist
    /// @throws java.nio.file.NotDirectoryException when it is no directory
    public VerifyReport run(ProgressMonitor monitor) throws IOException {
        VerifyReport report = verifier.verify(manifest, root, monitor);
        read.clear();
        return report;
    }
}
