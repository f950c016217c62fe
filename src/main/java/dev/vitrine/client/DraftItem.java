package dev.vitrine.client;

import dev.vitrine.digest.FileStamp;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.ManifestEntry;
import java.nio.file.Path;
import java.util.Optional;

/// An entry of a draft and where its bytes come from.
///
/// @param file  the file that it is stored from; empty for references and what other versions hold already
/// @param stamp of that file when it was hashed; empty for files that only the draft can reach
record DraftItem(ManifestEntry entry, Optional<Path> file, Optional<FileStamp> stamp) {
    /// An entry with no file of its own.
    static DraftItem of(ManifestEntry entry) {
        return new DraftItem(entry, Optional.empty(), Optional.empty());
    }

    /// The same content under another path.
    DraftItem at(EntryPath path) {
        ManifestEntry moved = new ManifestEntry(
                path, entry.digest(), entry.size(), entry.ref(), entry.birthArtifactId(), entry.extra());
        return new DraftItem(moved, file, stamp);
    }
}
