package dev.vitrine.registry;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What a registry can answer instead of a result. Untranslated; fronts make the sentence from the data.
public abstract sealed class RegistryException extends IOException
        permits NotFoundException, ConflictException, DamagedException, UnavailableException {
    private static final long serialVersionUID = 1L;

    RegistryException(String message, @Nullable Throwable cause) {
        super(message);
        // A cause that is set to null cannot be given later.
        if (cause != null) {
            initCause(cause);
        }
    }
}
