package dev.vitrine.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadViewModelTest {
    @TempDir
    private Path directory;

    private OpenVersion open;
    private DownloadViewModel download;

    @BeforeEach
    void openTheRegistry() throws IOException {
        open = new OpenVersion(directory);
        download = new DownloadViewModel(open.client, open.selection, open.dialogs, open.transfers, open.formats);
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        open.close();
    }

    @Test
    void filesGoIntoAFolderNamedLikeTheVersion() throws IOException {
        open.dialogs.choosing(directory.resolve("target"));
        download.download();
        Path root = directory.resolve("target/words:v0");
        assertEquals("b/c.txt", Files.readString(root.resolve("b/c.txt")));
        assertTrue(open.result().startsWith("2 files are in "), open.result());
        open.transfers
                .transfers()
                .getFirst()
                .followUpsProperty()
                .get()
                .getFirst()
                .run()
                .run();
        assertEquals(List.of(root), open.dialogs.shown);
    }

    @Test
    void nothingStartsWhenNoFolderIsChosen() {
        download.download();
        assertEquals(List.of("Download words:v0 into"), open.dialogs.asked);
        assertEquals(List.of(), open.transfers.transfers());
    }

    @Test
    void aVersionMustBeOpen() {
        assertTrue(download.canDownload().get());
        open.selection.open(new Place.Start());
        assertFalse(download.canDownload().get());
        download.download();
        assertEquals(List.of(), open.dialogs.asked);
    }
}
