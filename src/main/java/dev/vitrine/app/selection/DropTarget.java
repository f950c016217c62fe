package dev.vitrine.app.selection;

import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/// What a drop on a place in the window means. A view says so for its nodes; who takes drops asks the node under the
/// pointer.
public sealed interface DropTarget {
    /// A new artifact.
    record NewArtifact() implements DropTarget {}

    /// A new version of a collection.
    record OnCollection(CollectionPath collection) implements DropTarget {}

    /// A draft that starts from a version.
    ///
    /// @param folder where what is dropped goes; empty for the top
    record OnVersion(ArtifactPath version, String folder) implements DropTarget {}

    /// The draft that is open.
    ///
    /// @param folder where what is dropped goes; empty for the top
    record OnDraft(String folder) implements DropTarget {}

    /// The description of the draft that is open.
    record OnDescription() implements DropTarget {}

    /// What a node means and where it is.
    record Found(DropTarget target, Node node) {}

    /// Says what a drop on `node` means; `target` is asked while something is above it.
    static void set(Node node, Supplier<Optional<DropTarget>> target) {
        node.getProperties().put(DropTarget.class, target);
    }

    /// What the nearest node from `node` upwards that has a meaning means.
    static Optional<Found> at(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getProperties().get(DropTarget.class) instanceof Supplier<?> supplier
                    && supplier.get() instanceof Optional<?> known
                    && known.isPresent()
                    && known.get() instanceof DropTarget target) {
                return Optional.of(new Found(target, each));
            }
        }
        return Optional.empty();
    }
}
