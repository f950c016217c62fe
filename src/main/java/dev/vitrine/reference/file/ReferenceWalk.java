package dev.vitrine.reference.file;

import dev.vitrine.digest.UnreadableFileException;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.reference.ReferenceException;
import dev.vitrine.reference.ReferenceException.Reason;
import dev.vitrine.reference.ReferenceRequest;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Finds the files below a directory as a reference sees them: linked files count, linked directories are not entered
/// and do not count (Python's `os.walk`). Stops as soon as there are too many.
final class ReferenceWalk {
    private final ReferenceRequest request;
    private final ProgressMonitor monitor;

    ReferenceWalk(ReferenceRequest request, ProgressMonitor monitor) {
        this.request = request;
        this.monitor = monitor;
    }

    List<Path> filesBelow(Path top) throws IOException {
        List<Path> files = new ArrayList<>();
        Deque<Path> directories = new ArrayDeque<>(List.of(top));
        while (!directories.isEmpty()) {
            monitor.check();
            try (DirectoryStream<Path> children = Files.newDirectoryStream(directories.pop())) {
                for (Path child : children) {
                    if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                        directories.push(child);
                    } else if (!Files.isDirectory(child)) {
                        add(child, files);
                    }
                }
            }
        }
        return files;
    }

    private void add(Path file, List<Path> files) throws IOException {
        if (files.size() >= request.maxObjects()) {
            throw new ReferenceException(Reason.TOO_MANY_OBJECTS, request.uri());
        }
        String name = file.getFileName().toString();
        if (!Path.of(name).equals(file.getFileName())) {
            throw new UnreadableFileException(UnreadableFileException.Reason.NAME_NOT_UTF8, file);
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(
                    Files.exists(file)
                            ? UnreadableFileException.Reason.SPECIAL_FILE
                            : UnreadableFileException.Reason.BROKEN_LINK,
                    file);
        }
        files.add(file);
    }
}
