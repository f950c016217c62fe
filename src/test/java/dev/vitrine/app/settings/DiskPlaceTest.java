package dev.vitrine.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.settings.DiskPlace.Removal;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import dev.vitrine.testing.DirectTaskRunner;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiskPlaceTest {
    private final DirectTaskRunner counting = new DirectTaskRunner();
    private final DirectTaskRunner removing = new DirectTaskRunner();
    private final TaskRunner tasks = new TaskRunner() {
        @Override
        public <T> RunningTask<T> submit(String title, Work<T> work) {
            return (title.equals("count") ? counting : removing).submit(title, work);
        }
    };
    private final DiskPlace<Integer> place = new DiskPlace<>(tasks, removed -> removed + " went");

    @Test
    void aCountFromBeforeTheRemovalIsNotShownAfterIt() {
        counting.hold();
        place.count("count", monitor -> 5);
        place.remove("remove", monitor -> new Removal<>(5, 0));
        counting.runAll();
        assertEquals(Optional.of(0), place.contentProperty().get());
        assertEquals("5 went", place.saidProperty().get());
    }

    @Test
    void aRemovalThatFailsLeavesTheCount() {
        counting.hold();
        place.count("count", monitor -> 5);
        place.remove("remove", monitor -> {
            throw new IOException("no");
        });
        counting.runAll();
        assertEquals(Optional.of(5), place.contentProperty().get());
        assertTrue(place.removalFailureProperty().get().isPresent());
    }
}
