package dev.vitrine.registry;

import dev.vitrine.model.ArtifactPath;

/// One hit of a search.
///
/// @param version the version that holds it
/// @param field   where it was found
/// @param text    the found name, tag, file path, or a snippet of the description or metadata
public record SearchHit(ArtifactPath version, Field field, String text) {
    public enum Field {
        NAME,
        DESCRIPTION,
        TAG,
        METADATA,
        FILE,
        /// The digest of a version begins so.
        DIGEST,
        /// The MD5 of a file begins so; the text is the file's path.
        FILE_DIGEST
    }
}
