package dev.vitrine.reference;

import java.util.Optional;

/// A reference to be added.
///
/// @param name       entry path, or directory for several entries; the handler's default when empty
/// @param checksum   whether to read what it points at
/// @param maxObjects most entries that one reference may add
public record ReferenceRequest(String uri, Optional<String> name, boolean checksum, long maxObjects) {
    /// W&B's limit since client v0.16.
    public static final long DEFAULT_MAX_OBJECTS = 10_000_000;
}
