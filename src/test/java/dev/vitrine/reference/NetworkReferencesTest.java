package dev.vitrine.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceException.Reason;
import dev.vitrine.reference.gs.GsReferenceHandler;
import dev.vitrine.reference.http.AzureReferenceHandler;
import dev.vitrine.reference.http.HttpReferenceHandler;
import dev.vitrine.reference.s3.S3ReferenceHandler;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkReferencesTest {
    private final ReferenceHandlers handlers = new ReferenceHandlers(List.of(
            new S3ReferenceHandler(),
            new GsReferenceHandler(),
            new AzureReferenceHandler(),
            new HttpReferenceHandler(),
            new TrackingHandler()));

    private ManifestEntry track(String uri, Optional<String> name) throws Exception {
        return handlers.expand(new ReferenceRequest(uri, name, false, 1), ProgressMonitor.NONE)
                .getFirst();
    }

    private Reason refusal(String uri, Optional<String> name, boolean checksum) {
        return assertThrows(
                        ReferenceException.class,
                        () -> handlers.expand(new ReferenceRequest(uri, name, checksum, 1), ProgressMonitor.NONE))
                .reason();
    }

    @ParameterizedTest
    @CsvSource({
        "http://h/a/b.txt, b.txt, http://h/a/b.txt",
        "https://h/q?x=1, q?x=1, https://h/q?x=1",
        "s3://bucket/a/b.txt?versionId=7, a/b.txt, s3://bucket/a/b.txt",
        "s3://bucket, bucket, s3://bucket/",
        "gs://bucket/a/b.txt#12, a/b.txt, gs://bucket/a/b.txt",
        "gs://bucket//a/b.txt, a/b.txt, gs://bucket/a/b.txt",
        "https://x.blob.core.windows.net/c/a/b.txt?versionId=1, a/b.txt, https://x.blob.core.windows.net/c/a/b.txt"
    })
    void anAddressIsTrackedUnderItsOwnNameWithoutReading(String uri, String path, String ref) throws Exception {
        assertEquals(TrackingHandler.track(path, ref), track(uri, Optional.empty()));
    }

    @Test
    void aNameIsKept() throws Exception {
        assertEquals(TrackingHandler.track("n/x", "s3://bucket/a"), track("s3://bucket/a", Optional.of("./n//x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://h/a", "https://h/a", "s3://b/k", "gs://b/k", "https://x.blob.core.windows.net/c/b"})
    void readingNeedsTheNetwork(String uri) throws Exception {
        ManifestEntry entry = track(uri, Optional.empty());

        assertEquals(Reason.NETWORK_NOT_SUPPORTED, refusal(uri, Optional.empty(), true));
        assertEquals(Optional.of(Reason.NETWORK_NOT_SUPPORTED), handlers.obstacle(entry));
        assertThrows(ReferenceException.class, () -> handlers.open(entry, ProgressMonitor.NONE));
    }

    @Test
    void anUnknownSchemeNeedsAName() throws Exception {
        String uri = "nfs://host/x";

        assertEquals(Reason.NAME_REQUIRED, refusal(uri, Optional.empty(), true));
        assertEquals(TrackingHandler.track("x", uri), track(uri, Optional.of("x")));
        assertEquals(Reason.NO_SCHEME, refusal("/plain/path", Optional.of("x"), true));
    }
}
