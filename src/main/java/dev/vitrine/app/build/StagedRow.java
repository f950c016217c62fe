package dev.vitrine.app.build;

import dev.vitrine.client.DraftNode;

/// A row of the staging tree.
///
/// @param depth 0 at the top
public record StagedRow(DraftNode node, int depth) {
    public String path() {
        return node.path();
    }

    public boolean isFolder() {
        return node.isFolder();
    }

    public boolean isRemoved() {
        return node.mark() == DraftNode.Mark.REMOVED;
    }
}
