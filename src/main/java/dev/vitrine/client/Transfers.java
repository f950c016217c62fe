package dev.vitrine.client;

import dev.vitrine.client.Artifact.DownloadOptions;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.transfer.CheckoutPlan;
import dev.vitrine.transfer.DownloadReport;
import dev.vitrine.transfer.VerifyReport;
import java.io.IOException;
import java.nio.file.Path;

/// The verbs of an artifact that move bytes between the registry and a folder.
final class Transfers {
    DownloadReport download(Artifact artifact, DownloadOptions options, ProgressMonitor monitor) throws IOException {
        throw new UnsupportedOperationException("owner: client");
    }

    CheckoutPlan planCheckout(Artifact artifact, Path root, ProgressMonitor monitor) throws IOException {
        throw new UnsupportedOperationException("owner: client");
    }

    void checkout(Artifact artifact, CheckoutPlan plan, ProgressMonitor monitor) throws IOException {
        throw new UnsupportedOperationException("owner: client");
    }

    VerifyReport verify(Artifact artifact, Path root, ProgressMonitor monitor) throws IOException {
        throw new UnsupportedOperationException("owner: client");
    }
}
