package dev.vitrine.client;

import java.io.IOException;

/// Something was added to a draft that is saved already.
public final class ArtifactFinalizedException extends IOException {
    private static final long serialVersionUID = 1L;

    public ArtifactFinalizedException(String name) {
        super("Saved already: " + name);
    }
}
