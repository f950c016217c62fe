package dev.vitrine.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.transfer.CheckoutPlan;
import dev.vitrine.transfer.FolderChangedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutViewModelTest {
    @TempDir
    private Path directory;

    private Path folder;
    private OpenVersion open;
    private CheckoutViewModel checkout;

    @BeforeEach
    void openTheRegistry() throws IOException {
        open = new OpenVersion(directory);
        checkout = new CheckoutViewModel(open.client, open.selection, open.dialogs, open.transfers, open.formats);
        folder = Files.createDirectories(directory.resolve("folder"));
        open.dialogs.choosing(folder);
        Files.writeString(folder.resolve("a.txt"), "mine");
        Files.writeString(folder.resolve("notes.txt"), "notes");
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        open.close();
    }

    private Optional<CheckoutViewModel.Outcome> outcome() {
        return checkout.work().answer();
    }

    private CheckoutViewModel.Planned planned() {
        return (CheckoutViewModel.Planned) outcome().orElseThrow();
    }

    @Test
    void thePlanIsShownBeforeAnythingIsDone() throws IOException {
        checkout.checkout();
        assertEquals(
                List.of(
                        new CheckoutPlan.Change("a.txt", CheckoutPlan.Kind.REPLACE, 5),
                        new CheckoutPlan.Change("b/c.txt", CheckoutPlan.Kind.ADD, 7),
                        new CheckoutPlan.Change("notes.txt", CheckoutPlan.Kind.DELETE, 5)),
                planned().plan().changes());
        assertEquals("mine", Files.readString(folder.resolve("a.txt")));
        checkout.work().dismiss();
        assertEquals(new FolderWork.Idle<>(), checkout.work().stageProperty().get());
        assertEquals("mine", Files.readString(folder.resolve("a.txt")));
    }

    @Test
    void afterItIsCarriedOutUndoBringsTheFolderBack() throws IOException {
        checkout.checkout();
        checkout.confirm();
        assertEquals(Optional.of(new CheckoutViewModel.CheckedOut()), outcome());
        assertEquals("a.txt", Files.readString(folder.resolve("a.txt")));
        assertFalse(Files.exists(folder.resolve("notes.txt")));
        checkout.undo();
        assertEquals(Optional.of(new CheckoutViewModel.TakenBack(2, 1)), outcome());
        assertEquals("mine", Files.readString(folder.resolve("a.txt")));
        assertEquals("notes", Files.readString(folder.resolve("notes.txt")));
        assertFalse(Files.exists(folder.resolve("b")));
    }

    @Test
    void aFolderThatChangedSinceIsPlannedAgain() throws IOException {
        checkout.checkout();
        Files.writeString(folder.resolve("new.txt"), "new");
        checkout.confirm();
        assertTrue(checkout.work().stageProperty().get() instanceof FolderWork.Failed<?>(FolderChangedException why));
        assertEquals("mine", Files.readString(folder.resolve("a.txt")));
        checkout.work().again();
        assertEquals(2, planned().plan().count(CheckoutPlan.Kind.DELETE));
    }

    @Test
    void whatWasAskedForLastIsShownAndTheOtherPlanWaitsInItsRow() throws IOException {
        Path other = Files.createDirectories(directory.resolve("other"));
        open.tasks.hold();
        checkout.checkout();
        open.dialogs.choosing(other);
        checkout.checkout();
        open.tasks.runAll();
        assertEquals(other, planned().plan().root());
        Transfer row = open.transfers.transfers().getFirst();
        row.followUpsProperty().get().getFirst().run().run();
        assertEquals(folder, planned().plan().root());
        assertEquals(List.of(), open.transfers.transfers());
    }
}
