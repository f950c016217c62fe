package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the palette, under the heading of its part when it is the first of it.
final class PaletteCell extends ListCell<PaletteItem> {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private final Label heading = new Label();
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label key = new Label();
    private final VBox lines;

    PaletteCell() {
        getStyleClass().add("palette-cell");
        heading.getStyleClass().addAll("section-title", "palette-heading");
        heading.managedProperty().bind(heading.visibleProperty());
        title.getStyleClass().add("palette-title");
        title.setMinWidth(0);
        detail.getStyleClass().addAll("muted", "small");
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        key.getStyleClass().add("key-cap");
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.managedProperty().bind(key.visibleProperty());
        HBox row = new HBox(10, icon, title, detail, key);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("palette-row");
        row.setMinWidth(0);
        lines = new VBox(heading, row);
        lines.setMinWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // Never wider than the list: what is too long is cut, and no horizontal bar appears.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PaletteItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var all = getListView().getItems();
        boolean isFirst = getIndex() == 0 || !all.get(getIndex() - 1).heading().equals(item.heading());
        heading.setText(item.heading());
        heading.setVisible(isFirst);
        icon.setIconLiteral(item.icon());
        title.setText(item.title());
        detail.setText(item.detail());
        String keys = item.action().flatMap(ActionButtons::keyName).orElse("");
        key.setText(keys);
        key.setVisible(!keys.isEmpty());
        pseudoClassStateChanged(OFF, !item.isEnabled());
        setAccessibleText(String.join(", ", item.heading(), item.title(), item.detail(), keys));
        setGraphic(lines);
    }
}
