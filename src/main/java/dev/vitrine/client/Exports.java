package dev.vitrine.client;

import dev.vitrine.manifest.EntryPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.store.FileSystemSteps;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Copies of entries for other programs to look at: whole, with the digest of the manifest and the right names, in a
/// directory of this process that goes when the client closes. What a killed process left goes with the next one's
/// first export. Programs may change the copies; the next export of the same entries puts them right. Thread-safe.
public final class Exports implements AutoCloseable {
    private final Path parent;
    private Optional<Path> own = Optional.empty();

    Exports(Path parent) {
        this.parent = parent;
    }

    /// Writes the entries that are not there yet and returns the files and folders of `part`, in that order.
    public List<Path> export(Artifact artifact, EntryPart part, ProgressMonitor monitor) throws IOException {
        Path root = directory().resolve(artifact.attributes().digest());
        artifact.download(part, root, monitor);
        List<Path> paths = new ArrayList<>();
        part.files().forEach(file -> paths.add(new EntryPath(file).resolveIn(root)));
        part.folders().forEach(folder -> paths.add(folder.isEmpty() ? root : inside(root, folder)));
        return paths.stream().filter(Files::exists).toList();
    }

    private static Path inside(Path root, String folder) {
        return new EntryPath(folder.substring(0, folder.length() - 1)).resolveIn(root);
    }

    private synchronized Path directory() throws IOException {
        if (own.isEmpty()) {
            Files.createDirectories(parent);
            removeDead();
            String name = ProcessHandle.current().pid() + "-"
                    + UUID.randomUUID().toString().substring(0, 8);
            own = Optional.of(Files.createDirectory(parent.resolve(name)));
        }
        return own.get();
    }

    private void removeDead() throws IOException {
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(parent)) {
            for (Path directory : directories) {
                String name = directory.getFileName().toString();
                if (name.matches("\\d{1,10}-[0-9a-f]{8}")
                        && ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-'))))
                                .isEmpty()) {
                    FileSystemSteps.REAL.deleteTree(directory);
                }
            }
        }
    }

    /// Removes every copy.
    @Override
    public synchronized void close() throws IOException {
        if (own.isPresent()) {
            FileSystemSteps.REAL.deleteTree(own.get());
            own = Optional.empty();
        }
    }
}
