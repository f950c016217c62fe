package dev.vitrine.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The port through which all hashing of files on disk is asked for, in batches, so that a multi-buffer MD5 can stand
/// behind it.
public interface FileHasher {
    /// Digests of `files`, in their order, several at a time on all cores.
    ///
    /// @throws FileChangedException when a file changes while it is read
    /// @throws IOException when a file cannot be read, or `progress` stops the work
    List<HashedFile> hash(List<Path> files, HashProgress progress) throws IOException;

    /// The same for files that were just listed: those of them that changed since are refused too.
    default List<HashedFile> hashListed(List<FileTree.Entry> files, HashProgress progress) throws IOException {
        return hash(files.stream().map(FileTree.Entry::path).toList(), progress);
    }
}
