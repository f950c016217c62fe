package dev.vitrine.reference;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceException.Reason;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The last resort: tracks a URI of any scheme by its text. The name is required, the digest is the URI, the size is
/// unknown and nothing can be opened (wandb-protocol 8, "any other").
public final class TrackingHandler implements ReferenceHandler {
    @Override
    public boolean handles(String uri) {
        return true;
    }

    @Override
    public List<ManifestEntry> expand(ReferenceRequest request, ProgressMonitor monitor) throws ReferenceException {
        String name = request.name().orElseThrow(() -> new ReferenceException(Reason.NAME_REQUIRED, request.uri()));
        return List.of(track(name, request.uri()));
    }

    @Override
    public Optional<Reason> obstacle(ManifestEntry entry) {
        return Optional.of(Reason.UNKNOWN_SCHEME);
    }

    @Override
    public InputStream open(ManifestEntry entry, ProgressMonitor monitor) throws ReferenceException {
        throw new ReferenceException(Reason.UNKNOWN_SCHEME, entry.ref().orElse(entry.digest()));
    }

    /// An entry that knows a URI and nothing else: what every scheme adds when nothing may be read.
    public static ManifestEntry track(String name, String uri) {
        return ManifestEntry.reference(EntryPath.of(name), uri, uri, OptionalLong.empty(), Map.of());
    }
}
