package dev.vitrine.testing;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.FileStamp;
import dev.vitrine.digest.HashProgress;
import dev.vitrine.digest.HashedFile;
import dev.vitrine.digest.Md5;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Hashes small files one after the other, reading each.
public final class PlainFileHasher implements FileHasher {
    private final List<Path> hashed = new ArrayList<>();

    /// All files that were asked for.
    public List<Path> hashed() {
        return hashed;
    }

    @Override
    public List<HashedFile> hash(List<Path> files, HashProgress progress) throws IOException {
        List<HashedFile> results = new ArrayList<>();
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            progress.hashed(content.length);
            results.add(new HashedFile(file, Md5.of(content), new FileStamp(0, content.length, 0, 0)));
            hashed.add(file);
        }
        return results;
    }
}
