package dev.vitrine.transfer;

import java.io.IOException;
import java.nio.file.Path;

/// No checkout of a folder is remembered.
public final class NothingToUndoException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Path root;

    public NothingToUndoException(Path root) {
        super("No checkout to undo in " + root);
        this.root = root;
    }

    public Path root() {
        return root;
    }
}
