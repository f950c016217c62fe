package dev.vitrine.registry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.digest.FileHasher;
import dev.vitrine.digest.FileStamp;
import dev.vitrine.digest.HashedFile;
import dev.vitrine.digest.Md5;
import dev.vitrine.registry.Registry;
import dev.vitrine.registry.RegistryContractTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRegistryTest extends RegistryContractTest {
    /// Reads whole files, one by one.
    static final FileHasher HASHER = (files, progress) -> {
        List<HashedFile> hashed = new ArrayList<>();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            progress.hashed(bytes.length);
            hashed.add(new HashedFile(file, Md5.of(bytes), new FileStamp(0, bytes.length, 0, 0)));
        }
        return hashed;
    };

    @TempDir
    Path home;

    @Override
    protected Registry openEmpty() throws IOException {
        return LocalRegistry.open(home, HASHER);
    }

    @Test
    void whatWasSavedIsThereWhenItIsOpenedAgain() throws IOException {
        var version = save("a");
        registry.close();
        registry = LocalRegistry.open(home, HASHER);
        assertEquals(version, registry.resolve(FIRST.at("latest")));
    }
}
