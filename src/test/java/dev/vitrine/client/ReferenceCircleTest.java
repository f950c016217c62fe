package dev.vitrine.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.client.Artifact.DownloadOptions;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.Metadata;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.artifact.ArtifactUri;
import dev.vitrine.registry.NewVersion;
import dev.vitrine.registry.PendingVersion;
import dev.vitrine.transfer.DownloadReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Two versions that refer to each other, which no draft makes, but which a server can hold.
class ReferenceCircleTest extends ClientTest {
    private String idAfter(String id, int steps) {
        String text = new String(Base64.getDecoder().decode(id), StandardCharsets.UTF_8);
        int colon = text.indexOf(':') + 1;
        String next = text.substring(0, colon) + (Long.parseLong(text.substring(colon)) + steps);
        return Base64.getEncoder().encodeToString(next.getBytes(StandardCharsets.UTF_8));
    }

    private NewVersion request(String collection, ManifestEntry... entries) {
        return new NewVersion(
                collection(collection),
                "dataset",
                Manifest.of(List.of(entries)),
                "",
                Metadata.EMPTY,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static ManifestEntry own(String name) {
        return ManifestEntry.file(EntryPath.of(name), Md5.ofUtf8(name), name.length());
    }

    private static ManifestEntry referenceTo(String id, String name) {
        return ManifestEntry.reference(
                EntryPath.of("other-" + name),
                new ArtifactUri(id, name).toString(),
                Md5.ofUtf8(name).base64(),
                OptionalLong.of(0),
                Map.of());
    }

    private String save(String collection, ManifestEntry own, ManifestEntry reference) throws IOException {
        Path file = file(collection, own.path().value());
        try (PendingVersion pending = client.registry().begin(request(collection, own, reference))) {
            pending.put(own, file, ProgressMonitor.NONE);
            return pending.commit().id();
        }
    }

    @Test
    void aRecursiveDownloadEndsWhereReferencesLeadInACircle() throws Exception {
        String dropped;
        try (PendingVersion pending = client.registry().begin(request("probe", own("p")))) {
            dropped = pending.version().id();
        }
        String first = idAfter(dropped, 1);
        String second = idAfter(dropped, 2);
        assertEquals(first, save("first", own("a"), referenceTo(second, "b")));
        assertEquals(second, save("second", own("b"), referenceTo(first, "a")));

        DownloadReport report =
                client.fromId(first).download(new DownloadOptions(Optional.empty(), "", true), ProgressMonitor.NONE);

        Path firstRoot = temporary.resolve("downloads/first:v0");
        Path secondRoot = temporary.resolve("downloads/second:v0");
        assertEquals(firstRoot, report.root());
        assertEquals(
                List.of(secondRoot),
                report.others().stream().map(DownloadReport::root).toList());
        assertEquals(List.of("a", "other-b"), filesBelow(firstRoot));
        assertEquals(List.of("b", "other-a"), filesBelow(secondRoot));
        assertEquals("b", Files.readString(firstRoot.resolve("other-b")));
    }
}
