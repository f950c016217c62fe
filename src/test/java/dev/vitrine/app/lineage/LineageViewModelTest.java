package dev.vitrine.app.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.lineage.LineageViewModel.State;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Formats;
import dev.vitrine.lineage.Direction;
import dev.vitrine.lineage.LineageNode;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.LineageGraphs;
import dev.vitrine.testing.LineageRegistry;
import dev.vitrine.testing.ListedRegistry;
import dev.vitrine.testing.RecordingDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageViewModelTest {
    private final LineageRegistry registry =
            LineageRegistry.of(LineageGraphs.mnist().build());
    private final Selection selection = new Selection();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final LineageViewModel viewModel = new LineageViewModel(
            registry, selection, tasks, new Formats(Clock.fixed(ListedRegistry.NOW, ZoneOffset.UTC)));

    private static ArtifactPath path(String name) {
        return LineageGraphs.version(name).path();
    }

    private LineagePicture shown() {
        return viewModel.pictureProperty().get().orElseThrow();
    }

    private int item(String name) {
        return shown().visible()
                .itemOf(shown().graph().find(LineageGraphs.node(name).key()).orElseThrow());
    }

    private String selected() {
        LineageNode node = shown().visible().node(viewModel.selectedItem().orElseThrow());
        return LineageText.name(node);
    }

    @Test
    void nothingIsReadBeforeItIsLookedAt() {
        tasks.hold();
        selection.open(path("mnist:7"));
        assertEquals(0, tasks.waiting());
        assertEquals("Lineage", viewModel.titleProperty().getValue());
        viewModel.setActive(true);
        assertEquals(1, tasks.waiting());
        assertEquals(State.LOADING, viewModel.stateProperty().get());
        tasks.runAll();
        assertEquals(State.SHOWN, viewModel.stateProperty().get());
        assertEquals("Lineage  46", viewModel.titleProperty().getValue());
        assertEquals("mnist:v7", selected());
        viewModel.setActive(false);
        viewModel.setActive(true);
        assertEquals(0, tasks.waiting());
    }

    @Test
    void aLateAnswerForAnotherVersionIsDropped() {
        tasks.hold();
        viewModel.setActive(true);
        selection.open(path("mnist:7"));
        selection.open(path("model/resnet50:12"));
        tasks.runAll();
        assertEquals("resnet50:v12", selected());
    }

    @Test
    void whatIsBeingReadIsNotLostWhenTheGraphIsRearranged() {
        viewModel.setActive(true);
        selection.open(path("mnist:7"));
        registry.uses("train-99", "mnist:7");
        tasks.hold();
        selection.registryChanged();
        viewModel.closeGroups();
        viewModel.focus(Optional.of(
                new LineagePicture.Focus(LineageGraphs.node("mnist:7").key(), 1)));
        viewModel.focus(Optional.empty());
        tasks.runAll();
        assertEquals(47, shown().graph().size());
    }

    @Test
    void aSideThatIsReadWhileAllIsReadAgainComesToo() {
        viewModel.setActive(true);
        selection.open(path("mnist:7"));
        viewModel.downstreamProperty().set(1);
        int before = shown().all().size();
        int far = IntStream.range(0, before)
                .filter(node -> shown().graph().hidden(node, Direction.DOWNSTREAM) != 0)
                .findFirst()
                .orElseThrow();
        registry.uses("train-99", "mnist:7");
        tasks.hold();
        selection.registryChanged();
        viewModel.expand(far, Direction.DOWNSTREAM);
        tasks.runAll();
        assertTrue(
                shown().all().size() > before + 1, before + " " + shown().all().size());
    }

    @Test
    void aChangeOfTheRegistryIsReadAndTheSelectionStays() {
        viewModel.setActive(true);
        selection.open(path("mnist:7"));
        viewModel.choose(item("train-42"));
        registry.uses("train-99", "mnist:7");
        selection.registryChanged();
        assertEquals(47, shown().graph().size());
        assertEquals("train-42", selected());
    }

    @Test
    void aGroupIsOpenedByChoosingItAndAVersionByOpeningIt() {
        viewModel.setActive(true);
        selection.open(path("mnist:7"));
        viewModel.choose(item("sweep-4"));
        assertEquals(29, shown().visible().size());
        viewModel.open(item("train-42"));
        assertEquals(Optional.of(path("mnist:7")), selection.versionProperty().get());
        viewModel.open(item("labels:11"));
        assertEquals(
                new Place.AtVersion(path("labels:11"), Optional.empty()),
                selection.placeProperty().get());
    }

    @Test
    void aPathGoesThroughTheGroupsThatHideIt() {
        viewModel.setActive(true);
        selection.open(path("mnist:7"));
        viewModel.select(Optional.of(LineageGraphs.node("labels:11").key()));
        viewModel.startPath();
        assertTrue(viewModel.pickingPathProperty().get());
        viewModel.choose(item("model/sweep:3"));
        assertEquals(5, viewModel.pathProperty().get().size());
        viewModel.clearPath();
        assertEquals(List.of(), viewModel.pathProperty().get());
    }

    @Test
    void theGraphIsSavedWhereThePersonSays(@TempDir Path directory) throws Exception {
        viewModel.setActive(true);
        selection.open(path("mnist:7"));
        RecordingDialogs dialogs = new RecordingDialogs().savingTo(directory.resolve("graph.svg"));
        ExportViewModel export = viewModel.export(dialogs);
        export.choose(shown(), ".svg", file -> export.save(file, (out, monitor) -> out.write('x')));
        assertEquals("x", Files.readString(directory.resolve("graph.svg")));
        assertEquals(
                Optional.of(directory.resolve("graph.svg")),
                export.savedProperty().get());
        export.showSaved();
        assertEquals(List.of(directory), dialogs.shown);
        export.save(directory.resolve("no/such/folder.svg"), (out, monitor) -> {});
        assertEquals(1, dialogs.errors.size());
    }

    @Test
    void theSearchGoesRoundAndRound() {
        viewModel.setActive(true);
        selection.open(path("mnist:7"));
        viewModel.search().textProperty().set("  RESNET ");
        viewModel.findNext(-1);
        assertEquals("resnet50:v13", selected());
        viewModel.findNext(1);
        assertEquals("resnet50:v12", selected());
        viewModel.search().textProperty().set("nothing like it");
        viewModel.findNext(1);
        assertEquals("resnet50:v12", selected());
    }

    @Test
    void theSearchStaysAtItsHitWhenTheSameNodesAreLaidOutAgain() {
        viewModel.setActive(true);
        selection.open(path("mnist:7"));
        viewModel.search().textProperty().set("resnet");
        viewModel.findNext(1);
        viewModel
                .search()
                .searchIn(viewModel.pictureProperty().get().orElseThrow().graph());
        viewModel.findNext(1);
        assertEquals("resnet50:v13", selected());
    }
}
