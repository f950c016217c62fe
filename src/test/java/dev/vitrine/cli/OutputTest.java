package dev.vitrine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutputTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Output output = new Output(bytes, true);

    @Test
    void columnsAreAligned() throws IOException {
        output.table(List.of(List.of("NAME", "SIZE"), List.of("größe\u001b", "1"), List.of("a", "22")));
        assertEquals("NAME       SIZE\ngröße\\x1b  1\na          22\n", text());
    }

    @Test
    void aDocumentIsOneLineOfJson() throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("a", Arrays.asList(1, 2L, 0.5, null, true, Optional.empty(), Optional.of("x")));
        tree.put("raw", (JsonDocument.RawJson) out -> out.write("{\"k\":[]}".getBytes(StandardCharsets.UTF_8)));
        tree.put("ü\n", Double.POSITIVE_INFINITY);
        output.document(tree);
        assertEquals("{\"a\":[1,2,0.5,null,true,null,\"x\"],\"raw\":{\"k\":[]},\"ü\\n\":null}\n", text());
    }

    @Test
    void aReaderThatWentAwayIsToldFromAFullDisk() {
        assertThrows(OutputClosedException.class, () -> failing("Broken pipe").line("x"));
        IOException full = assertThrows(
                IOException.class, () -> failing("No space left on device").line("x"));
        assertEquals("No space left on device", full.getMessage());
    }

    private static Output failing(String reason) {
        return new Output(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(reason);
                    }
                },
                false);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
