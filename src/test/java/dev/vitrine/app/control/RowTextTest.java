package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.testing.FxTest;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

class RowTextTest extends FxTest {
    private final RowText<String> words =
            new RowText<>(row -> row + "!", row -> row.equals("b") ? "" : "tip of " + row);
    private TableView<String> table;

    private record Cell(String text, String tip) {}

    @Override
    protected Parent view() {
        table = new TableView<>();
        TreeTableView<String> tree = new TreeTableView<>();
        table.getColumns().setAll(List.of(new RowColumn<>("Table", "one", words::cell)));
        table.getItems().setAll("b", "a");
        TreeTableColumn<String, String> column = new TreeTableColumn<>("Tree");
        column.setCellValueFactory(row -> row.getValue().valueProperty());
        column.setCellFactory(made -> words.treeCell());
        tree.getColumns().setAll(List.of(column));
        tree.setRoot(new TreeItem<>("root"));
        tree.setShowRoot(false);
        tree.getRoot().getChildren().setAll(List.of(new TreeItem<>("b"), new TreeItem<>("a")));
        tree.getRoot().setExpanded(true);
        return new HBox(table, tree);
    }

    @Test
    void cellsOfTablesAndTreesSayTheSame() {
        List<Cell> expected = List.of(new Cell("b!", ""), new Cell("a!", "tip of a"));

        assertEquals(expected, filledCells(".table-cell"));
        assertEquals(expected, filledCells(".tree-table-cell"));
    }

    @Test
    void aCellWhoseRowWentSaysNothing() {
        onFx(() -> table.getItems().remove("b"));

        assertEquals(List.of(new Cell("a!", "tip of a")), filledCells(".table-cell"));
    }

    @Test
    void aClickOnTheHeadKeepsTheOrder() {
        clickOn("Table");

        assertEquals(List.of("b", "a"), List.copyOf(table.getItems()));
    }

    private List<Cell> filledCells(String selector) {
        return lookup(selector).queryAllAs(IndexedCell.class).stream()
                .filter(cell -> cell.getText() != null)
                .sorted((one, other) -> Integer.compare(one.getIndex(), other.getIndex()))
                .map(cell -> new Cell(
                        cell.getText(),
                        Objects.requireNonNullElse(cell.getTooltip(), new javafx.scene.control.Tooltip(""))
                                .getText()))
                .toList();
    }
}
