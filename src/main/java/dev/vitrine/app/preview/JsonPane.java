package dev.vitrine.app.preview;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.content.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// JSON as a tree. Children get nodes when their parent is opened.
final class JsonPane extends TreeView<JsonRow> {
    private static final int LONGEST = 400;
    private final Messages messages = Messages.of(JsonPane.class);
    private final Formats formats;
    private final Consumer<String> copier;

    JsonPane(JsonValue root, Formats formats, Consumer<String> copier) {
        this.formats = formats;
        this.copier = copier;
        setId("preview-json");
        getStyleClass().addAll("preview-json", "edge-to-edge");
        setAccessibleText(messages.get("preview.json"));
        TreeItem<JsonRow> item = new Item(new JsonRow.Value("", root));
        item.setExpanded(true);
        setRoot(item);
        setShowRoot(root.count() == 0);
        openSmall(item);
        setCellFactory(tree -> new Cell());
        MenuItem value = item("preview.json.copyValue", JsonRow::valueText);
        value.setAccelerator(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
        setContextMenu(new ContextMenu(value, item("preview.json.copyName", JsonRow::name)));
    }

    /// A document of a few parts needs no clicks.
    private static void openSmall(TreeItem<JsonRow> root) {
        if (root.getChildren().size() <= 8) {
            root.getChildren().stream()
                    .filter(child -> child.getValue().children().size() <= 12)
                    .forEach(child -> child.setExpanded(true));
        }
    }

    private MenuItem item(String key, Function<JsonRow, String> text) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(event -> {
            TreeItem<JsonRow> chosen = getSelectionModel().getSelectedItem();
            if (chosen != null) {
                copier.accept(text.apply(chosen.getValue()));
            }
        });
        return item;
    }

    private static final class Item extends TreeItem<JsonRow> {
        private boolean filled;

        Item(JsonRow row) {
            super(row);
        }

        @Override
        public boolean isLeaf() {
            return getValue().isLeaf();
        }

        @Override
        public javafx.collections.ObservableList<TreeItem<JsonRow>> getChildren() {
            if (!filled) {
                filled = true;
                List<TreeItem<JsonRow>> children = getValue().children().stream()
                        .map(row -> (TreeItem<JsonRow>) new Item(row))
                        .toList();
                super.getChildren().setAll(children);
            }
            return super.getChildren();
        }
    }

    private final class Cell extends TreeCell<JsonRow> {
        private final Label name = new Label();
        private final Label value = new Label();
        private final HBox row = new HBox(name, value);

        Cell() {
            getStyleClass().add("json-cell");
            name.getStyleClass().add("json-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("json-row");
            setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(JsonRow shown, boolean empty) {
            super.updateItem(shown, empty);
            if (empty || shown == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            name.setText(DisplayText.safe(shown.name(), 80));
            name.setManaged(!shown.name().isEmpty());
            value.setText(valueOf(shown));
            value.getStyleClass().setAll("label", "json-value", "json-" + styleOf(shown));
            setAccessibleText(shown.name() + ": " + value.getText());
            setGraphic(row);
        }
    }

    private String valueOf(JsonRow row) {
        return switch (row) {
            case JsonRow.Range range ->
                messages.get(
                        "preview.json.items",
                        formats.count(range.items().size()),
                        range.items().size());
            case JsonRow.Value(var name, JsonValue.Members members) ->
                messages.get("preview.json.keys", formats.count(members.count()), members.count());
            case JsonRow.Value(var name, JsonValue.Items items) ->
                messages.get("preview.json.items", formats.count(items.count()), items.count());
            case JsonRow.Value(var name, JsonValue.Scalar(JsonValue.Type type, String text)) ->
                DisplayText.safe(type == JsonValue.Type.STRING ? '"' + text + '"' : text, LONGEST);
        };
    }

    private static String styleOf(JsonRow row) {
        return row instanceof JsonRow.Value(var name, JsonValue.Scalar(var type, var text))
                ? type.name().toLowerCase(Locale.ROOT)
                : "count";
    }
}
