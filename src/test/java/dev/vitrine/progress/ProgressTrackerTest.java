package dev.vitrine.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressTrackerTest {
    private static final long MILLIS = 1_000_000;

    private long now = Long.MAX_VALUE - 5 * MILLIS;
    private final List<ProgressSnapshot> told = new ArrayList<>();
    private final ProgressTracker tracker = new ProgressTracker(() -> now, Duration.ofMillis(100), told::add);

    @Test
    void aSteadyRateGivesARateAndTheTimeThatIsLeft() {
        tracker.begin(10_000, 10);
        run(20, 100, 100);

        ProgressSnapshot snapshot = tracker.snapshot();

        assertEquals(2000, snapshot.bytesDone());
        assertEquals(1000, snapshot.bytesPerSecond().orElseThrow(), 1);
        assertEquals(8000, snapshot.remaining().orElseThrow().toMillis(), 10);
        assertEquals(OptionalDouble.of(0.2), snapshot.fraction());
        assertEquals(Duration.ofSeconds(2), snapshot.elapsed());
    }

    @Test
    void aRateIsUnknownInTheFirstSecondAndWithoutATotalThereIsNoTimeLeft() {
        run(9, 100, 100);
        assertEquals(OptionalDouble.empty(), tracker.snapshot().bytesPerSecond());
        run(2, 100, 100);
        ProgressSnapshot snapshot = tracker.snapshot();
        assertTrue(snapshot.bytesPerSecond().isPresent());
        assertEquals(Optional.empty(), snapshot.remaining());
        assertEquals(OptionalDouble.empty(), snapshot.fraction());
    }

    @Test
    void theRateFollowsAChangeOfPaceAndAStallMakesTheRestUnknown() {
        tracker.begin(1_000_000, 1);
        run(100, 100, 10_000);
        assertEquals(0, tracker.snapshot().remaining().orElseThrow().toMillis(), 10);
        tracker.begin(1_000_000, 1);
        run(300, 100, 100);
        assertEquals(1000, tracker.snapshot().bytesPerSecond().orElseThrow(), 300);
        run(1000, 100, 0);
        assertEquals(Optional.empty(), tracker.snapshot().remaining());
    }

    @Test
    void workThatIsFoundLaterIsAddedToWhatIsDone() {
        tracker.begin(100, 2);
        tracker.advance(60);
        tracker.fileDone("a");
        tracker.begin(50, 3);

        ProgressSnapshot snapshot = tracker.snapshot();

        assertEquals(110, snapshot.bytesTotal());
        assertEquals(4, snapshot.filesTotal());
        assertEquals(1, snapshot.filesDone());
        assertEquals(Optional.of("a"), snapshot.lastFile());
        tracker.advance(-10);
        assertEquals(50, tracker.snapshot().bytesDone());
    }

    @Test
    void filesCountWhenThereAreNoBytes() {
        tracker.begin(0, 4);
        tracker.fileDone("empty");

        assertEquals(OptionalDouble.of(0.25), tracker.snapshot().fraction());
    }

    @Test
    void theListenerIsToldAtMostOnceAnInterval() {
        run(1000, 1, 5);

        assertEquals(10, told.size(), 1);
        assertEquals(5, told.getFirst().bytesDone());
        now += 500 * MILLIS;
        tracker.advance(1);
        assertEquals(5001, told.getLast().bytesDone());
    }

    @Test
    void cancellingStopsTheWorkAtItsNextCheck() throws CancelledException {
        tracker.check();
        assertFalse(tracker.isCancelled());
        tracker.cancel();
        assertThrows(CancelledException.class, tracker::check);
    }

    private void run(int steps, long millis, long bytes) {
        for (int i = 0; i < steps; i++) {
            now += millis * MILLIS;
            tracker.advance(bytes);
        }
    }
}
