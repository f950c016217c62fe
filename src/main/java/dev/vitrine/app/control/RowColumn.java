package dev.vitrine.app.control;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/// A column whose cells get the whole row. It keeps its place, and a click on its head sorts nothing: rows stand in the
/// order that the view model gives them.
public final class RowColumn<R> extends TableColumn<R, R> {
    /// @param styleClass of the head and of each cell
    public RowColumn(String title, String styleClass, Supplier<TableCell<R, R>> cells) {
        super(title);
        getStyleClass().add(styleClass);
        setSortable(false);
        setReorderable(false);
        setEditable(false);
        setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        setCellFactory(made -> cells.get());
    }

    /// Sets how narrow and how wide it may get.
    public RowColumn<R> widths(double least, double usual, double most) {
        setMinWidth(least);
        setPrefWidth(usual);
        setMaxWidth(most);
        return this;
    }
}
