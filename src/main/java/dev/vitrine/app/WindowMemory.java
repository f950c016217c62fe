package dev.vitrine.app;

import dev.vitrine.app.shell.Remembered;
import dev.vitrine.app.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Keeps how the window looks while it is open, so that a window that ends without being closed comes back where it
/// was.
final class WindowMemory {
    private final Path home;
    private WindowSettings settings;

    WindowMemory(Path home) {
        this.home = home;
        this.settings = WindowSettings.read(home);
    }

    synchronized WindowSettings settings() {
        return settings;
    }

    /// A maximized window keeps the place that it goes back to.
    synchronized void set(WindowSettings.Bounds bounds, Remembered frame) {
        Optional<WindowSettings.Bounds> kept = bounds.maximized()
                ? settings.bounds().map(at -> new WindowSettings.Bounds(at.x(), at.y(), at.width(), at.height(), true))
                : Optional.of(bounds);
        settings = new WindowSettings(kept, frame);
    }

    /// Writes what was set last, whichever of several calls comes first.
    synchronized void write() throws IOException {
        settings.write(home);
    }

    /// Writes in the background. A failure is left to the last writing to tell.
    void writeLater(TaskRunner tasks, String title) {
        tasks.submit(title, monitor -> {
            write();
            return settings();
        });
    }
}
