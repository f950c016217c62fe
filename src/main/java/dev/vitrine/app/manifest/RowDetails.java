package dev.vitrine.app.manifest;

import java.util.Optional;
import java.util.OptionalLong;

/// What the table says about a row.
///
/// @param path      a folder's ends with a slash
/// @param size      bytes, when known; of everything below for a folder
/// @param share     the size as a part of the largest, 0 to 1
/// @param digest    empty for a folder
/// @param reference the URI, for a reference
/// @param files     files in a folder and below it
public record RowDetails(
        String name,
        String path,
        OptionalLong size,
        double share,
        String digest,
        Optional<String> reference,
        EntryKind kind,
        int files) {}
