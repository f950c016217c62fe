package dev.vitrine.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// What the file system says of a regular file without reading it. Two equal stamps of one path, neither "racy",
/// mean unchanged content. Links are followed.
///
/// @param fileKey  inode and device where the file system has them, else 0
/// @param size     bytes
/// @param modified last modification, nanoseconds since the epoch
/// @param changed  last change of the inode, nanoseconds since the epoch, or `modified` where there is none
public record FileStamp(long fileKey, long size, long modified, long changed) {
    /// The coarsest time stamps that file systems in use have (FAT, in seconds).
    private static final long COARSEST_SECONDS = 2;

    private static final int FORMAT = 0170000;
    private static final int REGULAR = 0100000;
    private static final int DIRECTORY = 0040000;

    /// @throws java.nio.file.NoSuchFileException when there is no such file
    /// @throws UnreadableFileException when it is not a regular file
    public static FileStamp of(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return ofUnix(file, Files.readAttributes(file, "unix:mode,ino,dev,size,lastModifiedTime,ctime"));
        }
        return of(FileSight.of(file));
    }

    /// As much of a stamp as a look tells. Where a look is not all that can be told, it equals no stamp of a file: what
    /// is compared with it counts as changed until its bytes are read again.
    static FileStamp of(FileSight seen) {
        return new FileStamp(0, seen.size(), seen.modified(), seen.modified());
    }

    private static FileStamp ofUnix(Path file, Map<String, Object> attributes) throws IOException {
        int format = (int) required(attributes, "mode") & FORMAT;
        if (format != REGULAR) {
            throw UnreadableFileException.notRegular(file, format == DIRECTORY);
        }
        return of(
                (long) required(attributes, "ino"),
                (long) required(attributes, "dev"),
                (long) required(attributes, "size"),
                nanos((FileTime) required(attributes, "lastModifiedTime")),
                nanos((FileTime) required(attributes, "ctime")));
    }

    /// Of what `stat(2)` tells.
    static FileStamp of(long inode, long device, long size, long modified, long changed) {
        return new FileStamp(inode ^ Long.rotateLeft(device, 40), size, modified, changed);
    }

    private static Object required(Map<String, Object> attributes, String name) {
        return Objects.requireNonNull(attributes.get(name), name);
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /// Whether `file` still looks as this stamp says, by as much as the stamp holds. Of a stamp that holds only a look
    /// this is less than unchanged content.
    ///
    /// @throws java.nio.file.NoSuchFileException when there is no such file any more
    public boolean isLookOf(Path file) throws IOException {
        return isSame(fileKey == 0 ? of(FileSight.of(file)) : of(file));
    }

    /// Equality for whom it is asked of every file: that of records is slow in a new process.
    boolean isSame(FileStamp other) {
        return other.fileKey == fileKey && other.size == size && other.modified == modified && other.changed == changed;
    }

    /// Whether this is what listing saw.
    boolean matches(FileSight seen) {
        return seen.size() == size && seen.modified() == modified;
    }

    /// Whether a change after `read` could leave this stamp as it is, because the file was changed less than two
    /// seconds before, or later by the file's clock (git calls such an entry racy).
    public boolean isRacy(Instant read) {
        Instant settled = read.minusSeconds(COARSEST_SECONDS);
        return !instant(modified).isBefore(settled) || !instant(changed).isBefore(settled);
    }

    private static Instant instant(long nanos) {
        return Instant.EPOCH.plusNanos(nanos);
    }
}
