package dev.vitrine.cli;

import java.io.IOException;

/// Whoever read our output has seen enough (`vitrine ls | head`). No failure: the command ends quietly.
final class OutputClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    OutputClosedException(IOException cause) {
        super(cause);
    }
}
