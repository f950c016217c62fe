package dev.vitrine.app.browse;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.control.Narrow;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The left column: what the registry holds, all of it or what fits the typed letters.
public final class RegistryTreeView extends VBox {
    private static final int ROWS_ABOVE = 6;
    /// Lower than this the tree needs all the room.
    private static final double LOW = 280;
    private static final Insets FIELD_MARGIN = new Insets(0, 10, 2, 12);
    private final RegistryTreeViewModel viewModel;
    private final TreeFilterViewModel filter;
    private final Formats formats;
    private final Messages messages = Messages.of(RegistryTreeView.class);
    private final TreeView<BrowseNode> tree = new TreeView<>();
    private final TreeItem<BrowseNode> whole;
    private final CustomTextField field = new CustomTextField();
    private final Label told = new Label();

    /// @param menu what can be done with the open collection
    /// @param foot what stands under the tree
    public RegistryTreeView(
            RegistryTreeViewModel viewModel, TreeFilterViewModel filter, Formats formats, ContextMenu menu, Node foot) {
        this.viewModel = viewModel;
        this.filter = filter;
        this.formats = formats;
        whole = new NodeItem(viewModel.root());
        Label title = new Label(messages.get("browse.registries"));
        title.getStyleClass().add("section-title");
        getStyleClass().add("registry-tree");
        buildField();
        buildTree(menu);
        VBox.setVgrow(tree, Priority.ALWAYS);
        StackPane below = new StackPane(foot);
        below.visibleProperty()
                .bind(heightProperty().map(height -> height.doubleValue() == 0 || height.doubleValue() >= LOW));
        below.managedProperty().bind(below.visibleProperty());
        getChildren().addAll(title, field, told, tree, below);
        viewModel.currentProperty().addListener((value, old, now) -> now.ifPresent(this::select));
        filter.foundProperty().subscribe(this::show);
        viewModel.failureProperty().subscribe(this::sayWhy);
        filter.failureProperty().subscribe(this::sayWhy);
    }

    private void sayWhy(Optional<Exception> failure) {
        say(failure.map(problem -> new ErrorText().explain(problem).sentence()).orElse(""));
    }

    private void buildField() {
        field.setId("tree-filter");
        VBox.setMargin(field, FIELD_MARGIN);
        field.getStyleClass().add("tree-filter");
        Narrow.prompt(
                field,
                new SimpleStringProperty(messages.get("browse.tree.filter")),
                messages.get("browse.filter.brief"));
        field.setAccessibleText(messages.get("browse.tree.filter"));
        field.setLeft(new FontIcon("fth-search"));
        Button clear = new Button("", new FontIcon("fth-x"));
        clear.setId("tree-filter-clear");
        clear.getStyleClass().setAll("field-clear");
        clear.setFocusTraversable(false);
        clear.setAccessibleText(messages.get("browse.versions.clear"));
        clear.setTooltip(new Tooltip(messages.get("browse.versions.clear")));
        clear.setOnAction(event -> filter.filterProperty().set(""));
        field.textProperty().bindBidirectional(filter.filterProperty());
        field.rightProperty().bind(field.textProperty().map(text -> text.isEmpty() ? null : clear));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        told.setId("tree-found");
        told.setWrapText(true);
        told.getStyleClass().addAll("muted", "small", "tree-found");
        told.managedProperty().bind(told.visibleProperty());
        say("");
    }

    private void press(KeyEvent event) {
        Optional<BrowseNode> first = filter.foundProperty().get().flatMap(FoundTree::first);
        switch (event.getCode()) {
            case ESCAPE -> {
                if (field.getText().isEmpty()) {
                    return;
                }
                filter.filterProperty().set("");
            }
            case ENTER -> first.ifPresent(viewModel::choose);
            case DOWN -> {
                tree.requestFocus();
                first.ifPresent(this::select);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Gives the keyboard to the filter.
    public void focusFilter() {
        field.requestFocus();
        field.selectAll();
    }

    private void show(Optional<FoundTree> found) {
        tree.setRoot(found.<TreeItem<BrowseNode>>map(each -> new NodeItem(each.root()))
                .orElse(whole));
        say(found.map(this::sentence).orElse(""));
        viewModel.currentProperty().get().ifPresent(this::select);
    }

    /// What is not to be seen from the rows: that there are none, or more.
    private String sentence(FoundTree found) {
        if (found.total() == 0) {
            return messages.get("browse.tree.none");
        }
        return found.shown() == found.total()
                ? ""
                : messages.get("browse.tree.some", formats.count(found.shown()), formats.count(found.total()));
    }

    private void say(String text) {
        told.setText(text);
        told.setVisible(!text.isEmpty());
    }

    private void buildTree(ContextMenu menu) {
        tree.setId("registry-tree");
        tree.setAccessibleText(messages.get("browse.registries"));
        tree.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, Tweaks.ALT_ICON);
        tree.setFixedCellSize(28);
        tree.setCellFactory(view -> new BrowseCell(messages, formats));
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

    private void select(BrowseNode node) {
        find(tree.getRoot(), node.address).ifPresent(item -> {
            if (tree.getSelectionModel().getSelectedItem() != item) {
                tree.getSelectionModel().select(item);
                tree.scrollTo(Math.max(0, tree.getRow(item) - ROWS_ABOVE));
            }
        });
    }

    private static Optional<TreeItem<BrowseNode>> find(TreeItem<BrowseNode> item, Address address) {
        return item.getValue().address.equals(address)
                ? Optional.of(item)
                : item.getChildren().stream()
                        .flatMap(child -> find(child, address).stream())
                        .findFirst();
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
