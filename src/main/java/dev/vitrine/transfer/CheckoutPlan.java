package dev.vitrine.transfer;

import dev.vitrine.digest.Md5;
import java.nio.file.Path;
import java.util.List;

/// What a checkout will do to a folder, before it does it.
///
/// @param changes   in path order
/// @param unchanged files that already have the right bytes and are not touched
/// @param skipped   references that cannot be fetched
/// @param folderState digest over the names and stamps of all that the folder held; a checkout is refused when it
///     is another by then
public record CheckoutPlan(
        String versionId,
        Path root,
        List<Change> changes,
        long unchanged,
        List<SkippedReference> skipped,
        Md5 folderState) {
    /// @param size bytes that will be written, or that are deleted
    public record Change(String path, Kind kind, long size) {}

    public enum Kind {
        ADD,
        REPLACE,
        DELETE
    }

    public CheckoutPlan {
        changes = List.copyOf(changes);
        skipped = List.copyOf(skipped);
    }

    /// Whether there is nothing to do.
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// How many changes there are of a kind.
    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
