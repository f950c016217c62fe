package dev.vitrine.registry.local;

/// What garbage collection removed, or would remove.
///
/// @param objects objects that no version needs
/// @param bytes   their size
/// @param kept    objects that are needed
/// @param expired versions whose time to live had run out
public record GcReport(long objects, long bytes, long kept, long expired) {}
