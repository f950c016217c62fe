package dev.vitrine.progress;

import java.io.IOException;

/// The work stopped because the user asked for it. Nothing half done is left under a final name.
public final class CancelledException extends IOException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("Cancelled");
    }
}
