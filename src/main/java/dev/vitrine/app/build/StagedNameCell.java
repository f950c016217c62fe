package dev.vitrine.app.build;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// Indent, arrow, icon and name; edits the name in its place.
final class StagedNameCell extends TableCell<StagedRow, StagedRow> {
    private static final double INDENT = 16;
    private static final int DEEPEST = 24;
    private final StagingViewModel viewModel;
    private final FontIcon arrow = new FontIcon("fth-chevron-right");
    private final StackPane toggle = new StackPane(arrow);
    private final FontIcon icon = new FontIcon("fth-file");
    private final Label name = new Label();
    private final TextField field = new TextField();
    private final HBox box = new HBox(toggle, icon, name);

    StagedNameCell(StagingViewModel viewModel) {
        this.viewModel = viewModel;
        Messages messages = Messages.of(StagedNameCell.class);
        getStyleClass().add("build-name-cell");
        box.getStyleClass().add("build-name-box");
        name.getStyleClass().add("build-name-text");
        toggle.getStyleClass().add("build-arrow");
        toggle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && getItem() != null
                    && getItem().isFolder()) {
                viewModel.toggle(getItem());
                event.consume();
            }
        });
        viewModel.openingsProperty().subscribe(() -> {
            if (getItem() != null) {
                draw(getItem());
            }
        });
        field.setId("build-rename-field");
        field.setAccessibleText(messages.get("build.rename"));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(event -> {
            StagedRow row = getItem();
            cancelEdit();
            getTableView().requestFocus();
            viewModel.rename(row, field.getText());
        });
        field.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                getTableView().requestFocus();
                event.consume();
            }
        });
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing() && getItem() != null) {
            field.setText(getItem().node().name());
            box.getChildren().setAll(toggle, icon, field);
            field.requestFocus();
            int dot = getItem().isFolder() ? -1 : field.getText().lastIndexOf('.');
            field.selectRange(0, dot > 0 ? dot : field.getText().length());
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        box.getChildren().setAll(toggle, icon, name);
    }

    @Override
    protected void updateItem(StagedRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        if (!isEditing()) {
            box.getChildren().setAll(toggle, icon, name);
        }
        draw(row);
        setGraphic(box);
    }

    private void draw(StagedRow row) {
        box.setPadding(new Insets(0, 0, 0, Math.min(row.depth(), DEEPEST) * INDENT));
        toggle.setVisible(row.isFolder());
        arrow.setIconLiteral(viewModel.isOpen(row) ? "fth-chevron-down" : "fth-chevron-right");
        boolean reference = !row.isFolder()
                && row.node().entry().map(entry -> entry.isReference()).orElse(false);
        icon.setIconLiteral(row.isFolder() ? "fth-folder" : reference ? "fth-link-2" : "fth-file");
        name.setText(DisplayText.safe(row.node().name(), 300));
        setTooltip(new Tooltip(DisplayText.safe(row.path())));
    }
}
