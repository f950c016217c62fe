package dev.vitrine.app.compare;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.control.RowColumn;
import dev.vitrine.app.control.RowText;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.manifest.ManifestDiff.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The listed files. Only rows in sight are made.
final class DifferenceTable extends TableView<Row> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private final Messages messages = Messages.of(DifferenceTable.class);

    DifferenceTable(DifferencesViewModel viewModel, Formats formats) {
        DifferenceText words = new DifferenceText(formats);
        setId("compare-table");
        getStyleClass().addAll("compare-table", "quiet-rows", Tweaks.EDGE_TO_EDGE, Styles.DENSE);
        setAccessibleText(messages.get("compare.tab.files"));
        setFixedCellSize(28);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        column("", "mark", MarkCell::new).widths(34, 34, 34),
                        column("file", new RowText<Row>(row -> DisplayText.safe(row.path())).cutInTheMiddle())
                                .widths(110, 420, 10_000),
                        column(
                                        "size",
                                        new RowText<>(
                                                row -> formats.bytes(row.size()),
                                                row -> formats.exactBytes(row.size())))
                                .widths(84, 90, 130),
                        column("note", new RowText<>(words::note).cutInTheMiddle())
                                .widths(60, 300, 10_000)));
        MenuItem copy = new MenuItem(messages.get("compare.copyPath"));
        copy.setAccelerator(COPY);
        copy.setOnAction(event -> viewModel.copyPath());
        setContextMenu(new ContextMenu(copy));
        setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                viewModel.copyPath();
            }
        });
        viewModel.rowsProperty().subscribe(rows -> {
            getSelectionModel().clearSelection();
            setItems(rows);
        });
        getSelectionModel().selectedItemProperty().subscribe((old, row) -> viewModel.choose(Optional.ofNullable(row)));
    }

    private RowColumn<Row> column(String key, RowText<Row> text) {
        return column(messages.get("compare.column." + key), key, text::cell);
    }

    private static RowColumn<Row> column(String title, String key, Supplier<TableCell<Row, Row>> cells) {
        return new RowColumn<>(title, "compare-" + key, cells);
    }

    private static final class MarkCell extends TableCell<Row, Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            boolean shown = !empty && row != null;
            setText(shown ? DifferenceText.mark(row.kind()) : null);
            getStyleClass().removeIf(style -> style.startsWith("mark"));
            if (shown) {
                getStyleClass().addAll("mark", "mark-" + row.kind().name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
