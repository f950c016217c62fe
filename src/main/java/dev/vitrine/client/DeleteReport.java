package dev.vitrine.client;

import dev.vitrine.model.ArtifactPath;
import java.io.IOException;
import java.util.List;

/// What became of versions that were to be deleted: each is gone, or is as it was.
///
/// @param deleted those that are gone
/// @param refused those that are not, and why
/// @param left    those that were not tried, because it was cancelled
public record DeleteReport(List<ArtifactPath> deleted, List<Refused> refused, List<ArtifactPath> left) {
    public DeleteReport {
        deleted = List.copyOf(deleted);
        refused = List.copyOf(refused);
        left = List.copyOf(left);
    }

    /// A version that could not be deleted.
    public record Refused(ArtifactPath path, IOException reason) {}
}
