package dev.vitrine.app.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.lineage.LineageTree;
import dev.vitrine.testing.LineageGraphs;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class LineageListTest extends LineageFxTest {
    @Test
    void theListSaysTheSameAndItsSelectionIsThatOfTheGraph() {
        open("mnist:7");
        clickOn("#lineage-list-toggle");
        TreeTableView<?> list = lookup("#lineage-list").query();
        assertEquals(46, list.getExpandedItemCount());
        picture("lineage-list");
        clickOn("train-42");
        assertEquals(Optional.of("train-42"), selectedName());
        type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals(
                Optional.of(LineageGraphs.version("model/resnet50:12").path()),
                selection.versionProperty().get());
    }

    @Test
    void theListFollowsTheSearchAlsoIntoGroups() {
        open("mnist:7");
        clickOn("#lineage-list-toggle").clickOn("#lineage-find").write("sweep-7");
        type(KeyCode.ENTER);
        TreeTableView<LineageTree.Line> list = lookup("#lineage-list").query();
        assertEquals(
                "sweep-7",
                LineageText.name(picture()
                        .graph()
                        .node(list.getSelectionModel()
                                .getSelectedItem()
                                .getValue()
                                .node())));
    }

    @Test
    void theListHasTheMenuAndThePathOfTheGraph() {
        open("mnist:7");
        clickOn("#lineage-list-toggle");
        rightClickOn("ingest-7").clickOn("Path to…");
        assertTrue(words().contains("Choose the node where the path from ingest-7 ends"), words());
        clickOn("train-42").type(KeyCode.ENTER);
        assertTrue(words().contains("Path from ingest-7 to train-42: 2 edges"), words());
        assertEquals(
                3,
                lookup(".tree-table-row-cell").queryAll().stream()
                        .filter(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("on-path")))
                        .count());
        type(KeyCode.ESCAPE);
        assertEquals(List.of(), viewModel.pathProperty().get());
    }
}
