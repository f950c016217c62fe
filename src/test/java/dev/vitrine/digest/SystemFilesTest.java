package dev.vitrine.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SystemFilesTest extends SmallFilesContractTest {
    @BeforeEach
    void isKnownHere() {
        assumeTrue(files() instanceof SystemFiles, "This system's calls are not known, or it has no libcrypto");
    }

    @Override
    SmallFiles files() {
        return SystemFiles.orElse(new PlainFiles());
    }

    @Test
    void aLookTakesNothingButRegularFiles() throws IOException {
        SystemLook look = SystemLook.create().orElseThrow();
        Path file = Files.writeString(directory.resolve("a"), "hello");

        assertFalse(look.see(directory));
        assertFalse(look.see(directory.resolve("missing")));
        assertFalse(look.see(Path.of("pom.xml")));
        assertEquals(true, look.see(file));
        assertEquals(new FileSight(FileSight.NO_KEY, 5, FileStamp.of(file).modified()), look.sight());
    }
}
