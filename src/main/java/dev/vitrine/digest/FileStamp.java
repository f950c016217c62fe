package dev.vitrine.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// What the file system says of a regular file without reading it. Two equal stamps of one path, neither "racy",
/// mean unchanged content. Links are followed.
///
/// @param fileKey  inode and device where the file system has them, else 0
/// @param size     bytes
/// @param modified last modification, nanoseconds since the epoch
/// @param changed  last change of the inode, nanoseconds since the epoch, or `modified` where there is none
public record FileStamp(long fileKey, long size, long modified, long changed) {
    /// @throws java.nio.file.NoSuchFileException when there is no such file
    public static FileStamp of(Path file) throws IOException {
        throw new UnsupportedOperationException(
                "owner: digest " + Files.class + LinkOption.class + BasicFileAttributes.class);
    }
}
