package dev.vitrine.manifest;

import dev.vitrine.digest.Md5;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One entry of a manifest (wandb-protocol 2.2).
///
/// @param digest          base64 MD5 of the bytes for a file; ETag, URI or base64 MD5 of the URI for a reference
/// @param size            bytes, when known
/// @param ref             the reference's URI; empty for a file that the registry itself holds
/// @param birthArtifactId id of the version in which the bytes were first uploaded
/// @param extra           what a reference's handler recorded (`etag`, `versionID`): JSON values, that is [String],
/// [Number],
///                        [Boolean], [java.util.List], [Map] or null
public record ManifestEntry(
        EntryPath path,
        String digest,
        OptionalLong size,
        Optional<String> ref,
        Optional<String> birthArtifactId,
        Map<String, @Nullable Object> extra) {
    public ManifestEntry {
        extra = extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /// A file of `size` bytes with digest `md5`.
    public static ManifestEntry file(EntryPath path, Md5 md5, long size) {
        return new ManifestEntry(
                path, md5.base64(), OptionalLong.of(size), Optional.empty(), Optional.empty(), Map.of());
    }

    /// A reference to `uri`.
    public static ManifestEntry reference(
            EntryPath path, String uri, String digest, OptionalLong size, Map<String, @Nullable Object> extra) {
        return new ManifestEntry(path, digest, size, Optional.of(uri), Optional.empty(), extra);
    }

    public boolean isReference() {
        return ref.isPresent();
    }
}
