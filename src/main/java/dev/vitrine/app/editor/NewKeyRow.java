package dev.vitrine.app.editor;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The row in which a new key, or a new item of a list, is typed: key, type, value. Enter adds it and stays for the
/// next one, Escape leaves.
final class NewKeyRow extends VBox {
    /// What is typed can be read.
    private static final double LEAST_FIELD = 80;
    private final MetadataViewModel viewModel;
    private final Messages messages = Messages.of(NewKeyRow.class);
    private final Label title = new Label();
    private final TextField key = new TextField();
    private final ChoiceBox<MetadataNode.Type> type = new ChoiceBox<>();
    private final TextField value = new TextField();
    private final Button add = new Button(messages.get("editor.metadata.new.add"));
    private Optional<MetadataNode> parent = Optional.empty();
    /// Whether what was added is not shown yet.
    private boolean adding;

    NewKeyRow(MetadataViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("metadata-new");
        title.getStyleClass().addAll("muted", "small");
        title.setWrapText(true);
        key.setId("metadata-new-key");
        key.setPromptText(messages.get("editor.metadata.column.key"));
        key.setAccessibleText(messages.get("editor.metadata.column.key"));
        key.setMinWidth(LEAST_FIELD);
        key.managedProperty().bind(key.visibleProperty());
        type.setId("metadata-new-type");
        type.setAccessibleText(messages.get("editor.metadata.column.type"));
        type.getItems()
                .setAll(List.of(
                        MetadataNode.Type.TEXT,
                        MetadataNode.Type.NUMBER,
                        MetadataNode.Type.BOOLEAN,
                        MetadataNode.Type.NULL,
                        MetadataNode.Type.OBJECT,
                        MetadataNode.Type.LIST));
        type.setConverter(new StringConverter<>() {
            @Override
            public String toString(MetadataNode.Type shown) {
                return shown == null ? "" : messages.get("editor.metadata.type." + shown);
            }

            @Override
            public MetadataNode.Type fromString(String text) {
                return MetadataNode.Type.TEXT;
            }
        });
        type.setValue(MetadataNode.Type.TEXT);
        type.setMinWidth(USE_PREF_SIZE);
        value.setId("metadata-new-value");
        value.setPromptText(messages.get("editor.metadata.column.value"));
        value.setAccessibleText(messages.get("editor.metadata.column.value"));
        value.disableProperty().bind(type.valueProperty().map(chosen -> switch (chosen) {
            case TEXT, NUMBER, BOOLEAN -> false;
            case NULL, OBJECT, LIST, RANGE -> true;
        }));
        value.setMinWidth(LEAST_FIELD);
        HBox.setHgrow(value, Priority.ALWAYS);
        add.setId("metadata-new-add");
        add.getStyleClass().add(Styles.ACCENT);
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> add());
        key.setOnAction(event -> add());
        value.setOnAction(event -> add());
        key.textProperty().subscribe(this::judge);
        HBox fields = new HBox(key, type, value, add);
        fields.getStyleClass().add("metadata-new-row");
        getChildren().setAll(title, fields);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Says what is wrong with the key while it is typed.
    private void judge() {
        Optional<String> problem = parent.flatMap(node -> viewModel.problemOfKey(node, key.getText()));
        add.setDisable(problem.isPresent());
        title.setText(
                problem.filter(text -> !key.getText().isEmpty() || isFull()).orElseGet(this::where));
    }

    private boolean isFull() {
        return parent.flatMap(node -> viewModel.problemOfKey(node, "\0")).isPresent();
    }

    private String where() {
        return parent.filter(node -> !node.path().isEmpty())
                .map(node -> messages.get("editor.metadata.new.into", DisplayText.safe(node.key(), 60)))
                .orElse(messages.get("editor.metadata.new.top"));
    }

    /// Asks for a new key of an object, or a new item of a list.
    void open(MetadataNode into) {
        adding = false;
        parent = Optional.of(into);
        key.clear();
        value.clear();
        key.setVisible(!(into.value() instanceof List<?>));
        setVisible(true);
        judge();
        (key.isVisible() ? key : value).requestFocus();
    }

    /// Stays for the next key where `root` is new because of what was added here, and leaves where it is another's.
    void follow(MetadataNode root) {
        Optional<MetadataNode> same = parent.filter(into -> adding)
                .flatMap(into -> root.find(into.path()))
                .filter(this::hasGrown);
        if (same.isEmpty()) {
            close();
            return;
        }
        adding = false;
        parent = same;
        judge();
    }

    private boolean hasGrown(MetadataNode now) {
        return parent.filter(into -> into.type() == now.type() && into.count() < now.count())
                .isPresent();
    }

    void close() {
        adding = false;
        parent = Optional.empty();
        key.clear();
        value.clear();
        setVisible(false);
    }

    private void add() {
        if (parent.isEmpty() || add.isDisabled()) {
            return;
        }
        adding = true;
        if (viewModel.add(parent.get(), key.getText(), type.getValue(), value.getText())) {
            key.clear();
            value.clear();
            (key.isVisible() ? key : value).requestFocus();
        } else {
            adding = false;
        }
    }
}
