package dev.vitrine.registry;

import dev.vitrine.model.CollectionPath;

/// What the COMMITTED versions of a sequence take on the disk together.
///
/// @param unique bytes of objects that only its versions need
/// @param shared bytes of objects that versions of other collections need too
public record HeldCollection(CollectionPath path, long unique, long shared) {
    /// Bytes of all objects that it needs.
    public long size() {
        return unique + shared;
    }
}
