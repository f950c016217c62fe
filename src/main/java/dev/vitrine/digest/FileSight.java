package dev.vitrine.digest;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/// What listing a directory tells of a regular file on the way: less than a [FileStamp], but for nothing.
///
/// @param size     bytes
/// @param modified last modification, nanoseconds since the epoch
public record FileSight(long size, long modified) {
    static FileSight of(BasicFileAttributes attributes) {
        return new FileSight(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
}
