package dev.vitrine.client;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.transfer.TransferConflict;
import dev.vitrine.transfer.TransferConflictException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The files that a registry lives of. No download writes there, whatever a version calls its files.
///
/// @param home the registry's directory; what else lies in it is no concern of this
record RegistryGround(Path home) {
    private static final String INDEX = "registry.db";

    private static final Set<String> OWN = Set.of(
            INDEX,
            "registry.db-wal",
            "registry.db-shm",
            "registry.lock",
            "objects",
            "staging",
            "drafts",
            "pins",
            "checkouts",
            "trash",
            "digests",
            "native",
            "settings.properties",
            "window.properties");

    /// Refuses a folder with other things in it and no registry: a registry's files would lie among them.
    ///
    /// @throws OtherFolderException when it is one
    void refuseOther() throws IOException {
        if (Files.isDirectory(home) && !Files.exists(home.resolve(INDEX))) {
            try (Stream<Path> names = Files.list(home)) {
                if (names.anyMatch(path -> !OWN.contains(path.getFileName().toString()))) {
                    throw new OtherFolderException(home);
                }
            }
        }
    }

    /// @param entries what is to be written into `root`; asked for only where it matters
    /// @throws TransferConflictException when one of them would come there
    void refuse(Path root, Supplier<List<ManifestEntry>> entries) throws IOException {
        Path realRoot = real(root);
        Path realHome = real(home);
        boolean isHit = false;
        if (realRoot.startsWith(realHome) && !realRoot.equals(realHome)) {
            isHit = OWN.contains(realHome.relativize(realRoot).getName(0).toString());
        } else if (realHome.startsWith(realRoot)) {
            String way = realRoot.relativize(realHome)
                    .toString()
                    .replace(realHome.getFileSystem().getSeparator(), "/");
            String prefix = way.isEmpty() ? "" : way + "/";
            isHit = entries.get().stream().anyMatch(entry -> isOwn(entry.path().value(), prefix));
        }
        if (isHit) {
            throw new TransferConflictException(
                    root, List.of(new TransferConflict(TransferConflict.Kind.HOLDS_THE_REGISTRY, "", home.toString())));
        }
    }

    private static boolean isOwn(String path, String prefix) {
        if (!path.startsWith(prefix)) {
            return false;
        }
        int end = path.indexOf('/', prefix.length());
        return OWN.contains(path.substring(prefix.length(), end < 0 ? path.length() : end));
    }

    /// Where a path really is, which need not exist yet.
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path existing = absolute;
        while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = Objects.requireNonNull(existing.getParent(), "a root directory exists");
        }
        return Files.exists(existing) ? existing.toRealPath().resolve(existing.relativize(absolute)) : absolute;
    }
}
