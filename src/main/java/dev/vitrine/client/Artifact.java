package dev.vitrine.client;

import dev.vitrine.manifest.Manifest;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.model.Run;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.Registry.DeleteMode;
import dev.vitrine.registry.VersionEdit;
import dev.vitrine.transfer.CheckoutPlan;
import dev.vitrine.transfer.DownloadReport;
import dev.vitrine.transfer.VerifyReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A version with its verbs. Attributes are those of [#version()]; the manifest is read when first asked for.
/// Thread-safe.
public final class Artifact {
    private Artifact() {}

    private static UnsupportedOperationException owner() {
        return new UnsupportedOperationException("owner: client");
    }

    /// Every attribute, as last read.
    public ArtifactVersion version() {
        throw owner();
    }

    public Manifest manifest() throws IOException {
        throw owner();
    }

    /// The entry that `path` names, exactly or as an object's name without its suffix.
    public ArtifactEntry getPath(String path) throws IOException {
        throw owner();
    }

    /// The bytes of an entry, checked against its digest when the stream ends (reading on then fails).
    public InputStream open(String path) throws IOException {
        throw owner();
    }

    /// Where a download goes when no directory is named: `./artifacts/<name>:v<n>`.
    public Path defaultRoot() {
        throw owner();
    }

    /// Where a checkout or a verification looks when no directory is named: `./artifacts/<name>`.
    public Path defaultCheckoutRoot() {
        throw owner();
    }

    /// Which files a download fetches, and where to.
    ///
    /// @param root      directory; [#defaultRoot()] when empty
    /// @param prefix    plain text that paths begin with; all when empty
    /// @param recursive also every version that references point into, each into its own default root
    public record DownloadOptions(Optional<Path> root, String prefix, boolean recursive) {
        public static final DownloadOptions ALL = new DownloadOptions(Optional.empty(), "", false);

        public static DownloadOptions into(Path root) {
            return new DownloadOptions(Optional.of(root), "", false);
        }
    }

    public DownloadReport download(DownloadOptions options, ProgressMonitor monitor) throws IOException {
        throw owner();
    }

    /// Downloads the only file of this version and returns where it is.
    public Path file(Optional<Path> root, ProgressMonitor monitor) throws IOException {
        throw owner();
    }

    /// What a checkout into `root` would do.
    public CheckoutPlan planCheckout(Path root, ProgressMonitor monitor) throws IOException {
        throw owner();
    }

    /// Carries a plan out. Refuses when the folder changed since it was made. [ArtifactClient#undo] takes it back.
    public void checkout(CheckoutPlan plan, ProgressMonitor monitor) throws IOException {
        throw owner();
    }

    public VerifyReport verify(Path root, ProgressMonitor monitor) throws IOException {
        throw owner();
    }

    /// Changes attributes and returns the artifact as it is then.
    public Artifact edit(VersionEdit edit) throws IOException {
        throw owner();
    }

    public void delete(DeleteMode mode) throws IOException {
        throw owner();
    }

    /// A draft with this version's entries, description and metadata, for the next version of its sequence. No byte is
    /// copied.
    public ArtifactDraft newDraft() throws IOException {
        throw owner();
    }

    public Optional<Run> loggedBy() throws IOException {
        throw owner();
    }

    public List<Run> usedBy() throws IOException {
        throw owner();
    }

    /// Waits until the version is COMMITTED.
    public Artifact waitUntilCommitted(java.time.Duration timeout) throws IOException {
        throw owner();
    }
}
