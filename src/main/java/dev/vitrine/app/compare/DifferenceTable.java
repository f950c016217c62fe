package dev.vitrine.app.compare;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.manifest.ManifestDiff.Row;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The listed files. Only rows in sight are made.
final class DifferenceTable extends TableView<Row> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private final Messages messages = Messages.of(DifferenceTable.class);
    private final Formats formats;
    private final DifferenceText words;

    DifferenceTable(DifferencesViewModel viewModel, Formats formats) {
        this.formats = formats;
        this.words = new DifferenceText(formats);
        setId("compare-table");
        getStyleClass().addAll("compare-table", "quiet-rows", Tweaks.EDGE_TO_EDGE, Styles.DENSE);
        setAccessibleText(messages.get("compare.tab.files"));
        setFixedCellSize(28);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Row, Row> mark = column("", "mark", 34, 34, 34, MarkCell::new);
        TableColumn<Row, Row> file = column(
                messages.get("compare.column.file"),
                "file",
                110,
                420,
                10_000,
                () -> new TextCell(row -> DisplayText.safe(row.path()), OverrunStyle.CENTER_ELLIPSIS));
        TableColumn<Row, Row> size = column(
                messages.get("compare.column.size"),
                "size",
                84,
                90,
                130,
                () -> new TextCell(row -> this.formats.bytes(row.size()), OverrunStyle.ELLIPSIS));
        TableColumn<Row, Row> note = column(
                messages.get("compare.column.note"),
                "note",
                60,
                300,
                10_000,
                () -> new TextCell(words::note, OverrunStyle.CENTER_ELLIPSIS));
        getColumns().setAll(java.util.List.of(mark, file, size, note));
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

    private static TableColumn<Row, Row> column(
            String title,
            String style,
            double least,
            double usual,
            double most,
            java.util.function.Supplier<TableCell<Row, Row>> cells) {
        TableColumn<Row, Row> column = new TableColumn<>(title);
        column.getStyleClass().add("compare-" + style);
        column.setMinWidth(least);
        column.setPrefWidth(usual);
        column.setMaxWidth(most);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> cells.get());
        return column;
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

    private static final class TextCell extends TableCell<Row, Row> {
        private final Function<Row, String> form;
        private final Tooltip tooltip = new Tooltip();

        TextCell(Function<Row, String> form, OverrunStyle overrun) {
            this.form = form;
            setTextOverrun(overrun);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(600);
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            boolean shown = !empty && row != null;
            String text = shown ? form.apply(row) : null;
            setText(text);
            tooltip.setText(text);
            setTooltip(shown ? tooltip : null);
        }
    }
}
