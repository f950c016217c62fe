package dev.vitrine.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The few calls that change a file system, each one step that a crash can come before or after. Everything in
/// `store` and `transfer` that writes goes through one, so that a test can stop at any of them.
public interface FileSystemSteps {
    /// The file system itself.
    FileSystemSteps REAL = new FileSystemSteps() {};

    /// Makes `file`, which must not exist, for writing and reading back.
    default FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
    }

    /// Writes all that remains of `bytes`.
    default void write(FileChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    /// Appends `count` bytes of `from` to `to` inside the kernel, as shared extents where the file system has them.
    /// Returns how many came, fewer at the end of the file.
    default long transfer(FileChannel from, long position, long count, FileChannel to) throws IOException {
        return from.transferTo(position, count, to);
    }

    /// Waits until the bytes of `file` are on the disk.
    default void sync(FileChannel file) throws IOException {
        file.force(true);
    }

    /// Waits until the names in `directory` are on the disk, where the platform can.
    default void syncDirectory(Path directory) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(directory, StandardOpenOption.READ);
        } catch (IOException e) {
            // Windows cannot open a directory; NTFS journals names by itself.
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    /// Moves a file atomically onto `to`, replacing what is there.
    default void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Copies a link as a link onto a name that is free.
    default void copyLink(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    /// Gives a file what another has besides its bytes: see [AttributeCopy].
    default void copyAttributes(Path from, Path to) throws IOException {
        AttributeCopy.copy(from, to);
    }

    /// Removes a directory and all below it, file by file through [#delete]; links are removed, not followed. What is
    /// not there, or goes meanwhile, is no error.
    default void deleteTree(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                if (problem instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw problem;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Makes a directory and its parents.
    default void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory);
    }

    /// Removes a file or an empty directory; whether it was there.
    default boolean delete(Path path) throws IOException {
        DosFileAttributeView dos = Files.getFileAttributeView(path, DosFileAttributeView.class);
        if (dos != null && !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            clearReadOnly(path, dos);
        }
        return Files.deleteIfExists(path);
    }

    private static void clearReadOnly(Path path, DosFileAttributeView dos) throws IOException {
        if (Files.exists(path)) {
            dos.setReadOnly(false);
        }
    }

    /// Takes the right to write from everybody (0444).
    default void makeReadOnly(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(READ_ONLY);
        } else {
            Files.getFileAttributeView(file, DosFileAttributeView.class).setReadOnly(true);
        }
    }

    /// Mode 0444.
    Set<PosixFilePermission> READ_ONLY = Set.copyOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));
}
