package dev.vitrine.digest;

import java.nio.file.Path;

/// A file's digest, and the stamp that it had before and after its bytes were read. The stamp of a small file may hold
/// no more than a look told: [FileStamp#of(FileSight)].
public record HashedFile(Path path, Md5 md5, FileStamp stamp) {
    public long size() {
        return stamp.size();
    }
}
