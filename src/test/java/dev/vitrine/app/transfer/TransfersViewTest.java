package dev.vitrine.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.task.FxTaskRunner;
import dev.vitrine.app.task.TaskState;
import dev.vitrine.app.text.Formats;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.UnavailableException;
import dev.vitrine.testing.FxTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;

class TransfersViewTest extends FxTest {
    private static final ArtifactPath.Defaults NO_DEFAULTS = new ArtifactPath.Defaults("", "");
    private final AtomicLong now = new AtomicLong();
    private final List<Runnable> work = new ArrayList<>();
    private final List<String> retried = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final TransfersViewModel transfers =
            new TransfersViewModel(new FxTaskRunner(work::add, Runnable::run, now::get));

    @Override
    protected double width() {
        return 1440;
    }

    @Override
    protected double height() {
        return 280;
    }

    @Override
    protected Parent view() {
        BorderPane pane = new BorderPane();
        pane.setBottom(new TransfersView(transfers, new Formats(Clock.systemUTC()), () -> opened.add("all")));
        return pane;
    }

    /// Starts a transfer and leaves it running in the middle: what it does is done here, its end never comes.
    private Transfer start(Transfer.Kind kind, String name, Consumer<ProgressMonitor> progress) {
        onFx(() -> transfers.start(
                new TransferRequest(kind, ArtifactPath.parse("me/demo/" + name, NO_DEFAULTS), Path.of("data")),
                TransferState.WAITING,
                () -> retried.add(name),
                monitor -> {
                    progress.accept(monitor);
                    monitor.check();
                    throw new UnavailableException("/home/me/vitrine", "no permission", new IOException());
                },
                (row, value) -> {}));
        return transfers.transfers().getFirst();
    }

    private void runFirst() {
        onFx(work.removeFirst()::run);
    }

    private String figures() {
        return lookup(".transfer-figures").<Labeled>query().getText();
    }

    @Test
    void aRunningTransferTellsBytesRateAndTimeLeft() {
        List<String> shown = new ArrayList<>();
        start(Transfer.Kind.DOWNLOAD, "resnet50:v12", monitor -> {
            monitor.begin(8_400_000_000L, 12);
            now.addAndGet(10_000_000_000L);
            monitor.advance(2_120_000_000L);
            shown.add(figures());
        });
        assertEquals("starting", figures());
        onFx(() -> work.getFirst().run());
        assertTrue(shown.getFirst().startsWith("2.12 GB of 8.40 GB · 212 MB/s · 29 s left"), shown.getFirst());
    }

    @Test
    void aRowIsToldOfChangesAfterTheCollectorRan() {
        Transfer transfer = start(Transfer.Kind.DOWNLOAD, "mnist:v7", monitor -> {});
        System.gc();
        onFx(transfer::pause);
        assertEquals("pausing", figures());
    }

    @Test
    void aFailedTransferSaysWhyAndIsTriedAgain() {
        start(Transfer.Kind.DOWNLOAD, "mnist:v7", monitor -> {});
        runFirst();
        assertEquals("/home/me/vitrine: no permission.", figures());
        clickOn("Try again");
        assertEquals(List.of("mnist:v7"), retried);
        assertEquals(List.of(), transfers.transfers());
    }

    @Test
    void theButtonOfARunningTransferCancelsIt() {
        Transfer transfer = start(Transfer.Kind.VERIFY, "mnist:v6", monitor -> {});
        clickOn(button("Cancel mnist:v6"));
        runFirst();
        assertEquals(TaskState.CANCELLED, transfer.task().state());
        assertEquals("cancelled", figures());
    }

    private Node button(String accessibleText) {
        return lookup((Node node) -> node instanceof Button && accessibleText.equals(node.getAccessibleText()))
                .query();
    }

    @Test
    void theStripShowsTheFirstAndLeadsToAll() {
        for (int i = 0; i < 4; i++) {
            start(Transfer.Kind.DOWNLOAD, "words:v" + i, monitor -> {});
        }
        runFirst();
        assertEquals(2, lookup(".transfer-row").queryAll().size());
        assertEquals(
                "2 running · 1 waiting",
                lookup("#transfers .label").<Labeled>queryAll().stream()
                        .map(label -> ((Labeled) label).getText())
                        .toList()
                        .get(1));
        clickOn("Show all");
        assertEquals(List.of("all"), opened);
    }
}
