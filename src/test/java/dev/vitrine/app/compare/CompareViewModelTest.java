package dev.vitrine.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.compare.CompareViewModel.State;
import dev.vitrine.client.Comparison;
import dev.vitrine.client.Comparison.FileText;
import dev.vitrine.manifest.ManifestDiff;
import dev.vitrine.manifest.ManifestDiff.Kind;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.registry.NotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareViewModelTest {
    @TempDir
    private Path directory;

    private TwoVersions two;
    private CompareViewModel viewModel;

    @BeforeEach
    void open() throws IOException {
        two = new TwoVersions(directory);
        viewModel = two.viewModel();
    }

    @AfterEach
    void close() throws IOException {
        two.close();
    }

    private State state() {
        return viewModel.stateProperty().get();
    }

    private String sides() {
        Comparison comparison = viewModel.comparisonProperty().get().orElseThrow();
        return comparison.from().name() + " > " + comparison.to().name();
    }

    private List<String> paths() {
        return viewModel.differences().rowsProperty().get().stream()
                .map(ManifestDiff.Row::path)
                .toList();
    }

    @Test
    void nothingIsReadBeforeTheTabIsInFront() {
        two.tasks.hold();
        assertEquals(0, two.tasks.waiting());
        viewModel.setInFront(true);
        assertEquals(1, two.tasks.waiting());
        two.tasks.runAll();
        assertEquals(State.SHOWN, state());
        viewModel.setInFront(false);
        viewModel.setInFront(true);
        assertEquals(0, two.tasks.waiting());
    }

    @Test
    void theVersionBeforeIsProposed() {
        viewModel.setInFront(true);
        assertEquals("me/vision/mnist:v0 > me/vision/mnist:v1", sides());
        assertEquals(
                List.of(two.older),
                viewModel.choices().stream().map(version -> version.path()).toList());
    }

    @Test
    void theFirstVersionHasNothingBeforeIt() {
        viewModel.setInFront(true);
        two.selection.open(two.older);
        assertEquals(State.NOTHING, state());
        assertEquals(Optional.empty(), viewModel.partnerProperty().get());
        viewModel.compareWith("v1");
        assertEquals("me/vision/mnist:v1 > me/vision/mnist:v0", sides());
    }

    @Test
    void swappingTellsItTheOtherWayRound() {
        viewModel.setInFront(true);
        viewModel.swap();
        assertEquals("me/vision/mnist:v1 > me/vision/mnist:v0", sides());
    }

    @Test
    void namesAreReadAsPeopleWriteThem() {
        viewModel.setInFront(true);
        for (String name : List.of("v0", " mnist:v0 ", "me/vision/mnist:v0")) {
            viewModel.compareWith(name);
            assertEquals("me/vision/mnist:v0 > me/vision/mnist:v1", sides());
        }
        viewModel.compareWith("v7");
        assertInstanceOf(
                NotFoundException.class, viewModel.failureProperty().get().orElseThrow());
        viewModel.compareWith("a/b/c/d:e");
        assertInstanceOf(
                InvalidNameException.class, viewModel.failureProperty().get().orElseThrow());
        assertEquals(State.FAILED, state());
        viewModel.compareWith("v0");
        assertEquals(State.SHOWN, state());
    }

    @Test
    void aFolderIsWhatCameAfter() throws IOException {
        viewModel.setInFront(true);
        Path folder = two.folder();
        Files.writeString(folder.resolve("extra"), "extra");
        two.dialogs.choosing(folder);
        viewModel.compareWithFolder();
        assertEquals("me/vision/mnist:v1 > " + folder, sides());
        assertEquals(List.of("extra"), paths());
        viewModel.compareWith("v0");
        assertEquals("me/vision/mnist:v0 > me/vision/mnist:v1", sides());
        two.dialogs.choosing(directory.resolve("gone"));
        viewModel.compareWithFolder();
        assertInstanceOf(
                NoSuchFileException.class, viewModel.failureProperty().get().orElseThrow());
    }

    @Test
    void twoVersionsSelectedElsewhereAreComparedOnceTheTabIsInFront() {
        viewModel.compare(two.older, two.newer);
        assertEquals(Optional.empty(), viewModel.comparisonProperty().get());
        viewModel.setInFront(true);
        assertEquals("me/vision/mnist:v1 > me/vision/mnist:v0", sides());
        assertEquals(Optional.of(two.older), two.selection.versionProperty().get());
    }

    @Test
    void aLateAnswerOfAnEarlierQuestionIsDropped() throws IOException {
        ArtifactPath third = two.save(Map.of("only", "x"), "{}", "");
        viewModel.setInFront(true);
        two.tasks.hold();
        viewModel.compareWith("v0");
        viewModel.compareWith(third.name());
        two.tasks.runAll();
        assertEquals("me/vision/mnist:v2 > me/vision/mnist:v1", sides());
    }

    @Test
    void cancellingLeavesAWayToCompareAgain() {
        two.tasks.hold();
        viewModel.setInFront(true);
        viewModel.cancel();
        two.tasks.runAll();
        assertEquals(State.CANCELLED, state());
        viewModel.refresh();
        two.tasks.runAll();
        assertEquals(State.SHOWN, state());
    }

    @Test
    void kindsAndTextChooseWhatIsListed() {
        viewModel.setInFront(true);
        DifferencesViewModel differences = viewModel.differences();
        assertEquals(8, paths().size());
        differences.toggle(Kind.SAME);
        assertEquals(9, paths().size());
        differences.toggle(Kind.CHANGED);
        differences.toggle(Kind.SAME);
        assertEquals(List.of("labels.csv", "weights.bin"), paths());
        differences.filterProperty().set("LABEL");
        assertEquals(List.of("labels.csv"), paths());
        differences.clearFilter();
        assertEquals(8, paths().size());
    }

    @Test
    void theChosenFileIsReadAndItsPathCopied() {
        viewModel.setInFront(true);
        DifferencesViewModel differences = viewModel.differences();
        differences.toggle(Kind.CHANGED);
        differences.choose(Optional.of(differences.rowsProperty().get().getFirst()));
        FileText.Lines lines = assertInstanceOf(
                FileText.Lines.class, differences.textProperty().get().orElseThrow());
        assertEquals(2, lines.diff().added());
        differences.copyPath();
        assertEquals(List.of("labels.csv"), two.dialogs.copied);
    }

    @Test
    void aReportThatCannotBeWrittenIsToldAndLeavesNothing() {
        viewModel.setInFront(true);
        two.dialogs.savingTo(directory.resolve("nowhere/report.json"));
        viewModel.differences().exportJson();
        assertEquals(1, two.dialogs.errors.size());
        assertTrue(viewModel.differences().noticeProperty().get().isEmpty());
    }
}
