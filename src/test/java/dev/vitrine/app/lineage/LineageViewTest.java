package dev.vitrine.app.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Place;
import dev.vitrine.lineage.Direction;
import dev.vitrine.lineage.LineageLayout.Box;
import dev.vitrine.testing.LineageGraphs;
import dev.vitrine.testing.LineageRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class LineageViewTest extends LineageFxTest {
    @Test
    void aClickSelectsAndTheCardTellsAboutTheNode() throws TimeoutException {
        open("mnist:7");
        picture("lineage");
        clickOn(on("ingest-7"));
        assertEquals(Optional.of("ingest-7"), selectedName());
        assertTrue(words().contains("used|raw-scans:v3, labels:v11"), words());
        moveTo(on("train-42"));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> words().contains("logged|resnet50:v12"));
        picture("lineage-run");
    }

    @Test
    void aLargeGraphIsDrawnWithoutWordsAndAnswersTheMouse() {
        registry.with(LineageGraphs.grown(600, 300));
        onFx(() -> viewModel.downstreamProperty().set(LineageViewModel.LIMIT));
        open("data:0");
        picture("lineage-large");
        assertTrue(canvas().cameraProperty().get().scale() < LineagePainter.FAR);
        Point2D node = on("run-1");
        assertEquals(
                canvas().palette().solid(Role.RUN_BORDER),
                capture(canvas())
                        .getImage()
                        .getPixelReader()
                        .getColor((int) canvas().screenToLocal(node).getX(), (int)
                                canvas().screenToLocal(node).getY()));
        clickOn(node);
        assertEquals(Optional.of("run-1"), selectedName());
        picture("lineage-large-selected");
    }

    @Test
    void inALowWindowTheGraphIsNotHiddenByItsCard() {
        open("mnist:7");
        assertTrue(lookup("#lineage-card").query().isVisible());
        onFx(() -> canvas().getScene().getWindow().setHeight(260));
        assertFalse(lookup("#lineage-card").query().isVisible());
        assertFalse(lookup("#lineage-minimap").query().isVisible());
        picture("lineage-low");
    }

    @Test
    void aDoubleClickOpensTheVersion() {
        open("mnist:7");
        doubleClickOn(on("raw-scans:3"));
        assertEquals(
                new Place.AtVersion(LineageGraphs.version("raw-scans:3").path(), Optional.empty()),
                selection.placeProperty().get());
    }

    @Test
    void theCardComparesWithTheOpenVersion() {
        open("mnist:7");
        clickOn(on("labels:11")).clickOn("#lineage-menu-compare-button");
        assertEquals(
                List.of(
                        LineageGraphs.version("mnist:7").path(),
                        LineageGraphs.version("labels:11").path()),
                compared);
    }

    @Test
    void theCardOfTheOpenVersionComparesAndVerifiesIt() {
        open("mnist:7");
        clickOn(on("mnist:7")).clickOn("#lineage-menu-compare-button").clickOn("#lineage-menu-verify-button");
        assertEquals(List.of("artifact.compare", "version.verify"), performed);
    }

    @Test
    void theCardOfARunStartsAPathAndNarrowsTheGraph() {
        open("mnist:7");
        clickOn(on("train-42")).clickOn("#lineage-menu-path-button").clickOn(on("deploy-1"));
        assertTrue(words().contains("Path from train-42 to deploy-1: 2 edges"), words());
        clickOn(on("train-42")).clickOn("#lineage-card-focus-button");
        assertEquals(3, picture().graph().size());
    }

    @Test
    void theWheelZoomsAtThePointerAndADragMoves() {
        open("mnist:7");
        Point2D run = on("train-43");
        moveTo(run);
        double before = canvas().cameraProperty().get().scale();
        scroll(5, VerticalDirection.DOWN);
        double after = canvas().cameraProperty().get().scale();
        assertNotEquals(before, after);
        assertTrue(run.distance(on("train-43")) < 1, run + " " + on("train-43"));
        drag(canvas().localToScreen(100, 100)).dropTo(canvas().localToScreen(160, 130));
        assertTrue(run.add(60, 30).distance(on("train-43")) < 8, run + " " + on("train-43"));
        assertEquals(Optional.of("mnist:v7"), selectedName());
        clickOn("#lineage-fit");
        assertEquals(before, canvas().cameraProperty().get().scale(), 0.001);
    }

    @Test
    void aClickOnAGroupOpensItAndTheMenuClosesIt() {
        open("mnist:7");
        clickOn(on("sweep-0"));
        assertEquals(29, picture().visible().size());
        assertEquals(Optional.of("sweep-0"), selectedName());
        picture("lineage-opened");
        rightClickOn(on("train-42"));
        clickOn("Close all groups");
        assertEquals(12, picture().visible().size());
    }

    @Test
    void theMenuFocusesAndShowsAllAgain() {
        open("mnist:7");
        rightClickOn(on("train-42")).clickOn("Focus on 1 step");
        assertEquals(3, picture().graph().size());
        assertTrue(words().contains("Only 1 step around train-42"), words());
        picture("lineage-focus");
        clickOn("Show all");
        assertEquals(46, picture().graph().size());
    }

    @Test
    void pathToHighlightsTheWay() {
        open("mnist:7");
        clickOn(on("raw-scans:3")).clickOn("#lineage-path");
        assertTrue(words().contains("Choose the node where the path from raw-scans:v3 ends"), words());
        clickOn(on("evaluate-1"));
        assertEquals(6, viewModel.pathProperty().get().size());
        assertTrue(words().contains("Path from raw-scans:v3 to evaluate-1: 5 edges"), words());
        picture("lineage-path");
        clickOn("Clear");
        assertEquals(List.of(), viewModel.pathProperty().get());
    }

    @Test
    void findHighlightsAndWalksThroughTheHits() {
        open("mnist:7");
        clickOn("#lineage-find").write("resnet50");
        assertTrue(words().contains("2 found"), words());
        picture("lineage-find");
        type(KeyCode.ENTER);
        assertEquals(Optional.of("resnet50:v12"), selectedName());
        clickOn("#lineage-find-next");
        assertEquals(Optional.of("resnet50:v13"), selectedName());
        assertTrue(words().contains("2 of 2"), words());
        clickOn("#lineage-find-previous");
        assertEquals(Optional.of("resnet50:v12"), selectedName());
    }

    @Test
    void keysWalkAlongTheEdgesZoomAndOpen() {
        open("mnist:7");
        clickOn(on("mnist:7"));
        type(KeyCode.LEFT);
        assertEquals(Optional.of("ingest-7"), selectedName());
        type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertEquals(Optional.of("train-42"), selectedName());
        type(KeyCode.DOWN);
        assertEquals(Optional.of("train-43"), selectedName());
        assertTrue(canvas().getAccessibleText().contains("train-43, run"), canvas().getAccessibleText());
        double before = canvas().cameraProperty().get().scale();
        type(KeyCode.PLUS);
        assertTrue(canvas().cameraProperty().get().scale() > before);
        type(KeyCode.DIGIT0);
        assertEquals(before, canvas().cameraProperty().get().scale(), 0.001);
        type(KeyCode.RIGHT, KeyCode.ENTER);
        assertEquals(
                Optional.of(LineageGraphs.version("model/resnet50:13").path()),
                selection.versionProperty().get());
    }

    @Test
    void aHandleShowsWhatIsHiddenAndEverythingKeepsItsPlace() {
        names.chain("extra:1", "train-43");
        names.chain("deploy-1", "site:1", "watch");
        onFx(() ->
                registry.uses("train-43", "extra:1").logs("deploy-1", "site:1").uses("watch", "site:1"));
        open("mnist:7");
        Point2D before = on("train-42");
        int run = picture().graph().find(LineageGraphs.node("train-43").key()).orElseThrow();
        Box box = picture().layout().box(picture().visible().itemOf(run));
        picture("lineage-handles");
        Camera camera = canvas().cameraProperty().get();
        clickOn(canvas().localToScreen(
                        camera.screenX(NodePainter.handleX(box, Direction.UPSTREAM)), camera.screenY(box.centerY())));
        assertTrue(picture().graph().find(LineageGraphs.node("extra:1").key()).isPresent());
        picture("lineage-expanded");
        Box after = picture()
                .layout()
                .box(picture()
                        .visible()
                        .itemOf(picture()
                                .graph()
                                .find(LineageGraphs.node("train-43").key())
                                .orElseThrow()));
        assertEquals(box, after);
        assertFalse(on("train-42").distance(before) > 400);
    }

    @Test
    void aClickBesideAllNodesPutsTheCardAwayAndSoDoesEscape() {
        open("mnist:7");
        clickOn(on("ingest-7"));
        assertTrue(lookup("#lineage-card").query().isVisible());
        clickOn(canvas().localToScreen(300, 20));
        assertEquals(Optional.empty(), selectedName());
        assertFalse(lookup("#lineage-card").query().isVisible());
        type(KeyCode.RIGHT);
        assertTrue(lookup("#lineage-card").query().isVisible());
        type(KeyCode.ESCAPE);
        assertFalse(lookup("#lineage-card").query().isVisible());
    }

    @Test
    void theCardHidesNoNodeOfAGraphThatIsShownWhole() {
        registry.with(LineageGraphs.grown(60, 300));
        onFx(() -> viewModel.downstreamProperty().set(LineageViewModel.LIMIT));
        open("data:0");
        onFx(() -> canvas().getScene().getWindow().setHeight(580));
        clickOn("#lineage-fit");
        Box bounds = picture().layout().bounds();
        double bottom = canvas().cameraProperty().get().screenY(bounds.bottom());
        assertTrue(
                bottom
                        <= lookup("#lineage-card")
                                .query()
                                .getParent()
                                .getBoundsInParent()
                                .getMinY(),
                () -> "" + bottom);
    }

    @Test
    void theMinimapHoldsAllOfAVeryLongGraph() {
        registry.with(LineageGraphs.line(700));
        onFx(() -> viewModel.downstreamProperty().set(LineageViewModel.LIMIT));
        open("data:0");
        double middle = picture().layout().bounds().centerX();
        clickOn("#lineage-minimap");
        Camera camera = canvas().cameraProperty().get();
        assertEquals(middle, camera.graphX(canvas().getWidth() / 2), 400);
        Point2D edge = lookup("#lineage-minimap").query().localToScreen(6, 50);
        clickOn(edge);
        assertEquals(
                picture().layout().bounds().x(),
                canvas().cameraProperty().get().graphX(canvas().getWidth() / 2),
                picture().layout().bounds().width() / 40);
    }

    @Test
    void whatWasSavedIsSaidUntilItIsClosedOrAnotherGraphIsShown(@TempDir Path directory) throws Exception {
        open("mnist:7");
        for (boolean close : new boolean[] {true, false}) {
            dialogs.savingTo(directory.resolve("graph.svg"));
            clickOn("#lineage-export").clickOn("#lineage-export-svg");
            assertTrue(words().contains("Saved graph.svg"), words());
            if (close) {
                clickOn("Close");
            } else {
                open("labels:11");
            }
            assertFalse(words().contains("Saved graph.svg"), words());
        }
    }

    @Test
    void theGraphIsSavedAsPngAndSvg(@TempDir Path directory) throws Exception {
        open("mnist:7");
        dialogs.savingTo(directory.resolve("graph.png"));
        clickOn("#lineage-export").clickOn("#lineage-export-png");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> words().contains("Saved graph.png"));
        var image = ImageIO.read(directory.resolve("graph.png").toFile());
        Box bounds = picture().layout().bounds();
        assertEquals(2 * (bounds.width() + 48), image.getWidth(), 1);
        assertEquals(2 * (bounds.height() + 48), image.getHeight(), 1);
        clickOn("Show in folder");
        assertEquals(List.of(directory), dialogs.shown);
        dialogs.savingTo(directory.resolve("graph.svg"));
        clickOn("#lineage-export").clickOn("#lineage-export-svg");
        assertTrue(Files.readString(directory.resolve("graph.svg")).contains("train-42"));
    }

    @Test
    void stepsNarrowTheGraph() {
        open("mnist:7");
        clickOn("#lineage-downstream").clickOn("1 step");
        assertEquals(44, picture().graph().size());
        clickOn("#lineage-upstream").clickOn("None");
        assertEquals(41, picture().graph().size());
        assertTrue(words().contains("41 nodes · 40 edges"), words());
    }

    @Test
    void aVersionThatNoRunKnowsSaysSo() {
        onFx(() -> registry.uses("other", "b:1"));
        registry.logs("other", "alone:2");
        LineageRegistry lonely = registry;
        onFx(() -> lonely.add(LineageGraphs.version("alone:1")));
        open("alone:1");
        picture("lineage-empty");
        assertTrue(words().contains("No run logged or used this version"), words());
    }

    @Test
    void whatCannotBeReadIsExplainedAndTriedAgain() {
        registry.breakDown();
        open("mnist:7");
        picture("lineage-failed");
        registry.mend();
        clickOn("Try again");
        assertEquals(46, picture().graph().size());
    }

    @Test
    void theMinimapMovesTheCanvas() {
        open("mnist:7");
        Point2D before = on("mnist:7");
        clickOn("#lineage-minimap");
        scroll(3, VerticalDirection.UP);
        drag("#lineage-minimap").moveBy(30, 10).drop();
        assertTrue(before.distance(on("mnist:7")) > 20);
    }
}
