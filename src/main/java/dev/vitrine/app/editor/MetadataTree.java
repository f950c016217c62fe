package dev.vitrine.app.editor;

import dev.vitrine.app.control.RowText;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Metadata as a tree of key, type and value. Children are made when a key is opened. A double click, Enter or F2 edits
/// a value in place, Delete removes a key; the menu does the rest.
final class MetadataTree extends TreeTableView<MetadataNode> {
    private static final int LONGEST_TIP = 2_000;
    private final MetadataViewModel viewModel;
    private final Consumer<MetadataNode> addTo;
    private final Messages messages = Messages.of(MetadataTree.class);
    private final TreeTableColumn<MetadataNode, MetadataNode> valueColumn;
    /// Places that are open, so that they are when the tree is made anew.
    private final Set<Place> open = new HashSet<>();

    private record Place(List<Object> path, int from, int to) {
        static Place of(MetadataNode node) {
            return node.type() == MetadataNode.Type.RANGE
                    ? new Place(node.path(), node.from(), node.to())
                    : new Place(node.path(), 0, 0);
        }
    }

    /// @param addTo asks for a new key of an object or a new item of a list
    MetadataTree(MetadataViewModel viewModel, Consumer<MetadataNode> addTo) {
        this.viewModel = viewModel;
        this.addTo = addTo;
        valueColumn = column("value", 200, this::value, MetadataNode::fullText);
        setId("metadata-tree");
        getStyleClass().addAll("metadata-tree", "quiet-rows", "edge-to-edge");
        setAccessibleText(messages.get("editor.metadata"));
        setShowRoot(false);
        setFixedCellSize(28);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        column("key", 150, MetadataNode::key, MetadataNode::key),
                        column("type", 74, this::type, node -> ""),
                        valueColumn));
        valueColumn.setCellFactory(made -> new MetadataValueCell(viewModel, this::value));
        setEditable(true);
        setContextMenu(buildMenu());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    void show(MetadataNode root) {
        TreeItem<MetadataNode> chosen = getSelectionModel().getSelectedItem();
        List<Object> path = chosen == null ? List.of() : chosen.getValue().path();
        TreeItem<MetadataNode> item = new Item(root);
        item.setExpanded(true);
        setRoot(item);
        for (int row = 0; !path.isEmpty() && row < getExpandedItemCount(); row++) {
            if (getTreeItem(row).getValue().path().equals(path)) {
                getSelectionModel().select(row);
                return;
            }
        }
    }

    private void keyPressed(KeyEvent event) {
        boolean plain = getEditingCell() == null;
        if (plain && event.getCode() == KeyCode.DELETE) {
            event.consume();
            chosen().ifPresent(viewModel::remove);
        } else if (plain && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2)) {
            event.consume();
            edit(getSelectionModel().getSelectedIndex(), valueColumn);
        }
    }

    /// The chosen value, unless it is a range.
    private Optional<MetadataNode> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem())
                .map(TreeItem::getValue)
                .filter(node -> node.type() != MetadataNode.Type.RANGE);
    }

    private ContextMenu buildMenu() {
        MenuItem edit =
                item("editor.metadata.edit", node -> edit(getSelectionModel().getSelectedIndex(), valueColumn));
        MenuItem add = item("editor.metadata.addInto", addTo);
        Menu types = new Menu(messages.get("editor.metadata.changeType"));
        for (MetadataNode.Type type : MetadataNode.Type.values()) {
            if (type != MetadataNode.Type.RANGE) {
                MenuItem item = new MenuItem(messages.get("editor.metadata.type." + type));
                item.setOnAction(event -> chosen().ifPresent(node -> viewModel.setType(node, type)));
                types.getItems().add(item);
            }
        }
        MenuItem remove = item("editor.metadata.remove", viewModel::remove);
        ContextMenu menu = new ContextMenu(
                edit,
                types,
                add,
                remove,
                new SeparatorMenuItem(),
                item(
                        "editor.metadata.copyValue",
                        node -> viewModel.copy(node.isLeaf() ? node.fullText() : node.text())),
                item(
                        "editor.metadata.copyKey",
                        node -> viewModel.copy(String.valueOf(node.path().getLast()))));
        menu.setOnShowing(event -> {
            Optional<MetadataNode> node = chosen();
            edit.setDisable(node.filter(MetadataTree::isEditable).isEmpty());
            add.setDisable(node.filter(known -> known.value() instanceof Map || known.value() instanceof List)
                    .isEmpty());
            types.setDisable(node.isEmpty());
            remove.setDisable(node.isEmpty());
        });
        return menu;
    }

    /// Whether a value can be typed in a line.
    static boolean isEditable(MetadataNode node) {
        return switch (node.type()) {
            case TEXT -> node.fullText().length() <= LONGEST_TIP;
            case NUMBER, BOOLEAN -> true;
            case NULL, OBJECT, LIST, RANGE -> false;
        };
    }

    private MenuItem item(String key, Consumer<MetadataNode> action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(event -> chosen().ifPresent(action));
        return item;
    }

    private String type(MetadataNode node) {
        return messages.get("editor.metadata.type." + node.type());
    }

    private String value(MetadataNode node) {
        return switch (node.type()) {
            case OBJECT -> messages.get("editor.keys", node.count(), node.count());
            case LIST, RANGE -> messages.get("editor.items", node.count(), node.count());
            case TEXT, NUMBER, BOOLEAN, NULL -> node.text();
        };
    }

    private TreeTableColumn<MetadataNode, MetadataNode> column(
            String key, double width, Function<MetadataNode, String> text, Function<MetadataNode, String> tip) {
        TreeTableColumn<MetadataNode, MetadataNode> column =
                new TreeTableColumn<>(messages.get("editor.metadata.column." + key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("metadata-" + key);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        RowText<MetadataNode> cells = new RowText<>(
                node -> DisplayText.safe(text.apply(node)), node -> DisplayText.safe(tip.apply(node), LONGEST_TIP));
        column.setCellFactory(made -> cells.treeCell());
        return column;
    }

    /// Asks for children once, when the tree does.
    private final class Item extends TreeItem<MetadataNode> {
        private boolean filled;

        Item(MetadataNode node) {
            super(node);
            Place place = Place.of(node);
            setExpanded(open.contains(place));
            expandedProperty().addListener((value, old, now) -> {
                if (now) {
                    open.add(place);
                } else {
                    open.remove(place);
                }
            });
        }

        @Override
        public ObservableList<TreeItem<MetadataNode>> getChildren() {
            if (!filled) {
                filled = true;
                super.getChildren()
                        .setAll(getValue().children().stream()
                                .map(child -> new Item(child))
                                .toList());
            }
            return super.getChildren();
        }

        @Override
        public boolean isLeaf() {
            return getValue().isLeaf();
        }
    }
}
