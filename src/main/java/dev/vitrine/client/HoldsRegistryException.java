package dev.vitrine.client;

import java.io.IOException;
import java.nio.file.Path;

/// A folder that was to be added holds the registry that it would be saved to, which changes while it is saved.
public final class HoldsRegistryException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Path folder;
    private final transient Path home;

    HoldsRegistryException(Path folder, Path home) {
        super("The folder " + folder + " holds the registry " + home);
        this.folder = folder;
        this.home = home;
    }

    public Path folder() {
        return folder;
    }

    /// The registry's own directory.
    public Path home() {
        return home;
    }
}
