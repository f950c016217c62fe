package dev.vitrine.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Handlers of a planted view do what they must not, until the watchdog has seen it.
@Timeout(60)
class FxWatchdogTest extends FxTest {
    @TempDir
    private Path directory;

    private Planted planted = () -> {};

    /// What a click does.
    private interface Planted {
        void run() throws Exception;
    }

    /// Stands for a class of the window.
    private final class PlantedView extends VBox {
        PlantedView() {
            Button button = new Button("Press");
            button.setOnAction(event -> press());
            getChildren().add(button);
        }

        private void press() {
            try {
                planted.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    protected Parent view() {
        return new PlantedView();
    }

    @Override
    protected boolean isApplication(String className) {
        return className.equals(PlantedView.class.getName());
    }

    /// A test that leaves a violation behind has failed.
    private String violation() {
        return String.valueOf(assertThrows(AssertionError.class, super::p7TheWindowWasNeverBlocked)
                .getMessage());
    }

    @AfterEach
    @Override
    void p7TheWindowWasNeverBlocked() {
        // What was planted was seen by the test itself.
    }

    @Test
    void p7ReadingAFileIsSeen() throws Exception {
        Path file = Files.writeString(directory.resolve("data"), "bytes".repeat(1_000));
        planted = () -> repeatUntilSeen(() -> Files.readAllBytes(file).length > 0);
        clickOn("Press");
        String violation = violation();
        assertTrue(violation.contains("it blocks in "), violation);
        assertTrue(violation.contains("PlantedView.press"), violation);
    }

    @Test
    void p7WaitingForAnotherThreadIsSeen() {
        CountDownLatch never = new CountDownLatch(1);
        planted = () -> {
            Thread other = Thread.ofVirtual().start(() -> {
                awaitSeen();
                never.countDown();
            });
            never.await();
            other.join();
        };
        clickOn("Press");
        assertTrue(violation().contains("it blocks in java.util.concurrent.CountDownLatch#await"));
    }

    @Test
    void p7ALockThatAnotherThreadHoldsIsSeen() throws Exception {
        Object lock = new Object();
        CountDownLatch held = new CountDownLatch(1);
        Thread other = Thread.ofPlatform().start(() -> {
            synchronized (lock) {
                held.countDown();
                awaitSeen();
            }
        });
        held.await();
        planted = () -> {
            synchronized (lock) {
                other.isAlive();
            }
        };
        clickOn("Press");
        other.join();
        assertTrue(violation().contains("it blocks in a wait"));
    }

    @Test
    void p7AHandlerThatCalculatesForLongIsSeen() {
        planted = () -> repeatUntilSeen(() -> true);
        clickOn("Press");
        String violation = violation();
        assertTrue(violation.contains("it works in " + PlantedView.class.getName() + "#"), violation);
    }

    @Test
    void nothingIsSeenWhereNothingIsDone() {
        clickOn("Press");
        super.p7TheWindowWasNeverBlocked();
    }

    @Test
    void theToolkitMayWaitAndReadForTheApplication() {
        String renderer = "com.sun.javafx.tk.quantum.PaintCollector.waitForRenderingToComplete";
        assertFalse(seen("java.util.concurrent.CountDownLatch.await", renderer, "app.View.show"));
        assertFalse(seen("java.io.FileInputStream.read", "com.sun.javafx.css.StyleManager.load", "app.View.show"));
        assertTrue(seen("java.io.FileInputStream.read", "app.View.load", "javafx.event.Handler.handle"));
    }

    @Test
    void theRegistryMayBeAskedForWhatItHoldsInMemory() {
        String registry = "dev.vitrine.registry.local.LocalRegistry.";
        assertFalse(seen(registry + "name", "app.View.show"));
        assertTrue(seen("org.sqlite.core.NativeDB.step", registry + "projects", "app.View.show"));
    }

    @Test
    void loadingOfCodeIsNotCounted() {
        assertFalse(seen("java.io.RandomAccessFile.read", "java.lang.ClassLoader.loadClass", "app.View.show"));
    }

    @Test
    void workThatATestRunsOnTheSpotIsNotCounted() {
        String runner = DirectTaskRunner.class.getName() + ".submit";
        assertFalse(seen("java.nio.file.Files.size", "app.ViewModel.lambda", runner, "app.ViewModel.open"));
    }

    @Test
    void theDatabaseCountsWhereverItIsInItsWork() {
        assertTrue(seen("java.util.HashMap.get", "dev.vitrine.registry.local.Database.read", "app.ViewModel.open"));
        assertEquals(
                Optional.of("app.ViewModel#open, 2 frames deep"),
                stack("java.util.HashMap.get", "app.ViewModel.open", "javafx.event.Handler.handle")
                        .handlerAtWork());
    }

    private static boolean seen(String... frames) {
        return stack(frames).blockingCall().isPresent();
    }

    private static FxStack stack(String... frames) {
        return new FxStack(
                List.of(frames).stream()
                        .map(frame -> new StackTraceElement(
                                frame.substring(0, frame.lastIndexOf('.')),
                                frame.substring(frame.lastIndexOf('.') + 1),
                                "Source.java",
                                1))
                        .toList(),
                name -> name.startsWith("app."));
    }

    private interface Step {
        boolean run() throws Exception;
    }

    private void repeatUntilSeen(Step step) throws Exception {
        while (violations().isEmpty() && step.run()) {
            Thread.onSpinWait();
        }
    }

    private void awaitSeen() {
        while (violations().isEmpty()) {
            Thread.onSpinWait();
        }
    }
}
