package dev.vitrine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.app.shell.Remembered;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.testing.DirectTaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowMemoryTest {
    private static final WindowSettings.Bounds SMALL = new WindowSettings.Bounds(10, 20, 1200, 800, false);
    private static final WindowSettings.Bounds WHOLE = new WindowSettings.Bounds(0, 0, 1920, 1080, true);

    @TempDir
    private Path home;

    @Test
    void aWindowThatIsNeverClosedComesBackWhereItWas() {
        Remembered frame = new Remembered(
                Remembered.NOTHING.columns(),
                Optional.of(new ProjectPath("me", "vision").collection("mnist").at("v3")),
                List.of());
        WindowMemory memory = new WindowMemory(home);
        memory.set(SMALL, frame);
        memory.writeLater(new DirectTaskRunner(), "Vitrine");
        assertEquals(new WindowSettings(Optional.of(SMALL), frame), new WindowMemory(home).settings());
    }

    @Test
    void aMaximizedWindowKeepsThePlaceThatItGoesBackTo() {
        WindowMemory memory = new WindowMemory(home);
        memory.set(WHOLE, Remembered.NOTHING);
        assertEquals(WindowSettings.NONE, memory.settings());
        memory.set(SMALL, Remembered.NOTHING);
        memory.set(WHOLE, Remembered.NOTHING);
        assertEquals(
                new WindowSettings(Optional.of(new WindowSettings.Bounds(10, 20, 1200, 800, true)), Remembered.NOTHING),
                memory.settings());
    }
}
