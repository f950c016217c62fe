package dev.vitrine.reference;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// The handlers in the order in which they are asked; the last resort tracks any URI without reading it.
public final class ReferenceHandlers {
    private final List<ReferenceHandler> handlers;

    public ReferenceHandlers(List<ReferenceHandler> handlers) {
        this.handlers = List.copyOf(handlers);
    }

    /// @throws ReferenceException when the URI has no scheme or cannot be tracked
    /// @see ReferenceHandler#expand
    public List<ManifestEntry> expand(ReferenceRequest request, ProgressMonitor monitor) throws IOException {
        if (LenientUri.parse(request.uri()).scheme().isEmpty()) {
            throw new ReferenceException(ReferenceException.Reason.NO_SCHEME, request.uri());
        }
        return handler(request.uri()).expand(request, monitor);
    }

    /// @see ReferenceHandler#open
    public InputStream open(ManifestEntry entry, ProgressMonitor monitor) throws IOException {
        return handler(entry.ref().orElseThrow()).open(entry, monitor);
    }

    /// @see ReferenceHandler#obstacle
    public Optional<ReferenceException.Reason> obstacle(ManifestEntry entry) {
        String uri = entry.ref().orElseThrow();
        return handlers.stream()
                .filter(handler -> handler.handles(uri))
                .findFirst()
                .map(handler -> handler.obstacle(entry))
                .orElse(Optional.of(ReferenceException.Reason.UNKNOWN_SCHEME));
    }

    private ReferenceHandler handler(String uri) throws ReferenceException {
        for (ReferenceHandler handler : handlers) {
            if (handler.handles(uri)) {
                return handler;
            }
        }
        throw new ReferenceException(ReferenceException.Reason.UNKNOWN_SCHEME, uri);
    }
}
