package dev.vitrine.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.task.TaskState;
import dev.vitrine.client.EntryPart;
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

class TransferMemoryTest {
    @TempDir
    private Path directory;

    private Path folder;
    private OpenVersion open;

    @BeforeEach
    void openTheRegistry() throws IOException {
        open = new OpenVersion(directory);
        folder = Files.createDirectories(directory.resolve("folder"));
        open.dialogs.choosing(folder);
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        open.close();
    }

    /// The window over the one registry, from its opening to its closing.
    private final class Window {
        final TransfersViewModel transfers = new TransfersViewModel(open.tasks);
        final DownloadViewModel download =
                new DownloadViewModel(open.client, open.selection, open.dialogs, transfers, open.formats);
        final CheckoutViewModel checkout =
                new CheckoutViewModel(open.client, open.selection, open.dialogs, transfers, open.formats);
        final TransferMemory memory = new TransferMemory(open.client, open.tasks, transfers, download, checkout);

        Window() {
            memory.restore();
        }

        Transfer first() {
            return transfers.transfers().getFirst();
        }

        void close() {
            memory.close().run();
            transfers.transfers().forEach(Transfer::cancel);
            open.tasks.runAll();
        }
    }

    private Path file() {
        return directory.resolve("home").resolve(TransferFile.NAME);
    }

    private static List<String> lines(TransfersViewModel transfers) {
        return transfers.transfers().stream()
                .map(each -> each.kind() + " " + each.name() + " " + each.state())
                .toList();
    }

    @Test
    void whatRanWaitedAndWasPausedIsThereAgain() {
        Window window = new Window();
        open.tasks.hold();
        for (int i = 0; i < 4; i++) {
            window.download.download();
        }
        window.transfers.transfers().get(3).pause();
        window.close();
        Window next = new Window();
        open.tasks.runNext();
        assertEquals(
                List.of(
                        "DOWNLOAD words:v0 RUNNING",
                        "DOWNLOAD words:v0 RUNNING",
                        "DOWNLOAD words:v0 WAITING",
                        "DOWNLOAD words:v0 PAUSED"),
                lines(next.transfers));
    }

    @Test
    void nothingIsForgottenWhileItIsOffered() throws IOException {
        Window window = new Window();
        open.tasks.hold();
        window.download.download();
        window.download.download();
        window.close();
        String before = Files.readString(file());
        new Window();
        open.tasks.runNext();
        assertEquals(2, open.tasks.waiting());
        assertEquals(before, Files.readString(file()));
    }

    @Test
    void aDownloadOfSomeFilesContinuesWithThem() throws IOException {
        Window window = new Window();
        open.tasks.hold();
        window.download.download(new EntryPart(List.of(), List.of("b/")));
        window.close();
        Window next = new Window();
        open.tasks.runAll();
        assertEquals(TransferState.SUCCEEDED, next.first().state());
        assertEquals("b/c.txt", Files.readString(folder.resolve("words:v0/b/c.txt")));
        assertFalse(Files.exists(folder.resolve("words:v0/a.txt")));
        assertFalse(Files.exists(file()));
    }

    @Test
    void whatIsDoneIsForgotten() throws IOException {
        Window window = new Window();
        window.download.download();
        assertFalse(Files.exists(file()));
        window.close();
        assertEquals(List.of(), lines(new Window().transfers));
    }

    @Test
    void aCheckoutIsOfferedAndPlannedAnew() throws IOException {
        Window window = new Window();
        window.checkout.checkout();
        open.tasks.hold();
        window.checkout.confirm();
        window.close();
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Window next = new Window();
        open.tasks.runAll();
        assertEquals(List.of("CHECKOUT words:v0 PAUSED"), lines(next.transfers));
        next.first().resume();
        open.tasks.runAll();
        CheckoutViewModel.Planned planned =
                (CheckoutViewModel.Planned) next.checkout.work().answer().orElseThrow();
        assertEquals(3, planned.plan().changes().size());
        assertEquals(List.of(), lines(next.transfers));
    }

    @Test
    void checkoutsResumedTogetherEachShowTheirOwnPlan() throws IOException {
        Path other = Files.createDirectories(directory.resolve("other"));
        Files.writeString(other.resolve("mine.txt"), "mine");
        Window next = new Window();
        for (Path each : List.of(folder, other)) {
            next.checkout.goOn(new TransferRequest(Transfer.Kind.CHECKOUT, open.path, each), Optional.empty());
        }
        next.transfers.resumeAll();
        assertEquals(folder, next.checkout.work().folder().orElseThrow());
        assertEquals(List.of("CHECKOUT words:v0 SUCCEEDED"), lines(next.transfers));
        assertEquals(
                "3 changes in " + other + ": nothing is done yet",
                next.first().resultProperty().get());
        next.first().followUpsProperty().get().getFirst().run().run();
        assertEquals(other, next.checkout.work().folder().orElseThrow());
        assertEquals(List.of(), lines(next.transfers));
    }

    @Test
    void aCheckoutThatWasCutOffSaysWhatBecameOfIt() {
        Window window = new Window();
        TransferRequest request = new TransferRequest(Transfer.Kind.CHECKOUT, open.path, folder);
        window.checkout.goOn(request, Optional.of(true));
        assertEquals(
                folder + " holds exactly this version: the checkout was finished after it had been cut off",
                window.first().resultProperty().get());
        window.checkout.goOn(request, Optional.of(false));
        assertEquals(
                folder + " is as it was: the checkout was cut off and taken back",
                window.first().resultProperty().get());
        window.first().followUpsProperty().get().getFirst().run().run();
        assertTrue(window.checkout.work().answer().isPresent());
    }

    @Test
    void aFolderThatIsGoneIsARowWithItsReason() throws IOException {
        Window window = new Window();
        open.tasks.hold();
        window.download.download();
        window.close();
        Files.delete(folder);
        Window next = new Window();
        open.tasks.runAll();
        assertEquals(TaskState.FAILED, next.first().task().state());
        assertTrue(next.first().task().failureProperty().get().orElseThrow() instanceof NoSuchFileException);
        assertFalse(Files.exists(folder));
    }

    @Test
    void aDamagedFileIsPutAsideAndNothingIsOffered() throws IOException {
        for (String damaged :
                List.of("", "{\"transfers\":[{\"kind\":\"DOWN", "[1]", "{\"transfers\":[{\"kind\":\"NO\"}]}")) {
            Files.writeString(file(), damaged);
            Window window = new Window();
            assertEquals(List.of(), lines(window.transfers));
            assertEquals(damaged, Files.readString(file().resolveSibling("transfers.json.damaged")));
            window.close();
        }
    }
}
