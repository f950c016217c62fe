package dev.vitrine.cli;

import java.nio.file.Path;
import java.util.Optional;

/// Where a command puts what it downloads.
final class DownloadTarget {
    private final Argument<Optional<Path>> root;

    DownloadTarget(Arguments arguments) {
        root = arguments.option(Path.class, "--root", "DIR", "Into this folder (default: ./artifacts/COLLECTION:vN).");
    }

    /// The folder that was named, seen from the working directory.
    Optional<Path> root(Session session) {
        return root.value().map(session::path);
    }
}
