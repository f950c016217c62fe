package dev.vitrine.transfer;

import java.io.IOException;
import java.nio.file.Path;

/// A folder is not what it was when the checkout was planned; plan it again. Nothing in it was changed.
public final class FolderChangedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Path root;

    public FolderChangedException(Path root) {
        super("Folder changed since the checkout was planned: " + root);
        this.root = root;
    }

    public Path root() {
        return root;
    }
}
