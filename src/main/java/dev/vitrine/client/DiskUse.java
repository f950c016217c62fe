package dev.vitrine.client;

import dev.vitrine.registry.StorageReport;

/// What everything of Vitrine takes on the disk, in bytes.
///
/// @param cache what was fetched from elsewhere and can be fetched again; W&B's own client may have put it there
/// @param trash what checkouts removed and undo can bring back
/// @param free  what the registry's disk has left
public record DiskUse(StorageReport registry, long cache, long trash, long free) {}
