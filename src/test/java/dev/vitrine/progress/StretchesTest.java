package dev.vitrine.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.digest.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StretchesTest {
    private final List<Object> seen = Collections.synchronizedList(new ArrayList<>());

    /// Pauses at the third item, and goes on when it is asked to wait.
    private final class Pausing implements ProgressMonitor {
        private volatile boolean paused;
        private boolean cancels;

        @Override
        public boolean isPaused() {
            return paused;
        }

        @Override
        public void awaitResume() throws CancelledException {
            seen.add(paused ? "holds" : "begins");
            if (paused && cancels) {
                throw new CancelledException();
            }
            paused = false;
        }
    }

    private final Pausing monitor = new Pausing();

    private void take(Iterable<Integer> items) {
        for (int item : items) {
            seen.add(item);
            monitor.paused = item == 2;
        }
    }

    @Test
    void workHoldsAfterTheItemThatItIsAtAndGoesOnWithTheNext() throws IOException {
        Stretches.run(List.of(1, 2, 3, 4), monitor, this::take);
        assertEquals(List.of("begins", 1, 2, "holds", 3, 4), seen);
    }

    @Test
    void workThatIsCancelledWhileItHoldsEnds() {
        monitor.cancels = true;
        assertThrows(CancelledException.class, () -> Stretches.run(List.of(1, 2, 3, 4), monitor, this::take));
        assertEquals(List.of("begins", 1, 2, "holds"), seen);
    }

    @Test
    void nothingToDoIsDone() throws IOException {
        Stretches.run(List.of(), monitor, this::take);
        assertEquals(List.of("begins"), seen);
    }

    @Test
    void everyItemIsDoneOnceByManyThreads() throws IOException {
        List<Integer> items = IntStream.range(0, 5_000).boxed().toList();
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        try (Workers workers = new Workers(4)) {
            Stretches.run(
                    items,
                    monitor,
                    part -> workers.forEach(part, item -> {
                        done.add(item);
                        if (item % 100 == 0) {
                            monitor.paused = true;
                        }
                    }));
        }
        assertEquals(items, done.stream().sorted().toList());
    }
}
