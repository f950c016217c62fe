package dev.vitrine.app.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.build.DraftQueue.Kind;
import dev.vitrine.app.task.TaskState;
import dev.vitrine.testing.DirectTaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftQueueTest {
    private final List<String> done = new ArrayList<>();
    private final DraftQueue queue = new DraftQueue(why -> done.add(why.getMessage()));
    private final DirectTaskRunner reading = new DirectTaskRunner();
    private final DirectTaskRunner others = new DirectTaskRunner();

    @BeforeEach
    void hold() {
        reading.hold();
        others.hold();
    }

    private void add(Kind kind, String name) {
        queue.add(kind, kind == Kind.READING ? reading : others, name, monitor -> name, done::add);
    }

    @Test
    void stepsGoBesideWhatIsRead() {
        add(Kind.READING, "read");
        add(Kind.STEP, "step");
        add(Kind.STEP, "next");
        others.runAll();
        assertEquals(List.of("step", "next"), done);
        assertTrue(queue.busyProperty().get());
        reading.runAll();
        assertEquals(List.of("step", "next", "read"), done);
        assertFalse(queue.busyProperty().get());
    }

    @Test
    void filesAreReadOneDropAfterTheOther() {
        add(Kind.READING, "one");
        add(Kind.READING, "two");
        assertEquals(1, reading.waiting());
        assertEquals(1, queue.waitingProperty().get());
        reading.runAll();
        assertEquals(List.of("one", "two"), done);
    }

    @Test
    void aSaveWaitsForAllBeforeItAndHoldsUpAllAfterIt() {
        add(Kind.READING, "read");
        add(Kind.SAVE, "save");
        add(Kind.STEP, "step");
        add(Kind.READING, "late");
        assertEquals(3, queue.waitingProperty().get());
        assertEquals(0, others.waiting());
        reading.runNext();
        others.runNext();
        assertEquals(List.of("read", "save"), done);
        assertEquals(0, queue.waitingProperty().get());
        reading.runNext();
        others.runNext();
        assertEquals(List.of("read", "save", "late", "step"), done);
    }

    @Test
    void whatRunsIsToldButForSteps() {
        add(Kind.STEP, "step");
        assertEquals(Optional.empty(), queue.runningProperty().get());
        add(Kind.READING, "read");
        DraftQueue.Running running = queue.runningProperty().get().orElseThrow();
        assertEquals("read", running.task().title());
        assertTrue(running.canPause());
        reading.runAll();
        assertEquals(Optional.empty(), queue.runningProperty().get());
        others.runAll();
        add(Kind.SWITCH, "open");
        assertFalse(queue.runningProperty().get().orElseThrow().canPause());
    }

    @Test
    void whatFailsLetsTheNextOneRun() {
        queue.<String>add(
                Kind.STEP,
                others,
                "bad",
                monitor -> {
                    throw new IllegalArgumentException("why");
                },
                done::add);
        add(Kind.STEP, "good");
        others.runAll();
        assertEquals(List.of("why", "good"), done);
    }

    @Test
    void whatIsGivenUpIsCancelledAndHasNoSayAnyMore() {
        add(Kind.READING, "read");
        add(Kind.SAVE, "save");
        var task = queue.runningProperty().get().orElseThrow().task();
        queue.clear();
        add(Kind.STEP, "step");
        others.runAll();
        reading.runAll();
        assertEquals(List.of("step"), done);
        assertEquals(TaskState.CANCELLED, task.state());
    }
}
