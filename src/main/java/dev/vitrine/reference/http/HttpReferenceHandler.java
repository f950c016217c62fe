package dev.vitrine.reference.http;

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

/// `http` and `https`. Without a checksum the URL is tracked and no request is made; the name is then the text after
/// the last slash of the URL, query included. Reading needs the network, which is not supported yet.
public final class HttpReferenceHandler implements ReferenceHandler {
    @Override
    public boolean handles(String uri) {
        String scheme = LenientUri.parse(uri).scheme();
        return scheme.equals("http") || scheme.equals("https");
    }

    @Override
    public List<ManifestEntry> expand(ReferenceRequest request, ProgressMonitor monitor) throws ReferenceException {
        if (request.checksum()) {
            throw new ReferenceException(Reason.NETWORK_NOT_SUPPORTED, request.uri());
        }
        String name = request.name().orElse(LenientUri.baseName(request.uri()));
        return List.of(TrackingHandler.track(name, request.uri()));
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
