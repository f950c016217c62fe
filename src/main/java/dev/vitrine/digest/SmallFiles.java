package dev.vitrine.digest;

import java.io.IOException;
import java.nio.file.Path;

/// How the files of a batch are looked at, and its small ones read. Each serves one thread at a time.
interface SmallFiles {
    /// Bytes of the largest small file.
    int MOST = 256 << 10;

    /// From that many files on the system's own calls make up for what it costs to link them.
    int MANY = 2_000;

    /// [FileStamp#of(Path)].
    FileStamp stamp(Path file) throws IOException;

    /// The digest of a file of `size` bytes.
    ///
    /// @throws FileChangedException when it has fewer or, where that costs nothing to see, more
    Md5 read(Path file, int size) throws IOException;

    /// The stamp of the file after [#read] read it.
    FileStamp stampAfter(Path file) throws IOException;

    /// Whether a look at the file after [#read] read it shows what `before` showed.
    boolean looksAs(FileSight before, Path file) throws IOException;
}
