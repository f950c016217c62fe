package dev.vitrine.reference.http;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.reference.LenientUri;
import dev.vitrine.reference.NetworkReferenceHandler;
import dev.vitrine.reference.ReferenceException;
import dev.vitrine.reference.ReferenceException.Reason;
import dev.vitrine.reference.ReferenceRequest;
import dev.vitrine.reference.TrackingHandler;

/// Azure blobs, `https://<account>.blob.core.windows.net/<container>/<blob>`. Without a checksum the URL is tracked
/// without its query, under the blob's whole name. Reading needs the network, which is not supported yet.
public final class AzureReferenceHandler implements NetworkReferenceHandler {
    @Override
    public boolean handles(String uri) {
        LenientUri parsed = LenientUri.parse(uri);
        return parsed.scheme().equals("https") && parsed.authority().endsWith(".blob.core.windows.net");
    }

    @Override
    public ManifestEntry track(ReferenceRequest request) throws ReferenceException {
        LenientUri uri = LenientUri.parse(request.uri());
        String[] containerAndBlob = uri.path().split("/", 3);
        if (containerAndBlob.length < 3) {
            throw new ReferenceException(Reason.NOT_A_FILE_OR_DIRECTORY, request.uri());
        }
        String blob = "https://" + uri.authority() + "/" + containerAndBlob[1] + "/" + containerAndBlob[2];
        return TrackingHandler.track(request.name().orElse(containerAndBlob[2]), blob);
    }
}
