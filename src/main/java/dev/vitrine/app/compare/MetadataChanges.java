package dev.vitrine.app.compare;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.MetadataDiff;
import dev.vitrine.model.MetadataDiff.Change;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

/// The values of the metadata that differ.
final class MetadataChanges extends BorderPane {
    private static final int LONGEST = 500;
    private final Messages messages = Messages.of(MetadataChanges.class);

    MetadataChanges(MetadataDiff diff, Formats formats) {
        TableView<Change> table = new TableView<>(FXCollections.observableList(diff.changes()));
        table.setId("compare-metadata");
        table.setAccessibleText(messages.get("compare.tab.metadata"));
        table.getStyleClass().addAll("compare-table", "quiet-rows", Tweaks.EDGE_TO_EDGE, Styles.DENSE);
        table.setFixedCellSize(28);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns()
                .setAll(List.of(
                        column("key", Change::key),
                        column("before", change -> change.from().orElse("")),
                        column("after", change -> change.to().orElse(""))));
        setCenter(table);
        if (diff.more() > 0) {
            Label more = new Label(messages.get("compare.metadata.more", formats.count(diff.more())));
            more.getStyleClass().addAll("muted", "compare-notes");
            setBottom(more);
        }
    }

    private TableColumn<Change, String> column(String key, Function<Change, String> value) {
        TableColumn<Change, String> column = new TableColumn<>(messages.get("compare.column." + key));
        column.getStyleClass().add("compare-value-" + key);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(shown(value.apply(row.getValue()))));
        return column;
    }

    private static String shown(String text) {
        return DisplayText.safe(text.length() > LONGEST ? text.substring(0, LONGEST) : text, LONGEST);
    }
}
