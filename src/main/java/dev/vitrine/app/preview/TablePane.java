package dev.vitrine.app.preview;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.content.TableHead;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The first rows of a table. Numbers stand on the right.
final class TablePane extends TableView<List<String>> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final int SHOWN_IN_CELL = 120;
    private static final double NARROWEST = 56;
    private static final double WIDEST = 260;
    private static final double CHARACTER = 7.5;
    private static final int ROWS_MEASURED = 50;
    private final Messages messages = Messages.of(TablePane.class);

    TablePane(TableHead table, Consumer<String> copier) {
        setId("preview-table");
        getStyleClass().addAll("preview-table", "edge-to-edge");
        setAccessibleText(messages.get("preview.table"));
        setFixedCellSize(26);
        setPlaceholder(new Label(messages.get("preview.table.empty")));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns().add(numbers(table.rows().size()));
        for (int i = 0; i < table.columns().size(); i++) {
            getColumns().add(column(table, i));
        }
        setItems(FXCollections.observableList(table.rows()));
        setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copier.accept(getSelectionModel().getSelectedItems().stream()
                        .map(row -> String.join("\t", row))
                        .collect(Collectors.joining("\n")));
                event.consume();
            }
        });
    }

    private TableColumn<List<String>, String> numbers(int rows) {
        TableColumn<List<String>, String> column = new TableColumn<>("");
        column.setPrefWidth(24 + CHARACTER * String.valueOf(rows).length());
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || getIndex() >= rows ? null : String.valueOf(getIndex() + 1));
            }
        });
        column.getStyleClass().add("preview-row-number");
        return column;
    }

    private TableColumn<List<String>, String> column(TableHead table, int index) {
        TableHead.Column head = table.columns().get(index);
        TableColumn<List<String>, String> column = new TableColumn<>();
        Label title = new Label(DisplayText.safe(head.name(), 60));
        title.setTooltip(new Tooltip(
                DisplayText.safe(head.type().isEmpty() ? head.name() : head.name() + "\n" + head.type(), 1_000)));
        column.setGraphic(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width(table, index));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                index < row.getValue().size() ? row.getValue().get(index) : ""));
        column.setCellFactory(made -> new Cell());
        if (head.numeric()) {
            column.getStyleClass().add("preview-number");
        }
        return column;
    }

    private static double width(TableHead table, int index) {
        int longest = table.rows().stream()
                .limit(ROWS_MEASURED)
                .mapToInt(row -> index < row.size() ? row.get(index).length() : 0)
                .max()
                .orElse(0);
        int title = table.columns().get(index).name().length() + 1;
        return Math.clamp(24 + CHARACTER * Math.max(longest, title), NARROWEST, WIDEST);
    }

    private static final class Cell extends TableCell<List<String>, String> {
        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : DisplayText.safe(item, SHOWN_IN_CELL));
            setTooltip(empty || item == null || item.length() < 20 ? null : new Tooltip(DisplayText.safe(item, 1_000)));
        }
    }
}
