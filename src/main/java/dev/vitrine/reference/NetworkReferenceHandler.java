package dev.vitrine.reference;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceException.Reason;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// A scheme whose bytes lie on the network, which is not read yet: addresses are tracked without a checksum, and
/// nothing
/// is opened.
public interface NetworkReferenceHandler extends ReferenceHandler {
    /// The entry for an address of which nothing is known but its text.
    ManifestEntry track(ReferenceRequest request) throws ReferenceException;

    @Override
    default List<ManifestEntry> expand(ReferenceRequest request, ProgressMonitor monitor) throws ReferenceException {
        if (request.checksum()) {
            throw new ReferenceException(Reason.NETWORK_NOT_SUPPORTED, request.uri());
        }
        return List.of(track(request));
    }

    @Override
    default Optional<Reason> obstacle(ManifestEntry entry) {
        return Optional.of(Reason.NETWORK_NOT_SUPPORTED);
    }

    @Override
    default InputStream open(ManifestEntry entry, ProgressMonitor monitor) throws ReferenceException {
        throw new ReferenceException(Reason.NETWORK_NOT_SUPPORTED, entry.ref().orElse(entry.digest()));
    }
}
