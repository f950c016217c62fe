package dev.vitrine.registry;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactVersion;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.file.Path;

/// A version between `begin` and `commit`: state PENDING, in no list, its number not yet given. Closing without a
/// commit drops it and leaves nothing behind but objects that garbage collection removes. [#put] is thread-safe.
public interface PendingVersion extends AutoCloseable {
    /// The version as it stands. Its state is COMMITTED at once when its content equals the latest version's: then
    /// there is nothing to put but what the registry has lost, and [#commit()] returns that version (with aliases, tags
    /// and the run's edges added).
    ArtifactVersion version();

    /// Whether the content equals the latest version's, so that no new version is made.
    boolean isDuplicate();

    /// Whether the bytes of `entry` still have to be put.
    boolean needs(ManifestEntry entry) throws IOException;

    /// Stores the bytes of `file` as the content of `entry`, hashing while they stream.
    ///
    /// @throws dev.vitrine.digest.FileChangedException when they do not have the entry's digest
    void put(ManifestEntry entry, Path file, ProgressMonitor monitor) throws IOException;

    /// Makes the version visible: number, aliases (`latest` moves by itself), state COMMITTED, in one transaction.
    ///
    /// @throws NotFoundException when bytes of an entry are missing
    ArtifactVersion commit() throws IOException;

    @Override
    void close() throws IOException;
}
