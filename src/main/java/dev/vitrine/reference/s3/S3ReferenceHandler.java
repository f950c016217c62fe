package dev.vitrine.reference.s3;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.reference.LenientUri;
import dev.vitrine.reference.NetworkReferenceHandler;
import dev.vitrine.reference.ReferenceRequest;
import dev.vitrine.reference.TrackingHandler;

/// Objects in S3, `s3://<bucket>/<key>`. Without a checksum the address is tracked without its query, under the whole
/// key, or the name of the bucket when there is no key. Reading needs the network, which is not supported yet.
public final class S3ReferenceHandler implements NetworkReferenceHandler {
    @Override
    public boolean handles(String uri) {
        return LenientUri.parse(uri).scheme().equals("s3");
    }

    @Override
    public ManifestEntry track(ReferenceRequest request) {
        LenientUri uri = LenientUri.parse(request.uri());
        String key = uri.path().isEmpty() ? "" : uri.path().substring(1);
        String name = request.name().orElse(key.isEmpty() ? uri.authority() : key);
        return TrackingHandler.track(name, "s3://" + uri.authority() + "/" + key);
    }
}
