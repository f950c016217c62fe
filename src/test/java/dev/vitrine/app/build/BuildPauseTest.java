package dev.vitrine.app.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.FxTaskRunner;
import dev.vitrine.app.text.Formats;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.settings.Directories;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.FxTest;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

@Timeout(60)
class BuildPauseTest extends FxTest {
    @TempDir
    private Path directory;

    private final Selection selection = new Selection();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final FxTaskRunner moving = new FxTaskRunner(work::add, Platform::runLater, System::nanoTime);
    private ArtifactClient client;
    private BuildViewModel viewModel;

    @Override
    protected Parent view() throws IOException {
        client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
        viewModel = new BuildViewModel(client, selection, tasks, moving, moving, new RecordingDialogs());
        return new BuildView(viewModel, new Formats(Clock.systemUTC()), link -> {});
    }

    @AfterEach
    void close() throws IOException {
        moving.close();
        client.close();
    }

    private static void until(BooleanSupplier reached) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, reached::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String progress() {
        return lookup("#build-progress").queryLabeled().getText();
    }

    private void startThenPause() throws Exception {
        clickOn("#build-pause");
        runNext();
        until(() -> progress().startsWith("Paused"));
        assertEquals("Resume", lookup("#build-pause").queryButton().getAccessibleText());
    }

    @Test
    void aPausedSaveSaysSoInItsBarAndGoesOn() throws Exception {
        drop("words");
        runNext();
        until(() -> viewModel.workProperty().get().isEmpty());
        onFx(() -> viewModel.fields().collectionProperty().set("demo/first"));
        onFx(() -> viewModel.fields().typeProperty().set("dataset"));
        clickOn("#build-save");
        startThenPause();
        picture("build-paused");
        clickOn("#build-pause");
        until(() -> selection.versionProperty().get().isPresent());
        assertTrue(viewModel.workProperty().get().isEmpty());
    }

    private void drop(String name) throws IOException {
        Path file = Files.writeString(directory.resolve(name + ".txt"), name);
        onFx(() -> viewModel.drop(List.of(file)));
    }

    @Test
    void aPausedReadingHoldsUpNeitherStepsNorWhatIsTyped() throws Exception {
        drop("words");
        startThenPause();
        onFx(() -> viewModel.staging().newFolder(Optional.empty()));
        onFx(() -> viewModel.fields().descriptionProperty().set("about words"));
        assertEquals(List.of("new folder"), paths());
        picture("build-reading-paused");
        assertTrue(viewModel.drafts().savedAtProperty().get().isPresent());
        clickOn("#build-pause");
        until(() -> paths().contains("words.txt"));
        assertEquals(List.of("new folder", "words.txt"), paths());
    }

    private List<String> paths() {
        return viewModel.staging().rows().stream().map(StagedRow::path).toList();
    }

    @Test
    void aPausedReadingIsCancelledByItsBar() throws Exception {
        drop("words");
        startThenPause();
        clickOn("#build-cancel");
        until(() -> viewModel.workProperty().get().isEmpty());
        assertEquals(List.of(), paths());
    }

    private void runNext() throws InterruptedException {
        Thread.startVirtualThread(work.take());
    }
}
