package dev.vitrine.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.testing.DirectTaskRunner;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FxTaskRunnerTest {
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final List<Object> seen = new ArrayList<>();

    @Test
    void aResultReachesHandlersAddedBeforeAndAfterTheEnd() {
        tasks.hold();
        RunningTask<String> task = tasks.submit("t", monitor -> "done").onSuccess(seen::add);
        assertEquals(TaskState.QUEUED, task.state());
        tasks.runNext();
        task.onSuccess(seen::add);
        assertEquals(List.of("done", "done"), seen);
        assertEquals(TaskState.SUCCEEDED, task.state());
    }

    @Test
    void onlyTheFirstFittingFailureHandlerRuns() {
        RunningTask<Object> task = tasks.submit("t", monitor -> {
            throw new FileNotFoundException("x");
        });
        task.onSuccess(seen::add)
                .onFailure(IllegalStateException.class, failure -> seen.add("state"))
                .onFailure(IOException.class, failure -> seen.add("io"))
                .onFailure(failure -> seen.add("any"));
        assertEquals(List.of("io"), seen);
        assertEquals(TaskState.FAILED, task.state());
    }

    @Test
    void anErrorEndsTheTaskToo() {
        RunningTask<Object> task = tasks.submit("t", monitor -> {
            throw new StackOverflowError();
        });
        assertEquals(TaskState.FAILED, task.state());
        assertTrue(task.failureProperty().get().orElseThrow().getCause() instanceof StackOverflowError);
    }

    @Test
    void cancellingStopsTheWorkAtItsNextCheck() {
        tasks.hold();
        RunningTask<Object> task = tasks.submit("t", monitor -> {
            seen.add("ran");
            monitor.check();
            return "";
        });
        task.onCancelled(() -> seen.add("cancelled"));
        task.cancel();
        tasks.runNext();
        assertEquals(List.of("cancelled"), seen);
        assertEquals(TaskState.CANCELLED, task.state());
    }

    @Test
    void aSecondPhaseComesOnTopOfTheFirst() {
        RunningTask<Integer> task = tasks.submit("t", monitor -> {
            for (int phase = 0; phase < 2; phase++) {
                monitor.begin(100, 1);
                monitor.advance(100);
                monitor.fileDone("a");
            }
            return 1;
        });
        assertEquals(200, task.bytesTotalProperty().get());
        assertEquals(200, task.bytesDoneProperty().get());
        assertEquals(2, task.filesTotalProperty().get());
        assertEquals(1, task.progressProperty().get());
    }

    @Test
    void progressTellsBytesFilesRateAndTimeLeft() {
        List<Optional<Duration>> left = new ArrayList<>();
        tasks.hold();
        RunningTask<Integer> task = tasks.submit("t", monitor -> {
            monitor.begin(1_000, 2);
            monitor.advance(100);
            monitor.advance(100);
            monitor.fileDone("a");
            return 0;
        });
        task.remainingProperty().addListener((value, old, now) -> left.add(now));
        tasks.runNext();
        assertEquals(200, task.bytesDoneProperty().get());
        assertEquals(1_000, task.bytesTotalProperty().get());
        assertEquals(1, task.filesDoneProperty().get());
        assertEquals(0.2, task.progressProperty().get());
        assertTrue(left.stream().anyMatch(Optional::isPresent));
        assertEquals(Optional.empty(), task.remainingProperty().get());
    }

    @Test
    void reportsAreAtLeast100MillisecondsApart() {
        AtomicLong now = new AtomicLong();
        Deque<Runnable> posted = new ArrayDeque<>();
        FxTaskRunner runner = new FxTaskRunner(Runnable::run, posted::add, now::get);
        runner.submit("t", monitor -> {
            monitor.begin(1_000_000, 1);
            for (int i = 0; i < 1_000; i++) {
                now.addAndGet(1_000_000);
                monitor.advance(1_000);
            }
            return 0;
        });
        assertEquals(2 + 1 + 10, posted.size(), "start and end, the first report, one for each 100 ms");
    }

    @Test
    void workAheadNeedsNoToolkitAndKeepsItsFailure() throws Exception {
        assertEquals("opened", FxTaskRunner.ahead(() -> "opened").get());
        IOException failure = new IOException("gone");
        Future<Object> failed = FxTaskRunner.ahead(() -> {
            throw failure;
        });
        assertSame(failure, assertThrows(ExecutionException.class, failed::get).getCause());
    }
}
