package dev.vitrine.transfer;

import dev.vitrine.digest.FileSight;
import dev.vitrine.digest.FileTree;
import dev.vitrine.digest.Md5;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What a folder holds, from one walk that follows no link and reads no file. Paths are relative, with forward
/// slashes.
final class FolderScan {
    /// Something that is no directory: a file, a link (to whatever), a pipe, a socket, a device.
    record Found(Path path, BasicFileAttributes attributes) {
        boolean isFile() {
            return attributes.isRegularFile();
        }

        boolean isLink() {
            return attributes.isSymbolicLink();
        }

        long size() {
            return attributes.isRegularFile() ? attributes.size() : 0;
        }

        /// What the walk saw of a regular file.
        FileSight sight() {
            return FileSight.of(attributes);
        }
    }

    private final SortedMap<String, Found> files = new TreeMap<>();
    private final SortedSet<String> directories = new TreeSet<>();
    private final SortedMap<String, IOException> unreadable = new TreeMap<>();

    private FolderScan() {}

    /// Walks `root`; what does not exist holds nothing.
    ///
    /// @param own name of a directory at the top that is not looked at
    static FolderScan of(Path root, String own) throws IOException {
        FolderScan scan = new FolderScan();
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return scan;
        }
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        // The root itself may be a link.
        Path real = root.toRealPath();
        Files.walkFileTree(real, scan.visitor(real, own));
        return scan;
    }

    private SimpleFileVisitor<Path> visitor(Path root, String own) {
        int prefixLength = root.resolve("x").toString().length() - 1;
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = relative(prefixLength, directory);
                if (!name.isEmpty() && name.equals(own)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!name.isEmpty()) {
                    directories.add(name);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.put(relative(prefixLength, file), new Found(file, attributes));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                unreadable.put(relative(prefixLength, file), failure);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
                if (failure != null) {
                    unreadable.put(relative(prefixLength, directory), failure);
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    /// Cut from the text, which costs a tenth of [Path#relativize]: the walk puts every path below the root.
    private static String relative(int prefixLength, Path path) {
        String text = path.toString();
        String name = text.length() < prefixLength ? "" : text.substring(prefixLength);
        String separator = path.getFileSystem().getSeparator();
        return separator.equals("/") ? name : name.replace(separator, "/");
    }

    SortedMap<String, Found> files() {
        return files;
    }

    /// Directories below the root, those that cannot be read left out.
    SortedSet<String> directories() {
        return directories;
    }

    /// What could not be looked at, and why.
    SortedMap<String, IOException> unreadable() {
        return unreadable;
    }

    /// This scan, when all of the folder could be looked at.
    FolderScan complete() throws IOException {
        if (!unreadable.isEmpty()) {
            throw unreadable.firstEntry().getValue();
        }
        for (Found found : files.values()) {
            requireText(found.path());
        }
        return this;
    }

    /// A name whose bytes are no text would be another name when it is read back from a journal.
    private static void requireText(Path file) throws FileSystemException {
        if (!FileTree.isText(file)) {
            throw new FileSystemException(file.toString(), null, "Name is not text in this system's encoding");
        }
    }

    /// The system's own words for a failure whose path is known anyway.
    static String reason(IOException failure) {
        return failure instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : failure.toString();
    }

    /// A digest over names, kinds, sizes, modification times and file keys: another one means that something changed.
    Md5 state() {
        MessageDigest digest = Md5.newDigest();
        files.forEach((name, found) -> {
            BasicFileAttributes attributes = found.attributes();
            String line = name
                    + '\0'
                    + found.isFile()
                    + '\0'
                    + found.isLink()
                    + '\0'
                    + attributes.size()
                    + '\0'
                    + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)
                    + '\0'
                    + attributes.fileKey()
                    + '\n';
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        });
        return Md5.of(digest);
    }
}
