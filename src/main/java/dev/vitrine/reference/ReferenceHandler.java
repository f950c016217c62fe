package dev.vitrine.reference;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// What a URI scheme does when an entry is a reference (wandb-protocol 8).
public interface ReferenceHandler {
    /// Whether this handler is the one for `uri`.
    boolean handles(String uri);

    /// The entries that a reference to `request.uri()` adds: one for a file, many for a directory or prefix.
    ///
    /// @throws ReferenceException when the URI cannot be tracked
    List<ManifestEntry> expand(ReferenceRequest request, ProgressMonitor monitor) throws IOException;

    /// The bytes that `entry` points at now; the caller compares the digest where it is an MD5.
    ///
    /// @throws ReferenceException when there is nothing to open: gone, changed, scheme unknown, or tracked without a
    ///     checksum
    InputStream open(ManifestEntry entry, ProgressMonitor monitor) throws IOException;

    /// Why [#open] would refuse `entry` for what the entry itself says, without looking at what it points at: tracked
    /// without a checksum, a scheme that is not read. Empty when opening is worth a try.
    default Optional<ReferenceException.Reason> obstacle(ManifestEntry entry) {
        return Optional.empty();
    }
}
