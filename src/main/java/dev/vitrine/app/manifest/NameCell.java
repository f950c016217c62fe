package dev.vitrine.app.manifest;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// Indent, arrow, icon and name.
final class NameCell extends TableCell<ManifestRow, ManifestRow> {
    private static final double INDENT = 16;
    private static final int DEEPEST = 24;
    private static final int LONGEST = 400;
    private static final PseudoClass REFERENCE = PseudoClass.getPseudoClass("reference");
    private final ManifestViewModel viewModel;
    private final Messages messages = Messages.of(NameCell.class);
    private final FontIcon arrow = new FontIcon("fth-chevron-right");
    private final StackPane toggle = new StackPane(arrow);
    private final FontIcon icon = new FontIcon("fth-file");
    private final Label name = new Label();
    private final FontIcon mark = new FontIcon("fth-check");
    private final HBox box = new HBox(toggle, icon, name, mark);

    NameCell(ManifestViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("manifest-name-cell");
        box.getStyleClass().add("manifest-name-box");
        toggle.getStyleClass().add("manifest-arrow");
        toggle.setCursor(Cursor.HAND);
        toggle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && getItem() != null
                    && getItem().isFolder()) {
                viewModel.toggle(getItem());
                event.consume();
            }
        });
        mark.getStyleClass().add("manifest-mark");
        viewModel.openingsProperty().subscribe(this::drawArrow);
        viewModel.marksProperty().subscribe(this::drawMark);
    }

    @Override
    protected void updateItem(ManifestRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        RowDetails details = viewModel.details(row);
        boolean reference = details.reference().isPresent();
        box.setPadding(new Insets(0, 0, 0, Math.min(row.depth(), DEEPEST) * INDENT));
        toggle.setVisible(row.isFolder());
        toggle.setAccessibleText(messages.get("manifest.row.toggle", DisplayText.safe(details.name(), LONGEST)));
        icon.setIconLiteral(row.isFolder() ? "fth-folder" : reference ? "fth-link-2" : icon(details.kind()));
        name.setText(DisplayText.safe(details.name(), LONGEST));
        setTooltip(new Tooltip(DisplayText.safe(details.path())));
        pseudoClassStateChanged(REFERENCE, reference);
        drawArrow();
        drawMark();
        setGraphic(box);
    }

    private void drawArrow() {
        if (getItem() != null && getItem().isFolder()) {
            arrow.setIconLiteral(viewModel.isOpen(getItem()) ? "fth-chevron-down" : "fth-chevron-right");
        }
    }

    private void drawMark() {
        ManifestRow row = getItem();
        Optional<EntryMarks.Mark> known = row == null ? Optional.empty() : viewModel.mark(row);
        mark.setVisible(known.isPresent());
        mark.setManaged(known.isPresent());
        known.ifPresent(found -> {
            mark.setIconLiteral(
                    switch (found) {
                        case RIGHT -> "fth-check";
                        case UNCHECKED -> "fth-minus";
                        case MISSING -> "fth-help-circle";
                        case WRONG -> "fth-alert-circle";
                    });
            mark.getStyleClass()
                    .setAll(
                            "ikonli-font-icon",
                            "manifest-mark",
                            "manifest-mark-" + found.name().toLowerCase(Locale.ROOT));
            String text = messages.get("manifest.mark." + found.name());
            mark.setAccessibleText(text);
            setTooltip(new Tooltip(DisplayText.safe(viewModel.details(row).path()) + "\n" + text));
        });
    }

    private static String icon(EntryKind kind) {
        return switch (kind) {
            case TABLE, CLASSES -> "fth-grid";
            case IMAGE -> "fth-image";
            case AUDIO -> "fth-music";
            case VIDEO -> "fth-film";
            case MARKDOWN, TEXT -> "fth-file-text";
            case CODE -> "fth-code";
            case DATA -> "fth-file";
            case MODEL -> "fth-box";
            case ARCHIVE -> "fth-archive";
            case FILE -> "fth-file";
        };
    }
}
