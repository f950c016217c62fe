package dev.vitrine.transfer;

import java.io.IOException;
import java.nio.file.Path;

/// Another checkout or undo is at work in a folder, in this process or another.
public final class FolderBusyException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Path root;

    public FolderBusyException(Path root) {
        super("Another checkout is at work in " + root);
        this.root = root;
    }

    public Path root() {
        return root;
    }
}
