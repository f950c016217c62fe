package dev.vitrine.client;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.UnsafePathException;
import dev.vitrine.model.ArtifactPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Where versions go when no directory is named (wandb-protocol 3.4.1, 3.5).
final class DefaultRoots {
    /// File systems made for Windows, as Linux and macOS call them.
    private static final Set<String> WITHOUT_COLON =
            Set.of("vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk", "cifs", "smb3", "smbfs");

    private final Path downloads;

    DefaultRoots(Path downloads) {
        this.downloads = downloads;
    }

    /// `<downloads>/<name>:v<n>`, or with `-` for what the file system cannot hold. A directory that exists under
    /// either
    /// spelling wins.
    ///
    /// @throws UnsafePathException when the collection's name would lead elsewhere
    Path ofVersion(ArtifactPath source) {
        String name = safe(source.collection().name()) + ":" + safe(source.alias());
        String dashed = name.replaceAll("[\\p{Cntrl}:\"*<>?|]", "-");
        boolean asWritten = canHoldColon();
        if (asWritten && Files.exists(downloads.resolve(name))) {
            return downloads.resolve(name);
        }
        if (Files.exists(downloads.resolve(dashed)) || !asWritten) {
            return downloads.resolve(dashed);
        }
        return downloads.resolve(name);
    }

    /// `<downloads>/<name>`.
    Path ofCollection(ArtifactPath source) {
        return downloads.resolve(safe(source.collection().name()));
    }

    private static String safe(String name) {
        EntryPath path = EntryPath.of(name);
        if (!path.value().equals(name) || name.contains("/") || name.contains("\\")) {
            throw new UnsafePathException(name);
        }
        return name;
    }

    private boolean canHoldColon() {
        if (downloads.getFileSystem().getSeparator().equals("\\")) {
            return false;
        }
        Path existing = downloads.toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return !WITHOUT_COLON.contains(Files.getFileStore(existing).type().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return true;
        }
    }
}
