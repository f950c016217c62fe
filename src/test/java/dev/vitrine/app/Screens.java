package dev.vitrine.app;

import dev.vitrine.app.shell.Desktop;
import dev.vitrine.app.shell.Remembered;
import dev.vitrine.app.shell.Workbench;
import dev.vitrine.app.text.Formats;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactDraft;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.settings.Directories;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.RecordingDialogs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/// Every screen of the window and how a person comes there. The gallery takes their pictures, and tests walk through
/// them: a feature that has no screen here is not looked at.
final class Screens {
    private static final CollectionPath HOSTILE_PATH =
            new ProjectPath("vision", "long").collection("long-" + "name-".repeat(24) + "end");

    private Screens() {}

    /// A screen.
    ///
    /// @param home  what the registry holds
    /// @param steps leads there from the window as it opens
    record Screen(String name, Home home, Steps steps) {}

    /// What leads to a screen.
    @FunctionalInterface
    interface Steps {
        void go(Visit visit) throws IOException;
    }

    /// What a registry holds at the start, and which version of it is open.
    enum Home {
        EMPTY(Optional.empty()),
        SAMPLE(Optional.of("sample/shapes:latest")),
        /// Names and texts that are long, foreign or hostile.
        HOSTILE(Optional.of(HOSTILE_PATH + ":latest"));

        private final Optional<String> version;

        Home(Optional<String> version) {
            this.version = version;
        }

        Optional<ArtifactPath> version(ArtifactClient client) {
            return version.map(client::parse);
        }
    }

    static List<Screen> all() {
        return List.of(
                new Screen("empty", Home.EMPTY, visit -> {}),
                new Screen("files", Home.SAMPLE, visit -> {}),
                new Screen("overview", Home.SAMPLE, visit -> visit.clickOn("Overview")),
                new Screen("lineage", Home.SAMPLE, visit -> visit.clickOn("Lineage")),
                new Screen(
                        "lineage-list",
                        Home.SAMPLE,
                        visit -> visit.clickOn("Lineage").clickOn("#lineage-list-toggle")),
                new Screen("compare", Home.SAMPLE, visit -> visit.clickOn("Compare")),
                new Screen(
                        "palette",
                        Home.SAMPLE,
                        visit -> visit.clickOn("#palette-open").write("sha")),
                new Screen("shortcuts", Home.SAMPLE, visit -> visit.push(KeyCode.F1)),
                new Screen("preview-table", Home.SAMPLE, visit -> visit.clickOn("labels.csv")),
                new Screen("preview-json", Home.SAMPLE, visit -> visit.clickOn("classes.json")),
                new Screen(
                        "preview-picture",
                        Home.SAMPLE,
                        visit -> visit.clickOn("#manifest-filter").write("004").clickOn("004.png")),
                new Screen("draft", Home.SAMPLE, Visit::startFromTheVersion),
                new Screen("checkout", Home.SAMPLE, visit -> {
                    visit.choose("target", "notes.txt");
                    visit.clickOn("#version-checkout");
                }),
                new Screen("verify", Home.SAMPLE, visit -> {
                    visit.choose("target", "notes.txt");
                    visit.clickOn("#version-verify");
                }),
                new Screen("transfers", Home.SAMPLE, Screens::fillTheQueue),
                new Screen("storage", Home.SAMPLE, visit -> visit.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S)),
                new Screen("new-artifact", Home.SAMPLE, visit -> visit.clickOn("#artifact-new")),
                new Screen("settings", Home.SAMPLE, visit -> visit.clickOn("#app-settings")),
                new Screen("settings-folders", Home.SAMPLE, visit -> {
                    visit.clickOn("#app-settings");
                    visit.clickOn("Registry and folders");
                }),
                new Screen("long-names", Home.HOSTILE, visit -> {}),
                new Screen("long-texts", Home.HOSTILE, visit -> visit.clickOn("Overview")));
    }

    /// Two that are done, two that run, one that waits and one that is paused.
    private static void fillTheQueue(Visit visit) throws IOException {
        visit.choose("target", "notes.txt");
        visit.clickOn("#version-download");
        visit.clickOn("#version-verify");
        visit.hold();
        for (int i = 0; i < 4; i++) {
            visit.clickOn("#version-download");
        }
        visit.clickOn("#transfers-show-all");
        visit.clickOn("#transfer-pauseAll");
        Node resume = visit.lookup((Node node) -> node instanceof Button button
                        && String.valueOf(button.getAccessibleText()).startsWith("Resume "))
                .query();
        visit.clickOn(resume);
    }

    /// A registry that holds what `home` says, under `directory`.
    static ArtifactClient client(Home home, Path directory) throws IOException {
        ArtifactClient client = ArtifactClient.open(
                new Directories(directory.resolve("home"), directory.resolve("cache"), directory.resolve("downloads")));
        switch (home) {
            case EMPTY -> {}
            case SAMPLE -> client.createSample(ProgressMonitor.NONE);
            case HOSTILE -> saveHostile(client);
        }
        return client;
    }

    private static void saveHostile(ArtifactClient client) throws IOException {
        try (ArtifactDraft draft = client.newDraft(HOSTILE_PATH, "a-type-with-quite-a-long-name")) {
            for (String name : List.of(
                    "a folder/" + "b".repeat(200) + ".txt",
                    "\u05e9\u05dc\u05d5\u05dd \u202egnp.exe.txt",
                    "zero\u200bwidth\u200d.txt",
                    "<script>alert(1)</script>.html")) {
                try (OutputStream file = draft.newFile(name)) {
                    file.write(name.getBytes(StandardCharsets.UTF_8));
                }
            }
            draft.setAliases(
                    IntStream.range(0, 30).mapToObj(i -> "alias-number-" + i).toList());
            draft.setDescription("# " + "A very long title ".repeat(12)
                    + "\n\n<script>alert(1)</script> [link](javascript:alert(1)) "
                    + "![remote](https://example.org/picture.png)\n\n" + "word".repeat(500));
            draft.setMetadata(Metadata.parse("{\"" + "key".repeat(100) + "\":\"" + "value ".repeat(2000)
                    + "\",\"list\":[" + "1,".repeat(5000) + "1]}"));
            draft.save(ProgressMonitor.NONE);
        }
    }

    /// The window over a registry, and the hands that use it.
    static final class Visit extends FxRobot {
        private final RecordingDialogs dialogs = new RecordingDialogs();
        private final DirectTaskRunner tasks = new DirectTaskRunner();
        private final Path directory;
        private final Workbench workbench;

        /// @param version what was open when the window was closed
        Visit(ArtifactClient client, Path directory, Optional<ArtifactPath> version) {
            this.directory = directory;
            workbench = new Workbench(
                    client,
                    new Desktop(tasks, dialogs, new Formats(Clock.systemUTC()), uri -> {}, () -> {}, folder -> {}),
                    new Remembered(
                            Remembered.NOTHING.columns(),
                            version,
                            version.stream().toList()));
        }

        Workbench workbench() {
            return workbench;
        }

        /// From now on work that is started never ends.
        void hold() {
            tasks.hold();
        }

        /// Starts a draft from the open version that changes one of its files, and adds one.
        void startFromTheVersion() throws IOException {
            Path dropped = Files.createDirectories(directory.resolve("dropped"));
            Path changed = Files.writeString(dropped.resolve("labels.csv"), "file,label\n004.png,square\n");
            Path added = Files.writeString(dropped.resolve("notes.md"), "# What was mended\n");
            clickOn("#version-more").clickOn("New version from this…");
            interact(() -> workbench.startArtifact(List.of(changed, added)));
        }

        /// The next chooser answers with this folder, which holds one file.
        void choose(String folder, String file) throws IOException {
            Path chosen = Files.createDirectories(directory.resolve(folder));
            Files.writeString(chosen.resolve(file), "not in the artifact");
            dialogs.choosing(chosen);
        }
    }
}
