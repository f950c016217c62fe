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

    @Test
    void thePlanIsShownBeforeAnythingIsDone() throws IOException {
        checkout.checkout();
        assertEquals(CheckoutViewModel.State.PLANNED, checkout.stateProperty().get());
        assertEquals(
                List.of(
                        new CheckoutPlan.Change("notes.txt", CheckoutPlan.Kind.DELETE, 5),
                        new CheckoutPlan.Change("a.txt", CheckoutPlan.Kind.REPLACE, 5),
                        new CheckoutPlan.Change("b/c.txt", CheckoutPlan.Kind.ADD, 7)),
                checkout.changes());
        assertEquals("mine", Files.readString(folder.resolve("a.txt")));
        checkout.dismiss();
        assertEquals(CheckoutViewModel.State.IDLE, checkout.stateProperty().get());
        assertEquals("mine", Files.readString(folder.resolve("a.txt")));
    }

    @Test
    void afterItIsCarriedOutUndoBringsTheFolderBack() throws IOException {
        checkout.checkout();
        checkout.confirm();
        assertEquals(CheckoutViewModel.State.DONE, checkout.stateProperty().get());
        assertEquals("a.txt", Files.readString(folder.resolve("a.txt")));
        assertFalse(Files.exists(folder.resolve("notes.txt")));
        checkout.undo();
        assertEquals(CheckoutViewModel.State.UNDONE, checkout.stateProperty().get());
        assertEquals("mine", Files.readString(folder.resolve("a.txt")));
        assertEquals("notes", Files.readString(folder.resolve("notes.txt")));
        assertFalse(Files.exists(folder.resolve("b")));
    }

    @Test
    void aFolderThatChangedSinceIsPlannedAgain() throws IOException {
        checkout.checkout();
        Files.writeString(folder.resolve("new.txt"), "new");
        checkout.confirm();
        assertEquals(CheckoutViewModel.State.FAILED, checkout.stateProperty().get());
        assertTrue(checkout.failureProperty().get().orElseThrow() instanceof FolderChangedException);
        assertEquals("mine", Files.readString(folder.resolve("a.txt")));
        checkout.planAgain();
        assertEquals(2, checkout.planProperty().get().orElseThrow().count(CheckoutPlan.Kind.DELETE));
    }

    @Test
    void onlyOneIsUnderWayAtATime() {
        open.tasks.hold();
        checkout.checkout();
        assertEquals(CheckoutViewModel.State.PLANNING, checkout.stateProperty().get());
        assertFalse(checkout.canCheckout().get());
        open.tasks.runAll();
        assertTrue(checkout.canCheckout().get());
    }
}
