package dev.vitrine.app.shell;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.model.ArtifactPath;
import java.util.Optional;

/// Something in the registry that fits what was typed.
///
/// @param version the version to open; of a collection its newest
/// @param entry   the file to show in it
/// @param text    what fitted: a name, an alias, a path, a digest or a piece of text; not yet safe to show
record Found(Kind kind, ArtifactPath version, Optional<EntryPath> entry, String text) {
    /// In the order in which they are shown.
    enum Kind {
        VERSION,
        COLLECTION,
        FILE,
        DIGEST,
        TEXT
    }
}
