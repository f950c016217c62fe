package dev.vitrine.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.transfer.CheckoutJournal.Arrival;
import dev.vitrine.transfer.CheckoutJournal.Content;
import dev.vitrine.transfer.CheckoutJournal.Head;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutJournalJsonTest {
    private static final Content CONTENT = new Content(
            7,
            "version",
            "/data/größe \"1\"\n",
            "/home/trash",
            true,
            List.of("a", "b/c"),
            List.of(new Arrival("b/d", "new/1", "d41d8cd98f00b204e9800998ecf8427e"), new Arrival("e", "new/2", "")),
            List.of("b"),
            List.of("x", "x/y"),
            List.of());

    @TempDir
    Path directory;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertEquals(CONTENT, CheckoutJournalJson.read(file(CheckoutJournalJson.write(CONTENT))));
    }

    @Test
    void theHeadIsReadWithoutTheRest() throws IOException {
        String text = new String(CheckoutJournalJson.write(CONTENT), StandardCharsets.UTF_8);
        byte[] begun = text.substring(0, text.indexOf("removals")).getBytes(StandardCharsets.UTF_8);
        assertEquals(new Head(7, "/data/größe \"1\"\n", "/home/trash"), CheckoutJournalJson.readHead(file(begun)));
    }

    @Test
    void whatLacksSomethingIsNoJournal() throws IOException {
        Path file = file("{\"sequence\":1,\"root\":\"/data\",\"versionId\":\"v\"}".getBytes(StandardCharsets.UTF_8));
        String message = "No journal of a checkout: " + file;
        assertEquals(
                message,
                assertThrows(IOException.class, () -> CheckoutJournalJson.readHead(file))
                        .getMessage());
        assertEquals(
                message,
                assertThrows(IOException.class, () -> CheckoutJournalJson.read(file))
                        .getMessage());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("journal.json"), bytes);
    }
}
