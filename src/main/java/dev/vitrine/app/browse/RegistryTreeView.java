package dev.vitrine.app.browse;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.text.Messages;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The left column: what the registry holds.
public final class RegistryTreeView extends VBox {
    private static final int ROWS_ABOVE = 6;
    private final RegistryTreeViewModel viewModel;
    private final TreeView<BrowseNode> tree = new TreeView<>();

    /// @param menu what can be done with the open collection
    /// @param foot what stands under the tree
    public RegistryTreeView(RegistryTreeViewModel viewModel, ContextMenu menu, Node foot) {
        this.viewModel = viewModel;
        Messages messages = Messages.of(RegistryTreeView.class);
        Label title = new Label(messages.get("browse.registries"));
        title.getStyleClass().add("section-title");
        getStyleClass().add("registry-tree");
        buildTree(messages, menu);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(title, tree, foot);
        viewModel
                .currentProperty()
                .addListener((value, old, now) -> now.ifPresent(node -> select(tree.getRoot(), node)));
    }

    private void buildTree(Messages messages, ContextMenu menu) {
        tree.setId("registry-tree");
        tree.setAccessibleText(messages.get("browse.registries"));
        tree.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, Tweaks.ALT_ICON);
        tree.setFixedCellSize(28);
        tree.setCellFactory(view -> new BrowseCell(messages));
        tree.setRoot(new NodeItem(viewModel.root()));
        tree.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                chooseSelected();
            }
        });
        // The menu is about the open collection, so the one under the pointer is opened.
        tree.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            TreeItem<BrowseNode> item = tree.getSelectionModel().getSelectedItem();
            if (item != null && item.getValue().collection().isPresent()) {
                viewModel.choose(item.getValue());
                menu.show(tree, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        tree.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
        tree.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chooseSelected();
            }
        });
    }

    private void chooseSelected() {
        TreeItem<BrowseNode> item = tree.getSelectionModel().getSelectedItem();
        if (item != null) {
            viewModel.choose(item.getValue());
        }
    }

    private boolean select(TreeItem<BrowseNode> item, BrowseNode node) {
        if (item.getValue() == node) {
            tree.getSelectionModel().select(item);
            tree.scrollTo(Math.max(0, tree.getRow(item) - ROWS_ABOVE));
            return true;
        }
        return item.getChildren().stream().anyMatch(child -> select(child, node));
    }

    /// Keeps a row of the tree as its node says.
    private static final class NodeItem extends TreeItem<BrowseNode> {
        NodeItem(BrowseNode node) {
            super(node);
            expandedProperty().bindBidirectional(node.expandedProperty());
            node.children.addListener((ListChangeListener<BrowseNode>) change -> showChildren());
            showChildren();
        }

        private void showChildren() {
            getChildren().setAll(getValue().children.stream().map(this::itemOf).toList());
        }

        private TreeItem<BrowseNode> itemOf(BrowseNode node) {
            return getChildren().stream()
                    .filter(item -> item.getValue() == node)
                    .findFirst()
                    .orElseGet(() -> new NodeItem(node));
        }

        @Override
        public boolean isLeaf() {
            return getValue().isLeaf();
        }
    }
}
