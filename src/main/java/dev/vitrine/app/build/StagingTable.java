package dev.vitrine.app.build;

import dev.vitrine.app.control.RowColumn;
import dev.vitrine.app.control.RowText;
import dev.vitrine.app.selection.DropTarget;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;

/// The files of a draft beside what it began with. Delete removes or brings back, F2 renames, dragging or cut and
/// paste moves, undo takes back.
final class StagingTable extends TableView<StagedRow> {
    private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final double WIDEST = 5000;
    private static final DataFormat ROWS = new DataFormat("application/x-vitrine-staged");
    private final StagingViewModel viewModel;
    private final Messages messages = Messages.of(StagingTable.class);
    private final TableColumn<StagedRow, StagedRow> name;
    private List<String> dragged = List.of();

    StagingTable(StagingViewModel viewModel, ChecksViewModel checks, Formats formats) {
        super(viewModel.rows());
        this.viewModel = viewModel;
        setId("build-files");
        getStyleClass().addAll("build-files", "quiet-rows", "edge-to-edge");
        setAccessibleText(messages.get("build.files"));
        setEditable(true);
        setFixedCellSize(28);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        name = column("name", () -> new StagedNameCell(viewModel)).widths(140, 300, WIDEST);
        getColumns()
                .setAll(List.of(
                        column("mark", MarkCell::new).widths(28, 28, 28),
                        name,
                        column("size", size(formats)::cell).widths(80, 90, WIDEST),
                        column("note", () -> new NoteCell(viewModel, checks, formats))
                                .widths(120, 230, WIDEST)));
        setRowFactory(table -> new Row());
        setContextMenu(buildMenu());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        checks.findings().addListener((javafx.beans.Observable changed) -> refresh());
        viewModel.namingProperty().subscribe(path -> path.ifPresent(this::startNaming));
        DropTarget.set(this, () -> Optional.of(new DropTarget.OnDraft("")));
    }

    private RowColumn<StagedRow> column(String key, Supplier<TableCell<StagedRow, StagedRow>> cells) {
        return new RowColumn<>(messages.get("build.column." + key), "build-" + key, cells);
    }

    private static RowText<StagedRow> size(Formats formats) {
        return new RowText<>(
                row -> hasSize(row) ? formats.bytes(row.node().size()) : "–",
                row -> hasSize(row) ? formats.exactBytes(row.node().size()) : "");
    }

    /// That of a reference may be unknown.
    private static boolean hasSize(StagedRow row) {
        return row.node().entry().map(entry -> entry.size().isPresent()).orElse(true);
    }

    private ContextMenu buildMenu() {
        MenuItem remove = item("build.remove", () -> viewModel.remove(chosen()));
        MenuItem restore = item("build.restore", () -> viewModel.restore(chosen()));
        ContextMenu menu = new ContextMenu(
                item("build.rename", this::rename),
                remove,
                restore,
                item("build.newFolder", () -> viewModel.newFolder(first())),
                item("build.cut", () -> viewModel.cut(chosen())),
                item("build.paste", () -> viewModel.paste(first())),
                item("build.undo", viewModel::undo),
                item("build.redo", viewModel::redo));
        menu.setOnShowing(event -> {
            boolean removed = !chosen().isEmpty() && chosen().stream().allMatch(StagedRow::isRemoved);
            restore.setVisible(
                    chosen().stream().anyMatch(row -> row.node().before().isPresent()));
            remove.setVisible(!removed);
        });
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private List<StagedRow> chosen() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<StagedRow> first() {
        return chosen().stream().findFirst();
    }

    private void rename() {
        int place = getSelectionModel().getSelectedIndex();
        if (place >= 0 && !getItems().get(place).isRemoved()) {
            startEdit(place);
        }
    }

    /// A second click would begin to edit a column that is editable; it opens the folder instead.
    private void startEdit(int place) {
        name.setEditable(true);
        edit(place, name);
        name.setEditable(false);
    }

    private void startNaming(String path) {
        int place = viewModel.placeOf(path);
        if (place >= 0) {
            getSelectionModel().clearAndSelect(place);
            scrollTo(Math.max(0, place - 3));
            layout();
            requestFocus();
            startEdit(place);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (getEditingCell() != null) {
            return;
        }
        StagedRow row = getSelectionModel().getSelectedItem();
        if (is(KeyCode.Z, event)) {
            viewModel.undo();
        } else if (is(KeyCode.Y, event)
                || new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .match(event)) {
            viewModel.redo();
        } else if (is(KeyCode.X, event)) {
            viewModel.cut(chosen());
        } else if (is(KeyCode.V, event)) {
            viewModel.paste(first());
        } else if (row == null) {
            return;
        } else {
            switch (event.getCode()) {
                case DELETE, BACK_SPACE -> viewModel.removeOrRestore(chosen());
                case F2 -> rename();
                case ENTER -> viewModel.toggle(row);
                case RIGHT -> viewModel.setOpen(row, true);
                case LEFT -> closeOrGoUp(row);
                default -> {
                    return;
                }
            }
        }
        event.consume();
    }

    private static boolean is(KeyCode code, KeyEvent event) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN).match(event);
    }

    private void closeOrGoUp(StagedRow row) {
        if (row.isFolder() && viewModel.isOpen(row)) {
            viewModel.setOpen(row, false);
        } else {
            int up = viewModel.placeOf(row.parent());
            if (up >= 0) {
                getSelectionModel().clearAndSelect(up);
            }
        }
    }

    /// Takes drops for its folder, and lets itself be dragged.
    private final class Row extends TableRow<StagedRow> {
        Row() {
            DropTarget.set(this, () -> Optional.ofNullable(getItem()).map(row -> new DropTarget.OnDraft(row.folder())));
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    viewModel.toggle(getItem());
                }
            });
            setOnDragDetected(event -> {
                List<String> paths = chosen().stream()
                        .filter(row -> !row.isRemoved())
                        .map(StagedRow::path)
                        .toList();
                if (!isEmpty() && !paths.isEmpty()) {
                    dragged = paths;
                    ClipboardContent content = new ClipboardContent();
                    content.put(ROWS, new ArrayList<>(paths));
                    startDragAndDrop(TransferMode.MOVE).setContent(content);
                    event.consume();
                }
            });
            addEventHandler(DragEvent.DRAG_OVER, event -> {
                if (event.getDragboard().hasContent(ROWS)) {
                    event.acceptTransferModes(TransferMode.MOVE);
                    pseudoClassStateChanged(DROP, !isEmpty());
                    event.consume();
                }
            });
            addEventHandler(DragEvent.DRAG_EXITED, event -> pseudoClassStateChanged(DROP, false));
            addEventHandler(DragEvent.DRAG_DROPPED, event -> {
                if (event.getDragboard().hasContent(ROWS)) {
                    viewModel.moveInto(dragged, isEmpty() ? "" : getItem().folder());
                    event.setDropCompleted(true);
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(StagedRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(REMOVED, !empty && row != null && row.isRemoved());
            setAccessibleText(
                    empty || row == null
                            ? null
                            : messages.get(
                                    "build.row",
                                    DisplayText.safe(row.path()),
                                    messages.get("build.mark." + row.node().mark())));
        }
    }

    /// `+`, `~` or `−`.
    private static final class MarkCell extends TableCell<StagedRow, StagedRow> {
        MarkCell() {
            getStyleClass().add("mark");
        }

        @Override
        protected void updateItem(StagedRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("mark-add", "mark-replace", "mark-delete");
            setText(null);
            if (!empty && row != null) {
                boolean gains = row.isFolder() && row.node().changes().added() > 0;
                switch (row.node().mark()) {
                    case ADDED -> mark("+", "mark-add");
                    case CHANGED -> mark("~", "mark-replace");
                    case REMOVED -> mark("−", "mark-delete");
                    case KEPT -> {
                        if (gains) {
                            mark("+", "mark-add");
                        }
                    }
                }
            }
        }

        private void mark(String text, String style) {
            setText(text);
            getStyleClass().add(style);
        }
    }
}
