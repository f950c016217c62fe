package dev.vitrine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributeCopyTest {
    @TempDir
    private Path directory;

    @Test
    void whatProgramsAttachToAFileComesAlong() throws IOException {
        Path from = Files.writeString(directory.resolve("from"), "words");
        Path to = Files.writeString(directory.resolve("to"), "words");
        UserDefinedFileAttributeView attached = Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
        Assumptions.assumeTrue(attached != null);
        try {
            attached.write("origin", StandardCharsets.UTF_8.encode("a camera"));
        } catch (FileSystemException e) {
            Assumptions.abort("The volume has no attributes: " + e);
        }
        AttributeCopy.copy(from, to);
        assertEquals("a camera", new String((byte[]) Files.getAttribute(to, "user:origin"), StandardCharsets.UTF_8));
    }
}
