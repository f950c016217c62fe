package dev.vitrine.app.shell;

import static dev.vitrine.testing.ListedRegistry.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.selection.RecentVersions;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.ListedRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final CollectionPath mnist = new ProjectPath("me", "vision").collection("mnist");
    private final ListedRegistry registry = new ListedRegistry()
            .with(version(mnist, "dataset", 0, ""))
            .with(version(mnist, "dataset", 1, "", "latest", "prod"));
    private final Selection selection = new Selection();
    private final Actions actions = new Actions();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final List<String> done = new ArrayList<>();
    private final PaletteViewModel palette = new PaletteViewModel(
            actions,
            new PaletteSearch(registry),
            new RecentVersions(selection, List.of(mnist.at("v0"))),
            selection,
            tasks);

    private List<String> titles() {
        return palette.items().stream().map(PaletteItem::title).toList();
    }

    @Test
    void nothingTypedShowsWhatWasOpenedLastAndCommonActions() {
        actions.add(ActionGroup.FILE, "artifact.new", () -> done.add("new"));
        palette.open();
        assertEquals(List.of("mnist:v0", "New artifact"), titles());
    }

    @Test
    void aNameAndTheStartOfAnAliasFindAVersion() {
        palette.queryProperty().set("mnist:pr");
        assertEquals(List.of("mnist:v1"), titles());
        palette.items().getFirst().run().run();
        assertEquals(Optional.of(mnist.at("v1")), selection.versionProperty().get());
    }

    @Test
    void theNumberAloneMeansAVersionOfTheOpenCollection() {
        selection.open(mnist);
        palette.queryProperty().set("v0");
        assertEquals(List.of("mnist:v0"), titles());
    }

    @Test
    void whileASearchRunsOnlyTheNewestTextWaits() {
        tasks.hold();
        for (String typed : List.of("mn", "mni", "mnx", "mnis", "mnist")) {
            palette.queryProperty().set(typed);
        }
        assertEquals(1, tasks.waiting());
        tasks.runNext();
        assertEquals(PaletteViewModel.State.SEARCHING, palette.stateProperty().get());
        assertEquals(List.of(), titles());
        tasks.runNext();
        assertEquals(1, tasks.waiting());
        assertEquals(List.of("mnist"), titles());
        tasks.runNext();
        assertEquals(0, tasks.waiting());
        assertEquals(PaletteViewModel.State.FOUND, palette.stateProperty().get());
    }

    @Test
    void namesAreFoundWhileFilesOfAnOlderTextAreStillLookedThrough() {
        tasks.hold();
        palette.queryProperty().set("mn");
        tasks.runNext();
        assertEquals(List.of("mnist"), titles());
        assertEquals(PaletteViewModel.State.SEARCHING, palette.stateProperty().get());
        palette.queryProperty().set("mnis");
        assertEquals(List.of(), titles());
        tasks.runLast();
        assertEquals(List.of("mnist"), titles());
        tasks.runAll();
        assertEquals(List.of("mnist"), titles());
        assertEquals(PaletteViewModel.State.FOUND, palette.stateProperty().get());
    }

    @Test
    void enterWhileTheSearchRunsOpensTheFirstResultWhenItComes() {
        tasks.hold();
        palette.queryProperty().set("mnist");
        palette.openFirst(item -> done.add(item.title()));
        assertEquals(List.of(), done);
        assertTrue(palette.hintProperty().get().contains("as soon as"));
        tasks.runAll();
        assertEquals(List.of("mnist"), done);
    }

    @Test
    void typingOnTakesTheWishOfEnterBack() {
        tasks.hold();
        palette.queryProperty().set("mnist");
        palette.openFirst(item -> done.add(item.title()));
        palette.queryProperty().set("mnis");
        tasks.runAll();
        assertEquals(List.of("mnist"), titles());
        palette.queryProperty().set("mni");
        palette.openFirst(item -> done.add(item.title()));
        palette.close();
        tasks.runAll();
        assertEquals(List.of(), done);
    }

    @Test
    void moreThanAreShownAreTold() {
        palette.queryProperty().set("mnist");
        assertEquals("", palette.hintProperty().get());
        for (int i = 0; i < 20; i++) {
            registry.with(version(mnist.project().collection("mnist-" + i), "dataset", 0, ""));
        }
        palette.queryProperty().set("mnis");
        assertEquals(8, palette.items().size());
        assertTrue(palette.hintProperty().get().startsWith("More fit"));
    }

    @Test
    void aSearchThatLeftSomethingOutSaysSo() {
        registry.leaveOut();
        palette.queryProperty().set("mnist");
        assertTrue(palette.hintProperty().get().startsWith("More may fit"));
    }

    @Test
    void anAnswerThatComesAfterTheFieldWasClearedIsDropped() {
        tasks.hold();
        palette.queryProperty().set("mnist");
        palette.open();
        tasks.runAll();
        assertEquals(List.of("mnist:v0"), titles());
    }

    @Test
    void aFailureIsToldAndTheActionsStay() {
        actions.add(ActionGroup.FILE, "artifact.new", () -> done.add("new"));
        registry.breakDown();
        palette.queryProperty().set("new art");
        assertEquals(List.of("New artifact"), titles());
        assertEquals(PaletteViewModel.State.FAILED, palette.stateProperty().get());
        assertTrue(palette.hintProperty().get().length() > 10);
        registry.mend();
        palette.queryProperty().set("mnist");
        assertEquals(List.of("mnist"), titles());
    }
}
