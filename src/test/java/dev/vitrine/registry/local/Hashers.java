package dev.vitrine.registry.local;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.FileStamp;
import dev.vitrine.digest.HashedFile;
import dev.vitrine.digest.Md5;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class Hashers {
    /// Reads whole files, one by one.
    static final FileHasher PLAIN = (files, progress) -> {
        List<HashedFile> hashed = new ArrayList<>();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            progress.hashed(bytes.length);
            hashed.add(new HashedFile(file, Md5.of(bytes), new FileStamp(0, bytes.length, 0, 0)));
        }
        return hashed;
    };

    private Hashers() {}
}
