package dev.vitrine.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.digest.Md5;
import dev.vitrine.testing.FxTest;
import dev.vitrine.transfer.CheckoutPlan;
import dev.vitrine.transfer.CheckoutPlan.Change;
import dev.vitrine.transfer.CheckoutPlan.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutViewTest extends FxTest {
    @TempDir
    private Path directory;

    private OpenVersion open;
    private CheckoutViewModel viewModel;

    @Override
    protected double width() {
        return 900;
    }

    @Override
    protected double height() {
        return 420;
    }

    @Override
    protected Parent view() throws IOException {
        open = new OpenVersion(directory);
        viewModel = new CheckoutViewModel(open.client, open.selection, open.dialogs, open.transfers, open.formats);
        return new CheckoutView(viewModel, open.formats);
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        open.close();
    }

    private void show(Stream<Change> changes) {
        Path folder = Path.of("/srv/data");
        List<Change> all = changes.toList();
        PlanRows rows = new PlanRows(all);
        CheckoutPlan plan = new CheckoutPlan("id", folder, all, 9_795, List.of(), Md5.ofUtf8(""));
        TransferRequest request = new TransferRequest(Transfer.Kind.PLAN, open.path, folder);
        onFx(() -> viewModel.work().show(request, () -> {}, new CheckoutViewModel.Planned(plan, rows)));
    }

    private List<String> paths() {
        return this.<ListView<PlanRows.Row>>plan().getItems().stream()
                .map(PlanRows.Row::path)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T extends ListView<?>> T plan() {
        return (T) lookup("#checkout-plan").query();
    }

    @Test
    void foldersAreOpenedByTheKeyboardAndKindsChosenByTheMouse() {
        show(Stream.of(
                new Change("annotations/labels.table.json", Kind.REPLACE, 118_000_000),
                new Change("images/test/00017.png", Kind.ADD, 97_000),
                new Change("images/train/08401.png", Kind.ADD, 101_000),
                new Change("images/train/" + "long-name-".repeat(30) + ".png", Kind.ADD, 101_000),
                new Change("scratch/notes.txt", Kind.DELETE, 2_000)));
        picture("checkout-tree");
        clickOn("#plan-filter-delete");
        assertEquals(List.of("scratch/", "scratch/notes.txt"), paths());
        clickOn("#plan-filter-delete");
        clickOn("images");
        push(KeyCode.LEFT);
        assertEquals(
                List.of("annotations/", "annotations/labels.table.json", "images/", "scratch/", "scratch/notes.txt"),
                paths());
        push(KeyCode.RIGHT);
        assertEquals(10, paths().size());
    }

    /// Each test of the window fails when the JavaFX thread is held up.
    @Test
    void p7FiftyThousandChangesInOneFolderOpenAtOnce() {
        show(IntStream.range(0, 50_000)
                .mapToObj(i -> new Change("images/%05d.png".formatted(i), i % 2 == 0 ? Kind.ADD : Kind.DELETE, i)));
        clickOn("images");
        push(KeyCode.RIGHT);
        assertEquals(50_001, paths().size());
        clickOn("#plan-filter-add");
        assertEquals(25_001, paths().size());
    }
}
