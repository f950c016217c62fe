package dev.vitrine.client;

import dev.vitrine.manifest.UnsafePathException;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the files below a directory as a draft adds them: links are followed, to files and to directories. A link
/// back to a directory above itself, a broken link, a pipe or device and a name that is not text are refused.
final class DraftWalk {
    private final ProgressMonitor monitor;
    private final List<Path> files = new ArrayList<>();
    private final Set<Path> above = new LinkedHashSet<>();

    DraftWalk(ProgressMonitor monitor) {
        this.monitor = monitor;
    }

    List<Path> filesBelow(Path top) throws IOException {
        enter(top);
        return files;
    }

    private void enter(Path directory) throws IOException {
        monitor.check();
        Path real = directory.toRealPath();
        if (!above.add(real)) {
            throw new FileSystemLoopException(directory.toString());
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(children::add);
        }
        children.sort(null);
        for (Path child : children) {
            visit(child);
        }
        above.remove(real);
    }

    private void visit(Path child) throws IOException {
        String name = child.getFileName().toString();
        if (!Path.of(name).equals(child.getFileName())) {
            throw new UnsafePathException(name);
        }
        BasicFileAttributes attributes = Files.readAttributes(child, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            enter(child);
        } else if (attributes.isRegularFile()) {
            files.add(child);
        } else {
            throw new NotAFileException(child.toString());
        }
    }
}
