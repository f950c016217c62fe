package dev.vitrine.registry.local;

import dev.vitrine.store.FileSystemSteps;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Versions that garbage collection keeps although nothing else may need them: a small file each, named by who pinned
/// it. A pin whose draft was removed by hand keeps its version's objects until the file is removed too.
final class Pins {
    private final Path directory;

    Pins(Path directory) {
        this.directory = directory;
    }

    void set(String name, long version) throws IOException {
        FileSystemSteps.REAL.createDirectories(directory);
        Files.writeString(directory.resolve(name), Long.toString(version));
        FileSystemSteps.REAL.syncDirectory(directory);
    }

    void remove(String name) throws IOException {
        FileSystemSteps.REAL.delete(directory.resolve(name));
    }

    List<Long> versions() throws IOException {
        List<Long> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String text = Files.readString(file).strip();
                if (text.matches("[0-9]{1,18}")) {
                    found.add(Long.parseLong(text));
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return found;
    }
}
