package dev.vitrine.client;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A version being put together, state PENDING. Files are hashed when they are added and stored when the draft is
/// saved; a file that changes in between is refused. After [#save] nothing can be added
/// ([ArtifactFinalizedException]). Thread-safe. Closing drops what was staged.
public final class ArtifactDraft implements AutoCloseable {
    private ArtifactDraft() {}

    private static UnsupportedOperationException owner() {
        return new UnsupportedOperationException("owner: client");
    }

    public CollectionPath collection() {
        throw owner();
    }

    public String type() {
        throw owner();
    }

    /// Adds one file under `name`, or its base name when empty. With `isTmp` the name's first dot part becomes the
    /// first 20 hex digits of the digest. A path may be added twice with equal bytes only.
    public ManifestEntry addFile(Path file, Optional<String> name, boolean isTmp) throws IOException {
        throw owner();
    }

    /// Adds every file below `directory`, links followed, under `name/` when given. Hashes on all cores.
    public List<ManifestEntry> addDir(Path directory, Optional<String> name, ProgressMonitor monitor)
            throws IOException {
        throw owner();
    }

    /// Adds what a URI points at.
    public List<ManifestEntry> addReference(ReferenceRequest request, ProgressMonitor monitor) throws IOException {
        throw owner();
    }

    /// Adds a reference to an entry of another version; chains are followed to the concrete entry.
    public ManifestEntry addReference(ArtifactEntry target, Optional<String> name) throws IOException {
        throw owner();
    }

    /// A stream whose bytes become the entry `name` when it is closed.
    public OutputStream newFile(String name) throws IOException {
        throw owner();
    }

    /// Removes an entry, or every entry below a directory; how many.
    public int remove(String path) throws IOException {
        throw owner();
    }

    /// Moves an entry, or every entry below a directory, to another path.
    public void rename(String from, String to) throws IOException {
        throw owner();
    }

    public void setDescription(String markdown) throws IOException {
        throw owner();
    }

    public String description() {
        throw owner();
    }

    public void setMetadata(Metadata metadata) throws IOException {
        throw owner();
    }

    public Metadata metadata() {
        throw owner();
    }

    public void setAliases(List<String> aliases) throws IOException {
        throw owner();
    }

    public void setTags(List<String> tags) throws IOException {
        throw owner();
    }

    public void setTtl(Optional<Duration> ttl) throws IOException {
        throw owner();
    }

    /// The run that logs this version.
    public void setRun(String runId) throws IOException {
        throw owner();
    }

    /// Records that the run used a version as input.
    public void use(Artifact input) throws IOException {
        throw owner();
    }

    /// The manifest as it stands.
    public Manifest manifest() {
        throw owner();
    }

    /// The file on this machine that an entry will be stored from; empty for references and inherited entries.
    public Optional<Path> localFile(EntryPath path) {
        throw owner();
    }

    /// What saving now would store.
    ///
    /// @param newBytes bytes that the registry does not have yet, each content counted once
    public record Forecast(long totalBytes, long newBytes, long files, long newFiles) {}

    public Forecast forecast() throws IOException {
        throw owner();
    }

    /// Saves: stores new bytes, commits. The result says whether a new version came to be.
    public SaveResult save(ProgressMonitor monitor) throws IOException {
        throw owner();
    }

    /// @param created false when the content equals the latest version's, so that no version was made
    public record SaveResult(Artifact artifact, boolean created) {}

    @Override
    public void close() throws IOException {
        throw owner();
    }
}
