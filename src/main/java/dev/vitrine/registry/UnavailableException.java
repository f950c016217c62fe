package dev.vitrine.registry;

import org.jspecify.annotations.Nullable;

/// The registry cannot be reached or opened: no permission, full disk, network down, a newer format.
public final class UnavailableException extends RegistryException {
    private static final long serialVersionUID = 1L;
    private final String registry;

    /// @param registry its directory or host
    public UnavailableException(String registry, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.registry = registry;
    }

    public String registry() {
        return registry;
    }
}
