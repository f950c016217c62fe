package dev.vitrine.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestMemoryTest {
    private static final Path FILE = Path.of("file");
    private static final FileStamp STAMP = new FileStamp(1, 2, 3, 4);
    private static final Md5 DIGEST = Md5.ofBase64("XrY7u+Ae7tCTyyK7j1rNww==");

    @Test
    void aDigestIsKnownUnderItsStampUntilItIsForgotten() {
        DigestMemory memory = new DigestMemory();
        memory.put(new HashedFile(FILE, DIGEST, STAMP));
        assertEquals(Optional.of(DIGEST), memory.find(FILE, STAMP));
        assertEquals(Optional.empty(), memory.find(FILE, new FileStamp(1, 2, 3, 5)));
        assertEquals(Optional.empty(), memory.find(Path.of("other"), STAMP));
        memory.clear();
        assertEquals(Optional.empty(), memory.find(FILE, STAMP));
    }
}
