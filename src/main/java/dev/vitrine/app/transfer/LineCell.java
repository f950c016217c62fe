package dev.vitrine.app.transfer;

import dev.vitrine.app.text.DisplayText;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of a plan or a report: a mark, a path, a size and a note.
final class LineCell<T> extends ListCell<T> {
    /// What a line says.
    ///
    /// @param kind the colour of the mark: the style class is `mark-` and this in lower case
    record Line(String mark, Enum<?> kind, String path, String size, String note) {}

    private static final double NARROWEST_PATH = 90;
    private final Function<T, Line> form;
    private final Label mark = new Label();
    private final Label path = new Label();
    private final Label size = new Label();
    private final Label note = new Label();
    private final HBox row;

    LineCell(Function<T, Line> form) {
        this.form = form;
        mark.setMinWidth(16);
        path.setMinWidth(NARROWEST_PATH);
        path.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        HBox.setHgrow(path, Priority.ALWAYS);
        path.setMaxWidth(Double.MAX_VALUE);
        size.setMinWidth(80);
        size.setAlignment(Pos.CENTER_RIGHT);
        note.setMinWidth(0);
        note.setPrefWidth(240);
        note.getStyleClass().add("muted");
        row = new HBox(10, mark, path, size, note);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        getStyleClass().add("line-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        Line line = form.apply(item);
        mark.setText(line.mark());
        mark.getStyleClass()
                .setAll("label", "mark", "mark-" + line.kind().name().toLowerCase(Locale.ROOT));
        String shown = DisplayText.safe(line.path());
        path.setText(shown);
        size.setText(line.size());
        note.setText(line.note());
        setTooltip(new Tooltip(shown));
        setAccessibleText(String.join(", ", shown, line.note(), line.size()));
        setGraphic(row);
    }
}
