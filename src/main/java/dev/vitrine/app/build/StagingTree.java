package dev.vitrine.app.build;

import dev.vitrine.app.control.Chip;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.manifest.ManifestNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.javafx.FontIcon;

/// The files of a draft; Delete removes, F2 renames. Folders that were open stay open when the draft changes.
final class StagingTree extends TreeTableView<StagedRow> {
    private final BuildViewModel viewModel;
    private final Formats formats;
    private final Messages messages = Messages.of(StagingTree.class);
    private final Set<String> open = new HashSet<>();
    private final TreeTableColumn<StagedRow, StagedRow> name;

    StagingTree(BuildViewModel viewModel, Formats formats) {
        this.viewModel = viewModel;
        this.formats = formats;
        setId("build-files");
        getStyleClass().addAll("build-files", "edge-to-edge");
        setAccessibleText(messages.get("build.files"));
        setShowRoot(false);
        setEditable(true);
        setFixedCellSize(28);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        name = column("name", 220, NameCell::new);
        name.setEditable(true);
        getColumns()
                .setAll(List.of(
                        name,
                        column("size", 80, () -> cell(this::showSize)),
                        column("note", 210, () -> cell(this::showNote))));
        setContextMenu(new ContextMenu(item("build.rename", this::rename), item("build.remove", this::remove)));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                remove();
            } else if (event.getCode() == KeyCode.F2) {
                rename();
            }
        });
    }

    void show(StagedRow root) {
        Item item = new Item(root, open);
        item.setExpanded(true);
        setRoot(item);
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void remove() {
        TreeItem<StagedRow> chosen = getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.getValue().node().isPresent()) {
            viewModel.remove(chosen.getValue());
        }
    }

    private void rename() {
        TreeItem<StagedRow> chosen = getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.getValue().node().isPresent()) {
            edit(getRow(chosen), name);
        }
    }

    private TreeTableColumn<StagedRow, StagedRow> column(
            String key, double width, Supplier<TreeTableCell<StagedRow, StagedRow>> cells) {
        TreeTableColumn<StagedRow, StagedRow> column = new TreeTableColumn<>(messages.get("build.column." + key));
        column.getStyleClass().add("build-" + key);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setEditable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(made -> cells.get());
        return column;
    }

    private TreeTableCell<StagedRow, StagedRow> cell(BiConsumer<TreeTableCell<?, ?>, StagedRow> show) {
        return new TreeTableCell<>() {
            @Override
            protected void updateItem(StagedRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                setGraphic(null);
                if (!empty && row != null) {
                    show.accept(this, row);
                }
            }
        };
    }

    private void showSize(TreeTableCell<?, ?> cell, StagedRow row) {
        cell.setText(row.node().map(node -> formats.bytes(node.size())).orElse(""));
    }

    private void showNote(TreeTableCell<?, ?> cell, StagedRow row) {
        if (row.isFolder()) {
            cell.setText(formats.files(row.node().map(ManifestNode::fileCount).orElse(0)));
        }
        row.note().ifPresent(note -> {
            String text = messages.get("build.note." + note);
            switch (note) {
                case SECRET -> cell.setGraphic(new Chip(Chip.Kind.DANGER, text));
                case NOT_ON_WINDOWS -> cell.setGraphic(new Chip(Chip.Kind.WARNING, text));
                case NEW, KEPT, REFERENCE -> cell.setText(text);
            }
        });
    }

    /// Shows icon and name; edits the whole path.
    private final class NameCell extends TreeTableCell<StagedRow, StagedRow> {
        private final FontIcon icon = new FontIcon("fth-file");
        private final TextField field = new TextField();

        NameCell() {
            field.setId("build-rename-field");
            field.setAccessibleText(messages.get("build.rename"));
            field.setOnAction(event -> {
                StagedRow row = getItem();
                cancelEdit();
                viewModel.rename(row, field.getText());
            });
            field.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    cancelEdit();
                    event.consume();
                }
            });
        }

        @Override
        public void startEdit() {
            super.startEdit();
            if (isEditing()) {
                field.setText(getItem().path());
                setText(null);
                setGraphic(field);
                field.requestFocus();
                field.selectAll();
            }
        }

        @Override
        public void cancelEdit() {
            super.cancelEdit();
            updateItem(getItem(), isEmpty());
        }

        @Override
        protected void updateItem(StagedRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            icon.setIconLiteral(row.isFolder() ? "fth-folder" : "fth-file");
            setGraphic(row.node().isPresent() ? icon : null);
            setText(row.node()
                    .map(node -> DisplayText.safe(node.name(), 300))
                    .orElseGet(() -> messages.get("build.more", formats.count(row.rest()))));
        }
    }

    /// Lists its folder when the tree asks for it.
    private static final class Item extends TreeItem<StagedRow> {
        private final Set<String> open;
        private boolean filled;

        Item(StagedRow row, Set<String> open) {
            super(row);
            this.open = open;
            setExpanded(open.contains(row.path()));
            expandedProperty().addListener((value, old, now) -> {
                if (now) {
                    open.add(row.path());
                } else {
                    open.remove(row.path());
                }
            });
        }

        @Override
        public ObservableList<TreeItem<StagedRow>> getChildren() {
            if (!filled) {
                filled = true;
                super.getChildren()
                        .setAll(getValue().children().stream()
                                .map(row -> new Item(row, open))
                                .toList());
            }
            return super.getChildren();
        }

        @Override
        public boolean isLeaf() {
            return !getValue().isFolder();
        }
    }
}
