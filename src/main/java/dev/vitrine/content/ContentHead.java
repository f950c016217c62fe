package dev.vitrine.content;

import java.util.Optional;

/// A file, as far as it was read.
///
/// @param kind what it is, or seemed to be
/// @param size bytes of the whole file
/// @param flaw why it is not shown as `kind`; empty when it is
/// @param more whether a second look with `Bounds.MORE` shows more
public record ContentHead(
        ContentKind kind, long size, Content content, Optional<ContentFormatException> flaw, boolean more) {}
