package dev.vitrine.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.task.FxTaskRunner;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskState;
import dev.vitrine.app.task.Work;
import dev.vitrine.digest.Workers;
import dev.vitrine.model.ProjectPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Work that holds when it is paused, on threads of its own. The test is the foreground: it runs what arrives there.
@Timeout(60)
class HeldTransferTest {
    private final BlockingQueue<Runnable> foreground = new LinkedBlockingQueue<>();
    private final FxTaskRunner tasks = new FxTaskRunner(Thread::startVirtualThread, foreground::add, System::nanoTime);
    private final TransfersViewModel transfers = new TransfersViewModel(tasks);
    private final SynchronousQueue<String> asks = new SynchronousQueue<>();
    private final SynchronousQueue<String> files = new SynchronousQueue<>();
    private final List<String> done = new ArrayList<>();

    /// Takes one file after the other, as the test hands them out, and holds between them.
    private final Work<String> work = monitor -> {
        try {
            while (true) {
                monitor.check();
                asks.put("for the next");
                String file = files.take();
                if (file.isEmpty()) {
                    return "all";
                }
                monitor.fileDone(file);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    };

    @AfterEach
    void stop() {
        tasks.close();
    }

    private Transfer checkout(String name) {
        TransferRequest request = new TransferRequest(
                Transfer.Kind.CHECKOUT,
                new ProjectPath("me", "demo").collection(name).at("v0"),
                Path.of(name));
        transfers.start(request, TransferState.WAITING, () -> {}, work, (row, value) -> done.add(value));
        return transfers.transfers().stream()
                .filter(each -> each.request().filter(request::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void until(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            foreground.take().run();
        }
    }

    private void until(Transfer transfer, TransferState state) throws InterruptedException {
        until(() -> transfer.state() == state);
    }

    private void hand(String file) throws InterruptedException {
        asks.take();
        files.put(file);
    }

    private void pauseWithinAFile(Transfer transfer, String file) throws InterruptedException {
        asks.take();
        transfer.pause();
        assertEquals(TransferState.PAUSING, transfer.state());
        files.put(file);
    }

    private void pauseBetweenFiles(Transfer transfer) throws InterruptedException {
        pauseWithinAFile(transfer, "a file");
        until(transfer, TransferState.PAUSED);
    }

    @Test
    void aPauseHoldsTheWorkAndGivesItsPlaceAway() throws InterruptedException {
        transfers.atOnceProperty().set(1);
        Transfer first = checkout("first");
        assertTrue(first.canPause());
        Transfer second = checkout("second");
        pauseBetweenFiles(first);
        assertEquals(TransferState.RUNNING, second.state());
        first.resume();
        assertEquals(TransferState.WAITING, first.state());
        hand("");
        until(second, TransferState.SUCCEEDED);
        assertEquals(TransferState.RUNNING, first.state());
        hand("");
        until(first, TransferState.SUCCEEDED);
        assertEquals(List.of("all", "all"), done);
        assertEquals(1, first.task().filesDoneProperty().get());
    }

    @Test
    void aSecondPauseHoldsAgain() throws InterruptedException {
        Transfer transfer = checkout("one");
        pauseBetweenFiles(transfer);
        transfer.resume();
        pauseBetweenFiles(transfer);
        transfer.resume();
        hand("");
        until(transfer, TransferState.SUCCEEDED);
    }

    @Test
    void whatIsPausedCanBeCancelled() throws InterruptedException {
        Transfer transfer = checkout("one");
        pauseBetweenFiles(transfer);
        transfer.cancel();
        assertEquals(TransferState.CANCELLING, transfer.state());
        until(transfer, TransferState.CANCELLED);
        assertEquals(List.of(), done);
    }

    @Test
    void allArePausedAndGoOnTogether() throws InterruptedException {
        transfers.atOnceProperty().set(3);
        List<Transfer> all = List.of(checkout("a"), checkout("b"), checkout("c"));
        for (Transfer _ : all) {
            asks.take();
        }
        transfers.pauseAll();
        for (Transfer _ : all) {
            files.put("a file");
        }
        for (Transfer each : all) {
            until(each, TransferState.PAUSED);
        }
        transfers.resumeAll();
        for (Transfer _ : all) {
            hand("");
        }
        for (Transfer each : all) {
            until(each, TransferState.SUCCEEDED);
        }
    }

    @Test
    void whatDoesNotQueueGoesOnWithoutAPlace() throws InterruptedException {
        transfers.atOnceProperty().set(1);
        CountDownLatch end = new CountDownLatch(1);
        transfers.recording(Transfer.Kind.SAVE).submit("save", monitor -> {
            end.await();
            return "saved";
        });
        RunningTask<String> adding = transfers.recording(Transfer.Kind.ADD).submit("add", work);
        Transfer row = transfers.transfers().getLast();
        pauseBetweenFiles(row);
        assertTrue(adding.heldProperty().get());
        row.resume();
        assertEquals(TransferState.RUNNING, row.state());
        assertFalse(adding.heldProperty().get());
        hand("");
        until(row, TransferState.SUCCEEDED);
        end.countDown();
    }

    @Test
    void everyThreadOfTheWorkHolds() throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(3);
        Queue<Integer> passed = new ConcurrentLinkedQueue<>();
        try (Workers workers = new Workers(1)) {
            RunningTask<String> adding = transfers.recording(Transfer.Kind.ADD).submit("add", monitor -> {
                workers.forEach(List.of(1, 2), item -> {
                    meet(together);
                    meet(together);
                    monitor.check();
                    passed.add(item);
                });
                return "all";
            });
            Transfer row = transfers.transfers().getLast();
            meet(together);
            row.pause();
            meet(together);
            until(row, TransferState.PAUSED);
            assertEquals(List.of(), List.copyOf(passed));
            row.resume();
            until(row, TransferState.SUCCEEDED);
            assertEquals(2, passed.size());
            assertEquals(TaskState.SUCCEEDED, adding.state());
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatEndsBeforeItCouldHoldIsDone() throws InterruptedException {
        Transfer transfer = checkout("one");
        pauseWithinAFile(transfer, "");
        until(transfer, TransferState.SUCCEEDED);
    }
}
