package dev.vitrine.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// What one cheap look tells of a regular file, as listing a directory does on the way: less than a [FileStamp].
///
/// @param fileKey  tells two files of one path apart, where the file system and the look can; else [#NO_KEY]
/// @param size     bytes
/// @param modified last modification, nanoseconds since the epoch
public record FileSight(int fileKey, long size, long modified) {
    static final int NO_KEY = 0;

    /// @throws java.nio.file.NoSuchFileException when there is no such file
    /// @throws UnreadableFileException when it is not a regular file
    public static FileSight of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw UnreadableFileException.notRegular(file, attributes.isDirectory());
        }
        return of(attributes);
    }

    /// Whether the look at `other` gives no reason to think of a change. Not [#equals(Object)], which for a record is
    /// made at run time besides, and slow until the optimizing compiler has seen it.
    boolean isSame(FileSight other) {
        boolean isSameFile = fileKey == other.fileKey || fileKey == NO_KEY || other.fileKey == NO_KEY;
        return isSameFile && size == other.size && modified == other.modified;
    }

    /// What `attributes` of a regular file tell.
    public static FileSight of(BasicFileAttributes attributes) {
        return new FileSight(
                Objects.hashCode(attributes.fileKey()),
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
}
