package dev.vitrine.app.control;

import java.util.function.Function;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/// What a cell says of its row, and what its tooltip says of it.
///
/// @param text    safe to show; cut where the column is too narrow
/// @param tip     safe to show; none where it is empty
/// @param overrun where it is cut
public record RowText<R>(Function<R, String> text, Function<R, String> tip, OverrunStyle overrun) {
    private static final double WIDEST_TIP = 600;

    public RowText(Function<R, String> text, Function<R, String> tip) {
        this(text, tip, OverrunStyle.ELLIPSIS);
    }

    /// A text whose tooltip is the text itself.
    public RowText(Function<R, String> text) {
        this(text, text);
    }

    /// The same, cut in the middle: for paths, whose ends tell them apart.
    public RowText<R> cutInTheMiddle() {
        return new RowText<>(text, tip, OverrunStyle.CENTER_ELLIPSIS);
    }

    /// A cell of a table.
    public TableCell<R, R> cell() {
        return new TableCell<>() {
            private final Tooltip tooltip = prepare(this);

            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                fill(this, tooltip, empty ? null : row);
            }
        };
    }

    /// A cell of a table whose rows are a tree.
    public TreeTableCell<R, R> treeCell() {
        return new TreeTableCell<>() {
            private final Tooltip tooltip = prepare(this);

            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                fill(this, tooltip, empty ? null : row);
            }
        };
    }

    private Tooltip prepare(Labeled cell) {
        cell.setTextOverrun(overrun);
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST_TIP);
        return tooltip;
    }

    private void fill(Labeled cell, Tooltip tooltip, @Nullable R row) {
        cell.setText(row == null ? null : text.apply(row));
        tooltip.setText(row == null ? "" : tip.apply(row));
        cell.setTooltip(tooltip.getText().isEmpty() ? null : tooltip);
    }
}
