package dev.vitrine.client;

import java.io.IOException;
import java.nio.file.Path;

/// A folder that was chosen for a registry holds other things and no registry.
public final class OtherFolderException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Path folder;

    OtherFolderException(Path folder) {
        super("The folder " + folder + " holds other files and no registry");
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
