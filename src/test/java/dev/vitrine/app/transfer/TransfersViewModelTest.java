package dev.vitrine.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.transfer.TransfersViewModel.Group;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.testing.DirectTaskRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransfersViewModelTest {
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final TransfersViewModel transfers = new TransfersViewModel(tasks);
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void holdTheWork() {
        tasks.hold();
    }

    private static TransferRequest request(Transfer.Kind kind, String name) {
        return new TransferRequest(
                kind, new ProjectPath("me", "demo").collection(name).at("v0"), Path.of(name));
    }

    private static String shortName(Transfer transfer) {
        return transfer.name().replace(":v0", "");
    }

    private Transfer start(Transfer.Kind kind, String name) {
        transfers.start(
                request(kind, name),
                TransferState.WAITING,
                () -> start(kind, name),
                monitor -> {
                    monitor.check();
                    return name;
                },
                (row, value) -> done.add(value));
        return transfers.transfers().stream()
                .filter(each -> shortName(each).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Transfer download(String name) {
        return start(Transfer.Kind.DOWNLOAD, name);
    }

    private List<String> names(Group group) {
        return transfers.transfers().stream()
                .filter(each -> Group.of(each) == group)
                .map(TransfersViewModelTest::shortName)
                .toList();
    }

    @Test
    void twoRunAndTheRestWaitsForItsTurn() {
        List.of("a", "b", "c", "d").forEach(this::download);
        assertEquals(List.of("a", "b"), names(Group.RUNNING));
        assertEquals(List.of("c", "d"), names(Group.WAITING));
        tasks.runNext();
        assertEquals(List.of("b", "c"), names(Group.RUNNING));
        tasks.runAll();
        assertEquals(List.of("a", "b", "c", "d"), done);
        assertEquals(List.of("d", "c", "b", "a"), names(Group.FINISHED));
    }

    @Test
    void moreRunWhenMoreAreAllowed() {
        List.of("a", "b", "c", "d").forEach(this::download);
        transfers.atOnceProperty().set(3);
        assertEquals(List.of("a", "b", "c"), names(Group.RUNNING));
        assertEquals(1, transfers.waitingProperty().get());
    }

    @Test
    void whatAPersonStandsInFrontOfDoesNotWait() {
        List.of("a", "b").forEach(this::download);
        start(Transfer.Kind.PLAN, "plan");
        transfers.recording(Transfer.Kind.ADD).submit("files", monitor -> "");
        assertEquals(List.of("a", "b", "plan", "files"), names(Group.RUNNING));
        assertEquals(4, transfers.runningProperty().get());
    }

    @Test
    void oneThatFinishedBeforeItNoticedThePauseIsDone() {
        transfers.start(
                request(Transfer.Kind.DOWNLOAD, "a"),
                TransferState.WAITING,
                () -> {},
                monitor -> {
                    transfers.pauseAll();
                    return "a";
                },
                (row, value) -> done.add(value));
        Transfer only = transfers.transfers().getFirst();
        tasks.runAll();
        assertEquals(TransferState.SUCCEEDED, only.state());
        assertEquals(List.of("a"), done);
    }

    @Test
    void whatRunsWaitsOrDoesNotQueueCanBePaused() {
        Transfer undo = start(Transfer.Kind.UNDO, "u");
        Transfer first = download("a");
        download("b");
        Transfer waiting = start(Transfer.Kind.CHECKOUT, "c");
        Transfer freeing = start(Transfer.Kind.FREE, "f");
        List.of(undo, first, waiting, freeing).forEach(Transfer::pause);
        assertEquals(
                List.of(TransferState.PAUSING, TransferState.PAUSING, TransferState.PAUSED, TransferState.RUNNING),
                List.of(undo.state(), first.state(), waiting.state(), freeing.state()));
        waiting.resume();
        assertEquals(TransferState.WAITING, waiting.state());
    }

    @Test
    void whatWaitsIsReordered() {
        List.of("a", "b", "c", "d", "e").forEach(this::download);
        Transfer last = transfers.transfers().get(4);
        transfers.move(last, -1);
        assertEquals(List.of("c", "e", "d"), names(Group.WAITING));
        transfers.move(last, 1);
        assertEquals(List.of("c", "d", "e"), names(Group.WAITING));
        transfers.moveFirst(last);
        assertEquals(List.of("e", "c", "d"), names(Group.WAITING));
        assertFalse(transfers.canMoveUp(last));
        assertTrue(transfers.canMoveDown(last));
        tasks.runAll();
        assertEquals(List.of("a", "b", "e", "c", "d"), done);
    }

    @Test
    void cancellingWhatWaitsOrIsPausedEndsItAtOnce() {
        List.of("a", "b", "c", "d").forEach(this::download);
        Transfer waiting = transfers.transfers().get(2);
        Transfer paused = transfers.transfers().get(3);
        paused.pause();
        List<String> cancelled = new ArrayList<>();
        waiting.task().onCancelled(() -> cancelled.add("waiting"));
        paused.task().onCancelled(() -> cancelled.add("paused"));
        waiting.cancel();
        paused.cancel();
        assertEquals(List.of("waiting", "paused"), cancelled);
        tasks.runAll();
        assertEquals(List.of("a", "b"), done);
    }

    @Test
    void aCancelledOneIsTriedAgainAtTheEndOfTheQueue() {
        Transfer first = download("a");
        List.of("b", "c").forEach(this::download);
        first.cancel();
        tasks.runNext();
        transfers.retry(first);
        tasks.runAll();
        assertEquals(List.of("b", "c", "a"), done);
        transfers.clearFinished();
        assertEquals(List.of(), transfers.transfers());
    }

    @Test
    void theWorkOfOtherFeaturesWaitsTooAndTellsThemHowItEnded() {
        List.of("a", "b").forEach(this::download);
        List<String> told = new ArrayList<>();
        RunningTask<String> save = transfers.recording(Transfer.Kind.SAVE).submit("save", (ProgressMonitor monitor) -> {
            throw new IOException("full");
        });
        save.onFailure(IllegalStateException.class, problem -> told.add("wrong"));
        save.onFailure(IOException.class, problem -> told.add(problem.getMessage()));
        save.onFailure(problem -> told.add("second"));
        assertEquals(List.of("save"), names(Group.WAITING));
        tasks.runAll();
        assertEquals(List.of("full"), told);
    }
}
