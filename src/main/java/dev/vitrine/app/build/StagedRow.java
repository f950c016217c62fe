package dev.vitrine.app.build;

import dev.vitrine.client.DraftNode;

/// A row of the staging tree.
///
/// @param depth 0 at the top
public record StagedRow(DraftNode node, int depth) {
    public String path() {
        return node.path();
    }

    /// The folder that it lies in; empty at the top.
    String parent() {
        return DraftPaths.folderOf(path());
    }

    /// Where something beside it goes: the folder itself, or the one that the file lies in.
    String folder() {
        return isFolder() ? path() : parent();
    }

    public boolean isFolder() {
        return node.isFolder();
    }

    public boolean isRemoved() {
        return node.mark() == DraftNode.Mark.REMOVED;
    }
}
