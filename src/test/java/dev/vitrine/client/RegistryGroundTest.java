package dev.vitrine.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.settings.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryGroundTest {
    @TempDir
    Path work;

    private void open(Path home) throws IOException {
        ArtifactClient.openChosen(new Directories(home, work.resolve("cache"), work.resolve("downloads")))
                .close();
    }

    @Test
    void aFolderOfOtherFilesIsNoPlaceForARegistry() throws IOException {
        Path letters = Files.createDirectory(work.resolve("letters"));
        Files.writeString(letters.resolve("letter"), "hello");

        OtherFolderException e = assertThrows(OtherFolderException.class, () -> open(letters));

        assertEquals(letters, e.folder());
        try (Stream<Path> left = Files.list(letters)) {
            assertEquals(List.of(letters.resolve("letter")), left.toList());
        }
    }

    @Test
    void anEmptyFolderOneThatIsNotThereAndARegistryAreOpened() throws IOException {
        Path empty = Files.createDirectory(work.resolve("empty"));
        open(empty);
        Files.writeString(empty.resolve("letter"), "beside the registry");
        open(empty);
        open(work.resolve("missing"));
        assertEquals(true, Files.exists(work.resolve("missing/registry.db")));
    }
}
