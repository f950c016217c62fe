package dev.vitrine.reference.artifact;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.LenientUri;
import dev.vitrine.reference.ReferenceException;
import dev.vitrine.reference.ReferenceException.Reason;
import dev.vitrine.reference.ReferenceHandler;
import dev.vitrine.reference.ReferenceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// `wandb-artifact`: an entry of another version of this registry. Chains are followed to the concrete entry, whose
/// digest the new entry takes; its size is 0, because the bytes belong to the other version (wandb-protocol 8).
/// `wandb-client-artifact` addresses name versions that were never logged, so they are refused.
public final class ArtifactReferenceHandler implements ReferenceHandler {
    private static final String CLIENT_SCHEME = "wandb-client-artifact";

    /// Where other versions are read from.
    public interface Versions {
        /// The manifest of the version with an id.
        Manifest manifest(String artifactId) throws IOException;

        /// The bytes of an entry that the version itself holds.
        InputStream open(String artifactId, ManifestEntry entry) throws IOException;

        /// The bytes that an entry points at, when it is a reference of another scheme.
        InputStream openReference(ManifestEntry entry, ProgressMonitor monitor) throws IOException;
    }

    /// An entry and the version that it is in.
    private record Target(ArtifactUri uri, ManifestEntry entry) {}

    private final Versions versions;

    public ArtifactReferenceHandler(Versions versions) {
        this.versions = versions;
    }

    @Override
    public boolean handles(String uri) {
        String scheme = LenientUri.parse(uri).scheme();
        return scheme.equals(ArtifactUri.SCHEME) || scheme.equals(CLIENT_SCHEME);
    }

    @Override
    public List<ManifestEntry> expand(ReferenceRequest request, ProgressMonitor monitor) throws IOException {
        Target target = resolve(request.uri());
        String name = request.name().orElse(target.entry().path().fileName());
        return List.of(ManifestEntry.reference(
                EntryPath.of(name), target.uri().toString(), target.entry().digest(), OptionalLong.of(0), Map.of()));
    }

    @Override
    public InputStream open(ManifestEntry entry, ProgressMonitor monitor) throws IOException {
        Target target = resolve(entry.ref().orElseThrow());
        if (!target.entry().digest().equals(entry.digest())) {
            throw new ReferenceException(Reason.CHANGED, entry.ref().orElseThrow());
        }
        return target.entry().isReference()
                ? versions.openReference(target.entry(), monitor)
                : versions.open(target.uri().artifactId(), target.entry());
    }

    private Target resolve(String uri) throws IOException {
        Set<ArtifactUri> seen = new HashSet<>();
        String next = uri;
        while (true) {
            ArtifactUri address = ArtifactUri.parse(next).orElseThrow(() -> notFound(uri));
            if (!seen.add(address)) {
                throw notFound(uri);
            }
            ManifestEntry entry = versions.manifest(address.artifactId())
                    .find(EntryPath.of(address.path()))
                    .orElseThrow(() -> notFound(uri));
            if (!entry.isReference() || !handles(entry.ref().get())) {
                return new Target(
                        new ArtifactUri(address.artifactId(), entry.path().value()), entry);
            }
            next = entry.ref().get();
        }
    }

    private static ReferenceException notFound(String uri) {
        return new ReferenceException(Reason.NOT_FOUND, uri);
    }
}
