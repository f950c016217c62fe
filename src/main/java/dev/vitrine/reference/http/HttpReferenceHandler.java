package dev.vitrine.reference.http;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.reference.LenientUri;
import dev.vitrine.reference.NetworkReferenceHandler;
import dev.vitrine.reference.ReferenceRequest;
import dev.vitrine.reference.TrackingHandler;

/// `http` and `https`. Without a checksum the URL is tracked and no request is made; the name is then the text after
/// the last slash of the URL, query included. Reading needs the network, which is not supported yet.
public final class HttpReferenceHandler implements NetworkReferenceHandler {
    @Override
    public boolean handles(String uri) {
        String scheme = LenientUri.parse(uri).scheme();
        return scheme.equals("http") || scheme.equals("https");
    }

    @Override
    public ManifestEntry track(ReferenceRequest request) {
        String name = request.name().orElse(LenientUri.baseName(request.uri()));
        return TrackingHandler.track(name, request.uri());
    }
}
