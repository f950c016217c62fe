package dev.vitrine.reference.gs;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.LenientUri;
import dev.vitrine.reference.ReferenceException;
import dev.vitrine.reference.ReferenceException.Reason;
import dev.vitrine.reference.ReferenceHandler;
import dev.vitrine.reference.ReferenceRequest;
import dev.vitrine.reference.TrackingHandler;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Objects in Google Cloud Storage, `gs://<bucket>/<key>`. Without a checksum the address is tracked without its
/// generation (`#...`), under the whole key. Reading needs the network, which is not supported yet.
public final class GsReferenceHandler implements ReferenceHandler {
    @Override
    public boolean handles(String uri) {
        return LenientUri.parse(uri).scheme().equals("gs");
    }

    @Override
    public List<ManifestEntry> expand(ReferenceRequest request, ProgressMonitor monitor) throws ReferenceException {
        if (request.checksum()) {
            throw new ReferenceException(Reason.NETWORK_NOT_SUPPORTED, request.uri());
        }
        LenientUri uri = LenientUri.parse(request.uri());
        String key = uri.path().isEmpty() ? "" : uri.path().substring(1);
        String name = request.name().orElse(key);
        return List.of(TrackingHandler.track(name, "gs://" + uri.authority() + "/" + key));
    }

    @Override
    public Optional<Reason> obstacle(ManifestEntry entry) {
        return Optional.of(Reason.NETWORK_NOT_SUPPORTED);
    }

    @Override
    public InputStream open(ManifestEntry entry, ProgressMonitor monitor) throws ReferenceException {
        throw new ReferenceException(Reason.NETWORK_NOT_SUPPORTED, entry.ref().orElse(entry.digest()));
    }
}
