package dev.vitrine.transfer;

import dev.vitrine.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Looks at what a folder already has at the paths of entries: files that may be right, and what stands in the way.
/// No link that leads out of the folder is ever written through (P3).
final class FolderObstacles {
    private final Path root;
    private final Path realRoot;
    private final Map<Path, Boolean> usableDirectories = new HashMap<>();
    private final List<TransferConflict> conflicts = new ArrayList<>();

    FolderObstacles(Path root) throws IOException {
        this.root = root;
        this.realRoot =
                Files.exists(root) ? root.toRealPath() : root.toAbsolutePath().normalize();
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(root)) {
            conflicts.add(new TransferConflict(TransferConflict.Kind.FILE_IN_THE_WAY, "", root.toString()));
        }
    }

    List<TransferConflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /// The regular file that is at the path of `entry`, through links inside the folder; conflicts are noted.
    Optional<BasicFileAttributes> look(ManifestEntry entry) {
        Path target = entry.path().resolveIn(root);
        if (!isUsable(Objects.requireNonNull(target.getParent()))) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                return throughLink(target);
            }
            if (attributes.isDirectory()) {
                note(TransferConflict.Kind.DIRECTORY_IN_THE_WAY, target, "");
            } else if (!attributes.isRegularFile()) {
                note(TransferConflict.Kind.SPECIAL_FILE, target, "");
            }
            return Optional.of(attributes).filter(BasicFileAttributes::isRegularFile);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            note(TransferConflict.Kind.IMPOSSIBLE_NAME, target, FolderScan.reason(e));
            return Optional.empty();
        }
    }

    private Optional<BasicFileAttributes> throughLink(Path link) throws IOException {
        if (!leadsInside(link)) {
            note(
                    TransferConflict.Kind.LINK_LEADS_OUTSIDE,
                    link,
                    Files.readSymbolicLink(link).toString());
            return Optional.empty();
        }
        return Optional.of(Files.readAttributes(link, BasicFileAttributes.class))
                .filter(BasicFileAttributes::isRegularFile);
    }

    private boolean leadsInside(Path link) {
        try {
            return link.toRealPath().startsWith(realRoot);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isUsable(Path directory) {
        if (directory.equals(root)) {
            return !Files.exists(root) || Files.isDirectory(root);
        }
        Boolean known = usableDirectories.get(directory);
        if (known != null) {
            return known;
        }
        boolean usable = isUsable(Objects.requireNonNull(directory.getParent())) && isUsableItself(directory);
        usableDirectories.put(directory, usable);
        return usable;
    }

    private boolean isUsableItself(Path directory) {
        if (Files.isSymbolicLink(directory)) {
            if (!leadsInside(directory)) {
                note(TransferConflict.Kind.LINK_LEADS_OUTSIDE, directory, "");
                return false;
            }
        }
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            note(TransferConflict.Kind.FILE_IN_THE_WAY, directory, "");
            return false;
        }
        return true;
    }

    private void note(TransferConflict.Kind kind, Path path, String detail) {
        String relative = root.relativize(path).toString();
        conflicts.add(
                new TransferConflict(kind, relative.replace(root.getFileSystem().getSeparator(), "/"), detail));
    }
}
