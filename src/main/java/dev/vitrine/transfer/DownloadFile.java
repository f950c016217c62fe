package dev.vitrine.transfer;

import dev.vitrine.store.FileSystemSteps;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of files that a download is writing, which lie beside their places: they tell the process, so that what
/// a killed one left can be told from what is being written. A process on another machine counts as dead.
final class DownloadFile {
    private static final Pattern NAME = Pattern.compile("\\.vitrine-(\\d{1,10})-[0-9a-f]{8}-\\d+");

    private DownloadFile() {}

    /// What the names of one download of this process begin with; a number follows.
    static String newPrefix() {
        return prefix(ProcessHandle.current().pid());
    }

    static String prefix(long process) {
        return ".vitrine-" + process + "-" + UUID.randomUUID().toString().substring(0, 8) + "-";
    }

    /// Whether a name is one of these.
    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /// The same for a path in a folder: half a file of a download that runs or was killed is nobody's data.
    static boolean isPathOfOne(String path) {
        return isOne(path.substring(path.lastIndexOf('/') + 1));
    }

    /// Removes what dead processes left in `directory`.
    static void removeDead(Path directory, FileSystemSteps steps) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, ".vitrine-*")) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    steps.delete(file);
                }
            }
        } catch (AccessDeniedException e) {
            // Files can be made where names cannot be read or removed; what is left there does no harm.
            return;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
