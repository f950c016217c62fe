package dev.vitrine.app.shell;

import dev.vitrine.app.text.Formats;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.settings.Directories;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.FxTest;
import dev.vitrine.testing.RecordingDialogs;
import dev.vitrine.testing.SampleHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// The whole window with its keys, over the sample project.
abstract class WindowTest extends FxTest {
    @TempDir
    Path work;

    final DirectTaskRunner tasks = new DirectTaskRunner();
    final RecordingDialogs dialogs = new RecordingDialogs();
    ArtifactClient client;
    Workbench workbench;

    @Override
    protected Parent view() throws IOException {
        SampleHome.writeTo(work.resolve("home"));
        client = ArtifactClient.open(
                new Directories(work.resolve("home"), work.resolve("cache"), work.resolve("downloads")));
        workbench = new Workbench(
                client,
                new Desktop(tasks, dialogs, new Formats(Clock.systemUTC()), uri -> {}, () -> {}, folder -> {}),
                before());
        return workbench.view();
    }

    Remembered before() {
        return Remembered.NOTHING;
    }

    @Override
    public void start(Stage stage) throws Exception {
        super.start(stage);
        Scene scene = stage.getScene();
        workbench.install(scene);
    }

    @AfterEach
    void closeTheRegistry() throws IOException {
        client.close();
    }
}
