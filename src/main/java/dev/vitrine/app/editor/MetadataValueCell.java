package dev.vitrine.app.editor;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.input.KeyCode;

/// A value, and the field to change it in: Enter takes what is typed, Escape leaves the value as it was.
final class MetadataValueCell extends TreeTableCell<MetadataNode, MetadataNode> {
    private static final int LONGEST_TIP = 2_000;
    private final Function<MetadataNode, String> text;
    private final TextField field = new TextField();

    MetadataValueCell(MetadataViewModel viewModel, Function<MetadataNode, String> text) {
        this.text = text;
        field.getStyleClass().add("metadata-field");
        field.setId("metadata-field");
        field.setAccessibleText(Messages.of(MetadataValueCell.class).get("editor.metadata.column.value"));
        field.setOnAction(event -> {
            MetadataNode node = getItem();
            if (viewModel.accepts(node.type(), field.getText())) {
                leave();
                viewModel.setValue(node, field.getText());
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave();
            }
        });
    }

    private void leave() {
        cancelEdit();
        getTreeTableView().requestFocus();
    }

    @Override
    public void startEdit() {
        if (getItem() == null || !MetadataTree.isEditable(getItem())) {
            return;
        }
        super.startEdit();
        field.setText(getItem().fullText());
        setText(null);
        setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        fill(getItem(), isEmpty());
    }

    @Override
    protected void updateItem(MetadataNode node, boolean empty) {
        super.updateItem(node, empty);
        fill(node, empty);
    }

    private void fill(MetadataNode node, boolean empty) {
        if (isEditing() && !empty) {
            return;
        }
        boolean blank = empty || node == null;
        setGraphic(null);
        setText(blank ? null : DisplayText.safe(text.apply(node)));
        String full = blank ? "" : node.fullText();
        setTooltip(
                full.isEmpty()
                        ? null
                        : new Tooltip(DisplayText.safe(
                                full.substring(0, Math.min(full.length(), LONGEST_TIP)), LONGEST_TIP)));
    }
}
