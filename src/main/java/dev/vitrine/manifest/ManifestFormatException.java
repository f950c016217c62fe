package dev.vitrine.manifest;

import java.io.IOException;

/// A manifest that cannot be read. The message says what is wrong, in the words of wandb-protocol 2.1.
public final class ManifestFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    public ManifestFormatException(String message) {
        super(message);
    }
}
