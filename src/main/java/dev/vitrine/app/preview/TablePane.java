package dev.vitrine.app.preview;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.content.TableHead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.util.Duration;

/// The first rows of a table. Numbers stand on the right. Columns are made as they come near: the head of each costs
/// the toolkit more than all its cells in sight, and a table may have a thousand.
final class TablePane extends TableView<List<String>> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final int SHOWN_IN_CELL = 120;
    private static final double FIRST = 1_000;
    private static final double NARROWEST = 56;
    private static final double WIDEST = 260;
    private static final double FONT_SIZE = 13;
    /// Around a text in its cell.
    private static final double PADDING = 28;
    private static final int ROWS_MEASURED = 1_000;
    private final Messages messages = Messages.of(TablePane.class);
    private final TableHead table;
    private final Text ruler = new Text();
    /// Columns that are added while the bar is moved leave the rows empty.
    private final PauseTransition soon = new PauseTransition(Duration.millis(50));

    private double made;

    TablePane(TableHead table, Consumer<String> copier) {
        this.table = table;
        setId("preview-table");
        getStyleClass().addAll("preview-table", "edge-to-edge");
        setAccessibleText(messages.get("preview.table"));
        setFixedCellSize(26);
        setPlaceholder(new Label(messages.get("preview.table.empty")));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns().add(numbers(table.rows().size()));
        make(FIRST);
        widthProperty().subscribe(width -> make(2 * width.doubleValue()));
        skinProperty().subscribe(this::watchScrolling);
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

    private void watchScrolling() {
        for (Node each : lookupAll(".scroll-bar")) {
            if (each instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                soon.setOnFinished(event -> make(bar.getValue() + 2 * getWidth()));
                bar.valueProperty().subscribe((old, now) -> soon.play());
            }
        }
    }

    /// Makes the columns that begin before `end` pixels.
    private void make(double end) {
        List<TableColumn<List<String>, String>> more = new ArrayList<>();
        int next = getColumns().size() - 1;
        for (; next < table.columns().size() && made < end; next++) {
            TableColumn<List<String>, String> column = column(table, next);
            made += column.getPrefWidth();
            more.add(column);
        }
        if (!more.isEmpty()) {
            getColumns().addAll(more);
            // Rows that are scrolled sideways show no cells else.
            refresh();
        }
    }

    private TableColumn<List<String>, String> numbers(int rows) {
        TableColumn<List<String>, String> column = new TableColumn<>("");
        column.setPrefWidth(PADDING + textWidth(String.valueOf(rows), FontWeight.NORMAL));
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

    private double width(TableHead table, int index) {
        String longest = table.rows().stream()
                .limit(ROWS_MEASURED)
                .map(row -> index < row.size() ? row.get(index) : "")
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        double cells = textWidth(longest, FontWeight.NORMAL);
        double title = textWidth(table.columns().get(index).name(), FontWeight.BOLD);
        return Math.clamp(PADDING + Math.max(cells, title), NARROWEST, WIDEST);
    }

    private double textWidth(String text, FontWeight weight) {
        ruler.setFont(Font.font(null, weight, FONT_SIZE));
        ruler.setText(DisplayText.safe(text, SHOWN_IN_CELL));
        return ruler.getLayoutBounds().getWidth();
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
