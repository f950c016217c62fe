package dev.vitrine.reference.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.reference.ReferenceException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileUriTest {
    @Test
    void escapesAndSpacesNameTheSameFile() throws Exception {
        assertEquals(Path.of("/d/my data.bin"), FileUri.toPath("file:///d/my data.bin"));
        assertEquals(Path.of("/d/my data.bin"), FileUri.toPath("file:///d/my%20data.bin"));
        assertEquals(Path.of("/d/x"), FileUri.toPath("file://host/d/x?query#fragment"));
    }

    @Test
    void anAddressWithoutPathIsRefused() {
        assertThrows(ReferenceException.class, () -> FileUri.toPath("file://"));
        assertThrows(ReferenceException.class, () -> FileUri.toPath("file:///a%00b"));
    }

    @Test
    void everythingButPlainCharactersIsEscaped() {
        assertEquals("file:///a~b_c.d-e/%20%C3%A9%2B%26%3D%40%3A%27", FileUri.of(Path.of("/a~b_c.d-e/ \u00e9+&=@:'")));
    }
}
