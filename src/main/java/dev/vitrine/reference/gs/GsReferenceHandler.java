package dev.vitrine.reference.gs;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.reference.LenientUri;
import dev.vitrine.reference.NetworkReferenceHandler;
import dev.vitrine.reference.ReferenceRequest;
import dev.vitrine.reference.TrackingHandler;

/// Objects in Google Cloud Storage, `gs://<bucket>/<key>`. Without a checksum the address is tracked without its
/// generation (`#...`) and without slashes before the key, under the whole key. Reading needs the network, which is not
/// supported yet.
public final class GsReferenceHandler implements NetworkReferenceHandler {
    @Override
    public boolean handles(String uri) {
        return LenientUri.parse(uri).scheme().equals("gs");
    }

    @Override
    public ManifestEntry track(ReferenceRequest request) {
        LenientUri uri = LenientUri.parse(request.uri());
        String key = uri.path().replaceFirst("^/+", "");
        String name = request.name().orElse(key);
        return TrackingHandler.track(name, "gs://" + uri.authority() + "/" + key);
    }
}
