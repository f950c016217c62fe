package dev.vitrine.app.transfer;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.transfer.CheckoutPlan.Change;
import dev.vitrine.transfer.CheckoutPlan.Kind;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of a plan: a folder with what happens below it, or a change.
final class PlanCell extends ListCell<PlanRows.Row> {
    private static final double INDENT = 16;
    private static final int DEEPEST = 24;
    private static final double NARROWEST_NAME = 90;
    private final Formats formats;
    private final Messages messages;
    private final FontIcon arrow = new FontIcon("fth-chevron-right");
    private final StackPane toggle = new StackPane(arrow);
    private final Label mark = new Label();
    private final FontIcon folder = new FontIcon("fth-folder");
    private final StackPane sign = new StackPane(mark, folder);
    private final Label name = new Label();
    private final Label size = new Label();
    private final Label note = new Label();
    private final HBox box = new HBox(8, toggle, sign, name, size, note);

    PlanCell(PlanRows rows, Formats formats, Messages messages) {
        this.formats = formats;
        this.messages = messages;
        toggle.setMinWidth(16);
        toggle.setOnMousePressed(event -> {
            if (getItem() != null) {
                rows.setOpen(getItem(), !getItem().open());
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getItem() != null) {
                rows.setOpen(getItem(), !getItem().open());
            }
        });
        sign.setMinWidth(20);
        sign.setPrefWidth(20);
        name.setMinWidth(NARROWEST_NAME);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox.setHgrow(name, Priority.ALWAYS);
        size.setMinWidth(80);
        size.setAlignment(Pos.CENTER_RIGHT);
        note.setMinWidth(0);
        note.setPrefWidth(240);
        note.getStyleClass().add("muted");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(0);
        getStyleClass().add("line-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PlanRows.Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        box.setPadding(new Insets(0, 0, 0, Math.min(row.depth(), DEEPEST) * INDENT));
        toggle.setVisible(row.isFolder());
        arrow.setIconLiteral(row.open() ? "fth-chevron-down" : "fth-chevron-right");
        folder.setVisible(row.isFolder());
        mark.setText(row.change().map(Change::kind).map(PlanCell::mark).orElse(""));
        mark.getStyleClass()
                .setAll(
                        "label",
                        "mark",
                        row.change()
                                .map(change -> "mark-" + change.kind().name().toLowerCase(Locale.ROOT))
                                .orElse("mark-none"));
        name.setText(DisplayText.safe(row.name(), 400));
        size.setText(formats.bytes(row.size()));
        note.setText(note(row));
        String shown = DisplayText.safe(row.path());
        setTooltip(new Tooltip(shown));
        setAccessibleText(String.join(", ", shown, note.getText(), size.getText()));
        setGraphic(box);
    }

    private String note(PlanRows.Row row) {
        return row.change()
                .map(change -> messages.get("transfer.change." + change.kind().name()))
                .orElseGet(() -> row.counts().entrySet().stream()
                        .map(count -> messages.get(
                                "transfer.below." + count.getKey().name(), formats.count(count.getValue())))
                        .collect(Collectors.joining(" · ")));
    }

    static String mark(Kind kind) {
        return switch (kind) {
            case ADD -> "+";
            case REPLACE -> "~";
            case DELETE -> "−";
        };
    }
}
