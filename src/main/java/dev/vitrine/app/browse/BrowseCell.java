package dev.vitrine.app.browse;

import dev.vitrine.app.selection.DropTarget;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.TreeCell;
import javafx.scene.control.skin.TreeCellSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the registry tree: icon, name, and how much is below.
final class BrowseCell extends TreeCell<BrowseNode> {
    private static final double INDENT = 14;
    private static final double ARROW = 34;
    private static final double DISCLOSURE = 18;
    /// The padding of the tree and what is left free after the count.
    private static final double EDGES = 42;
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
    private final Messages messages;
    private final Formats formats;
    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox row;

    BrowseCell(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        name.getStyleClass().add("browse-name");
        name.setMinWidth(0);
        count.getStyleClass().addAll("muted", "small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(6, icon, name, gap, count);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        getStyleClass().add("browse-cell");
        setDisclosureNode(disclosure());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        DropTarget.set(
                this,
                () -> Optional.ofNullable(getItem())
                        .flatMap(BrowseNode::collection)
                        .map(DropTarget.OnCollection::new));
    }

    /// As wide as the room that JavaFX leaves in rows without one, so that rows of one level stand in one line however
    /// late they are shown.
    private static StackPane disclosure() {
        StackPane arrow = new StackPane();
        arrow.getStyleClass().add("arrow");
        StackPane node = new StackPane(arrow);
        node.getStyleClass().add("tree-disclosure-node");
        node.setMinWidth(DISCLOSURE);
        node.setPrefWidth(DISCLOSURE);
        node.setMaxWidth(DISCLOSURE);
        return node;
    }

    /// The style sheet would set it after the first layout, which a late row keeps.
    @Override
    protected Skin<?> createDefaultSkin() {
        TreeCellSkin<BrowseNode> skin = new TreeCellSkin<>(this);
        skin.setIndent(INDENT);
        return skin;
    }

    @Override
    protected void updateItem(BrowseNode node, boolean empty) {
        super.updateItem(node, empty);
        count.textProperty().unbind();
        row.prefWidthProperty().unbind();
        if (empty || node == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String text = node.kind() == BrowseNode.Kind.REST
                ? messages.get(node.isFailure() ? "browse.tree.retry" : "browse.tree.more")
                : DisplayText.safe(node.name());
        name.setText(text);
        setAccessibleText(
                node.kind() == BrowseNode.Kind.PORTFOLIO ? messages.get("browse.tree.portfolio", text) : text);
        showIcon(node.kind());
        pseudoClassStateChanged(QUIET, node.kind() == BrowseNode.Kind.TYPE || node.kind() == BrowseNode.Kind.REST);
        pseudoClassStateChanged(STRONG, node.kind() == BrowseNode.Kind.REGISTRY);
        count.textProperty()
                .bind(Bindings.createStringBinding(() -> countText(node), node.countProperty(), node.stateProperty()));
        int level = getTreeView().getTreeItemLevel(getTreeItem());
        row.prefWidthProperty().bind(getTreeView().widthProperty().subtract(level * INDENT + ARROW + EDGES));
        setGraphic(row);
    }

    private String countText(BrowseNode node) {
        if (node.stateProperty().get() == BrowseNode.State.LOADING) {
            return "…";
        }
        OptionalLong number = node.countProperty().get();
        if (node.kind() == BrowseNode.Kind.REGISTRY) {
            return number.isPresent() ? formats.bytes(number.getAsLong()) : "";
        }
        return number.isPresent() ? formats.count(number.getAsLong()) : "";
    }

    private void showIcon(BrowseNode.Kind kind) {
        boolean shown = kind != BrowseNode.Kind.TYPE && kind != BrowseNode.Kind.PROJECT;
        icon.setVisible(shown);
        icon.setManaged(shown);
        if (shown) {
            icon.setIconLiteral(
                    switch (kind) {
                        case REGISTRY -> "fth-database";
                        case ENTITY -> "fth-user";
                        case COLLECTION -> "fth-box";
                        case PORTFOLIO -> "fth-briefcase";
                        case REST -> "fth-more-horizontal";
                        case PROJECT, TYPE -> "fth-folder";
                    });
        }
    }
}
