package dev.vitrine.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.transfer.VerifyViewModel.Finding;
import dev.vitrine.app.transfer.VerifyViewModel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyViewModelTest {
    @TempDir
    private Path directory;

    private Path folder;
    private OpenVersion open;
    private VerifyViewModel verify;

    @BeforeEach
    void openTheRegistry() throws IOException {
        open = new OpenVersion(directory);
        verify = new VerifyViewModel(open.client, open.selection, open.dialogs, open.transfers, open.formats);
        folder = Files.createDirectories(directory.resolve("folder/b")).getParent();
        open.dialogs.choosing(folder);
        Files.writeString(folder.resolve("a.txt"), "a.txt");
        Files.writeString(folder.resolve("b/c.txt"), "b/c.txt");
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        open.close();
    }

    @Test
    void aFolderWithTheRightBytesHasNoFindings() {
        verify.verify();
        assertEquals(VerifyViewModel.State.DONE, verify.stateProperty().get());
        assertEquals(List.of(), verify.findings());
        assertEquals("all right: 2 files hold the bytes that the manifest says", open.result());
    }

    @Test
    void everyProblemIsListedAndAddedToTheStrip() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A.txt");
        Files.delete(folder.resolve("b/c.txt"));
        Files.writeString(folder.resolve("d.txt"), "extra");
        verify.verify();
        assertEquals(
                List.of(
                        new Finding(Problem.MISMATCHED, "a.txt", ""),
                        new Finding(Problem.MISSING, "b/c.txt", ""),
                        new Finding(Problem.EXTRA, "d.txt", "")),
                verify.findings());
        assertEquals("3 problems", open.result());
    }

    @Test
    void aReportThatWasPutAwayComesBackFromTheStrip() throws IOException {
        Files.writeString(folder.resolve("d.txt"), "extra");
        verify.verify();
        verify.dismiss();
        assertEquals(List.of(), verify.findings());
        open.transfers
                .transfers()
                .getFirst()
                .followUpsProperty()
                .get()
                .getFirst()
                .run()
                .run();
        assertEquals(List.of(new Finding(Problem.EXTRA, "d.txt", "")), verify.findings());
    }

    @Test
    void aFolderThatIsGoneIsAFailureThatCanBeTriedAgain() throws IOException {
        Path gone = directory.resolve("gone");
        open.dialogs.choosing(gone);
        verify.verify();
        assertEquals(VerifyViewModel.State.FAILED, verify.stateProperty().get());
        assertTrue(verify.failureProperty().get().orElseThrow() instanceof NoSuchFileException);
        Files.move(folder, gone);
        verify.verifyAgain();
        assertEquals(VerifyViewModel.State.DONE, verify.stateProperty().get());
    }
}
