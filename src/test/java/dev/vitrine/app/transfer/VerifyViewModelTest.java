package dev.vitrine.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.transfer.Finding.Problem;
import dev.vitrine.transfer.VerifyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        verify = new VerifyViewModel(
                open.client, open.selection, open.tasks, open.dialogs, open.transfers, open.formats);
        folder = Files.createDirectories(directory.resolve("folder/b")).getParent();
        open.dialogs.choosing(folder);
        Files.writeString(folder.resolve("a.txt"), "a.txt");
        Files.writeString(folder.resolve("b/c.txt"), "b/c.txt");
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        open.close();
    }

    private VerifyReport report() {
        return verify.work().answer().orElseThrow().report();
    }

    private void press(String followUp) {
        open.transfers.transfers().getFirst().followUpsProperty().get().stream()
                .filter(each -> each.text().equals(followUp))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }

    private void breakTheFolder() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A.txt");
        Files.delete(folder.resolve("b/c.txt"));
        Files.writeString(folder.resolve("d.txt"), "extra");
    }

    @Test
    void aFolderWithTheRightBytesHasNoFindings() {
        verify.verify();
        assertEquals(List.of(), Finding.of(report()));
        assertEquals("all right: 2 files hold the bytes that the manifest says", open.result());
    }

    @Test
    void everyProblemIsListedAndAddedToTheStrip() throws IOException {
        breakTheFolder();
        verify.verify();
        assertEquals(
                List.of(
                        new Finding(Problem.MISMATCHED, "a.txt", ""),
                        new Finding(Problem.MISSING, "b/c.txt", ""),
                        new Finding(Problem.EXTRA, "d.txt", "")),
                Finding.of(report()));
        assertEquals("3 problems", open.result());
    }

    @Test
    void aReportThatWasPutAwayComesBackFromTheStrip() throws IOException {
        Files.writeString(folder.resolve("d.txt"), "extra");
        verify.verify();
        verify.work().dismiss();
        assertEquals(Optional.empty(), verify.work().answer());
        press("Show report");
        assertEquals(List.of(new Finding(Problem.EXTRA, "d.txt", "")), Finding.of(report()));
    }

    @Test
    void aRepairFetchesWhatIsWrongLeavesTheRestAndVerifiesAgain() throws IOException {
        breakTheFolder();
        verify.verify();
        verify.repair();
        assertEquals("a.txt", Files.readString(folder.resolve("a.txt")));
        assertEquals("b/c.txt", Files.readString(folder.resolve("b/c.txt")));
        assertEquals(List.of(new Finding(Problem.EXTRA, "d.txt", "")), Finding.of(report()));
        assertEquals("2 files fetched again (12 B) · 1 problem", open.result());
    }

    @Test
    void reportsAreSavedForProgramsAndForPeople() throws IOException {
        breakTheFolder();
        verify.verify();
        Path json = directory.resolve("report.json");
        open.dialogs.savingTo(json);
        verify.save(VerifyViewModel.Form.JSON);
        assertEquals(
                """
                {"artifact":"me/demo/words:v0","folder":"FOLDER","ok":false,"checkedFiles":1,"checkedBytes":5,\
                "mismatched":[{"path":"a.txt","expected":"EXPECTED","actual":"ACTUAL","problem":""}],\
                "missing":["b/c.txt"],"extra":["d.txt"],"skippedReferences":[]}\
                """.replace("FOLDER", folder.toString())
                        .replace("EXPECTED", report().mismatched().getFirst().expected())
                        .replace("ACTUAL", report().mismatched().getFirst().actual()),
                Files.readString(json));
        Path text = directory.resolve("report.txt");
        open.dialogs.savingTo(text);
        verify.save(VerifyViewModel.Form.TEXT);
        assertEquals("""
            Verify report: me/demo/words:v0 in FOLDER
            1 files with 5 bytes checked, 3 problems
            ≠ a.txt (digest differs)
            ? b/c.txt (missing)
            + d.txt (not in the artifact)
            """.replace("FOLDER", folder.toString()), Files.readString(text));
    }

    @Test
    void aFolderThatIsGoneIsAFailureThatCanBeTriedAgain() throws IOException {
        Path gone = directory.resolve("gone");
        open.dialogs.choosing(gone);
        verify.verify();
        assertTrue(verify.work().stageProperty().get() instanceof FolderWork.Failed<?>(NoSuchFileException why));
        Files.move(folder, gone);
        verify.work().again();
        assertEquals(List.of(), Finding.of(report()));
    }
}
