package dev.vitrine.app.version;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;

/// Metadata as a tree of key, type and value. Children are made when a key is opened.
final class MetadataTree extends TreeTableView<MetadataNode> {
    private static final int LONGEST_TIP = 2_000;
    private final VersionViewModel viewModel;
    private final Messages messages = Messages.of(MetadataTree.class);

    MetadataTree(VersionViewModel viewModel) {
        this.viewModel = viewModel;
        setId("metadata-tree");
        getStyleClass().addAll("metadata-tree", "edge-to-edge");
        setAccessibleText(messages.get("version.metadata"));
        setShowRoot(false);
        setFixedCellSize(28);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        column("key", 150, MetadataNode::key, MetadataNode::key),
                        column("type", 74, this::type, node -> ""),
                        column("value", 200, this::value, MetadataNode::fullText)));
        setContextMenu(new ContextMenu(
                item("version.metadata.copyValue", node -> node.isLeaf() ? node.fullText() : node.text()),
                item("version.metadata.copyKey", MetadataNode::key)));
    }

    void show(MetadataNode root) {
        TreeItem<MetadataNode> item = new Item(root);
        item.setExpanded(true);
        setRoot(item);
    }

    private MenuItem item(String key, Function<MetadataNode, String> text) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(event -> {
            TreeItem<MetadataNode> chosen = getSelectionModel().getSelectedItem();
            if (chosen != null) {
                viewModel.copy(text.apply(chosen.getValue()));
            }
        });
        return item;
    }

    private String type(MetadataNode node) {
        return messages.get("version.metadata.type." + node.type());
    }

    private String value(MetadataNode node) {
        return switch (node.type()) {
            case OBJECT -> messages.get("version.keys", node.count(), node.count());
            case LIST, RANGE -> messages.get("version.items", node.count(), node.count());
            case TEXT, NUMBER, BOOLEAN, NULL -> node.text();
        };
    }

    private TreeTableColumn<MetadataNode, MetadataNode> column(
            String key, double width, Function<MetadataNode, String> text, Function<MetadataNode, String> tip) {
        TreeTableColumn<MetadataNode, MetadataNode> column =
                new TreeTableColumn<>(messages.get("version.metadata.column." + key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("metadata-" + key);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(made -> new TreeTableCell<>() {
            @Override
            protected void updateItem(MetadataNode node, boolean empty) {
                super.updateItem(node, empty);
                boolean blank = empty || node == null;
                setText(blank ? null : DisplayText.safe(text.apply(node)));
                String full = blank ? "" : tip.apply(node);
                setTooltip(full.isEmpty() ? null : new Tooltip(DisplayText.safe(full, LONGEST_TIP)));
            }
        });
        return column;
    }

    /// Asks for children once, when the tree does.
    private static final class Item extends TreeItem<MetadataNode> {
        private boolean filled;

        Item(MetadataNode node) {
            super(node);
        }

        @Override
        public ObservableList<TreeItem<MetadataNode>> getChildren() {
            if (!filled) {
                filled = true;
                super.getChildren()
                        .setAll(getValue().children().stream().map(Item::new).toList());
            }
            return super.getChildren();
        }

        @Override
        public boolean isLeaf() {
            return getValue().isLeaf();
        }
    }
}
