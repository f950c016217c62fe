package dev.vitrine.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.app.task.FxTaskRunner;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.transfer.TransfersViewModel.Group;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.UnavailableException;
import dev.vitrine.testing.FxTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class TransfersPageTest extends FxTest {
    private static final ArtifactPath.Defaults NO_DEFAULTS = new ArtifactPath.Defaults("", "");
    private final AtomicLong now = new AtomicLong();
    private final List<Runnable> work = new ArrayList<>();
    private final TransfersViewModel transfers =
            new TransfersViewModel(new FxTaskRunner(work::add, Runnable::run, now::get));

    @Override
    protected double width() {
        return 900;
    }

    @Override
    protected double height() {
        return 640;
    }

    @Override
    protected Parent view() {
        return new TransfersPage(transfers, new Formats(Clock.systemUTC()));
    }

    private void start(Transfer.Kind kind, String name, Consumer<ProgressMonitor> progress) {
        onFx(() -> transfers.start(
                new TransferRequest(
                        kind,
                        ArtifactPath.parse("me/demo/" + name, NO_DEFAULTS),
                        Path.of("/srv/data").resolve(name.replace(":v", "-"))),
                TransferState.WAITING,
                () -> {},
                monitor -> {
                    progress.accept(monitor);
                    monitor.check();
                    if (name.startsWith("broken")) {
                        throw new UnavailableException("/srv/vitrine", "no permission", new IOException());
                    }
                    return name;
                },
                (row, value) -> row.finish(
                        "10,012 files are in ~/data · 1.24 GB written",
                        new Transfer.FollowUp("Show folder", () -> {}))));
    }

    private void runFirst() {
        onFx(work.removeFirst()::run);
    }

    private void press(String accessibleText) {
        Node button = lookup((Node node) -> node instanceof Button && accessibleText.equals(node.getAccessibleText()))
                .query();
        clickOn(button);
    }

    private List<String> names(Group group) {
        return transfers.transfers().stream()
                .filter(each -> Group.of(each) == group)
                .map(Transfer::name)
                .toList();
    }

    private static Consumer<ProgressMonitor> nothing() {
        return monitor -> {};
    }

    @Test
    void whatRunsWaitsIsPausedAndIsDoneHasItsPart() {
        start(Transfer.Kind.DOWNLOAD, "mnist:v7", nothing());
        start(Transfer.Kind.CHECKOUT, "broken:v2", nothing());
        runFirst();
        runFirst();
        start(Transfer.Kind.DOWNLOAD, "coco-mini:v3", monitor -> {
            monitor.begin(8_400_000_000L, 10_000);
            now.addAndGet(2_000_000_000L);
            monitor.advance(2_100_000_000L);
            now.addAndGet(2_000_000_000L);
            monitor.advance(700_000_000L);
            onFx(() -> press("Pause coco-mini:v3"));
        });
        start(Transfer.Kind.DOWNLOAD, "resnet50:v12", nothing());
        start(Transfer.Kind.VERIFY, "mnist:v6", nothing());
        start(Transfer.Kind.CHECKOUT, "street-signs:v21", nothing());
        start(Transfer.Kind.DOWNLOAD, "a-collection-with-a-name-that-is-longer-than-anybody-would-like:v1", nothing());
        picture("transfers-page");
        assertEquals(List.of("coco-mini:v3", "resnet50:v12"), names(Group.RUNNING));
        assertEquals(3, names(Group.WAITING).size());
        assertEquals(List.of("broken:v2", "mnist:v7"), names(Group.FINISHED));
        clickOn("Clear finished");
        assertEquals(List.of(), names(Group.FINISHED));
    }

    @Test
    void onlyWhatCanBeDoneToAllCanBePressed() {
        assertEquals(List.of(), enabled());
        start(Transfer.Kind.DOWNLOAD, "mnist:v7", nothing());
        assertEquals(List.of("Pause all"), enabled());
        start(Transfer.Kind.DOWNLOAD, "words:v0", nothing());
        start(Transfer.Kind.DOWNLOAD, "more:v0", nothing());
        press("Pause more:v0");
        assertEquals(List.of("Pause all", "Resume all"), enabled());
        runFirst();
        assertEquals(List.of("Pause all", "Resume all", "Clear finished"), enabled());
    }

    private List<String> enabled() {
        return Stream.of("Pause all", "Resume all", "Clear finished")
                .filter(verb -> !lookup(verb).query().isDisabled())
                .toList();
    }

    @Test
    void aBarShowsHowFarIsWhatRunsOrIsPaused() {
        onFx(() -> transfers.atOnceProperty().set(1));
        start(Transfer.Kind.DOWNLOAD, "mnist:v7", nothing());
        start(Transfer.Kind.DOWNLOAD, "words:v0", nothing());
        press("Pause words:v0");
        List<Double> heights = lookup(".transfer-card .progress-bar").<ProgressBar>queryAll().stream()
                .filter(Node::isVisible)
                .map(ProgressBar::getHeight)
                .toList();
        assertEquals(List.of(6.0, 6.0), heights);
    }

    @Test
    void oneIsPausedAndGoesOnByItsButton() {
        onFx(() -> transfers.atOnceProperty().set(1));
        start(Transfer.Kind.DOWNLOAD, "mnist:v7", nothing());
        start(Transfer.Kind.DOWNLOAD, "words:v0", nothing());
        press("Pause words:v0");
        assertEquals(List.of("words:v0"), names(Group.PAUSED));
        press("Resume words:v0");
        assertEquals(List.of("words:v0"), names(Group.WAITING));
        press("Pause mnist:v7");
        assertEquals(TransferState.PAUSING, transfers.transfers().getFirst().state());
    }

    @Test
    void whatWaitsIsReorderedByButtonsAndKeys() {
        for (String name : List.of("a:v0", "b:v0", "c:v0", "d:v0", "e:v0")) {
            start(Transfer.Kind.DOWNLOAD, name, nothing());
        }
        press("Start e:v0 next");
        assertEquals(List.of("e:v0", "c:v0", "d:v0"), names(Group.WAITING));
        press("Start d:v0 one place earlier");
        press("Start e:v0 one place later");
        assertEquals(List.of("d:v0", "e:v0", "c:v0"), names(Group.WAITING));
        clickOn("c:v0").push(new KeyCodeCombination(KeyCode.UP, KeyCombination.SHIFT_DOWN));
        assertEquals(List.of("d:v0", "c:v0", "e:v0"), names(Group.WAITING));
        push(KeyCode.SPACE);
        assertEquals(List.of("c:v0"), names(Group.PAUSED));
        push(KeyCode.DELETE);
        assertEquals(List.of("c:v0"), names(Group.FINISHED));
    }
}
