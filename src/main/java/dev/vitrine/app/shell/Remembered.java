package dev.vitrine.app.shell;

import dev.vitrine.model.ArtifactPath;
import java.util.List;
import java.util.Optional;

/// What the window keeps from one start to the next.
///
/// @param columns       what is shown and how wide, in pixels
/// @param version       the version that was open; it need not exist any more
/// @param recent        the versions that were opened last, newest first
public record Remembered(Columns columns, Optional<ArtifactPath> version, List<ArtifactPath> recent) {
    /// A first start.
    public static final Remembered NOTHING =
            new Remembered(new Columns(true, true, true, 248, 300), Optional.empty(), List.of());

    public Remembered {
        recent = List.copyOf(recent);
    }

    /// Which parts of the frame are shown, and the widths of the two columns on the left.
    public record Columns(boolean tree, boolean versions, boolean transfers, double treeWidth, double versionsWidth) {}
}
