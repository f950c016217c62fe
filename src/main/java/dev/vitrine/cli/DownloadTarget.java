package dev.vitrine.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where a command puts what it downloads.
final class DownloadTarget {
    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Into this folder (default: ./artifacts/COLLECTION:vN).")
    private Optional<Path> root = Optional.empty();

    /// The folder that was named, seen from the working directory.
    Optional<Path> root(Session session) {
        return root.map(session::path);
    }
}
