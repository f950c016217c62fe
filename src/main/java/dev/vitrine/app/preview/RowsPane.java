package dev.vitrine.app.preview;

import dev.vitrine.app.control.PillSwitch;
import dev.vitrine.app.text.Messages;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// The first rows of a table, or what its columns are.
final class RowsPane extends BorderPane {
    RowsPane(Node rows, Node columns) {
        Messages messages = Messages.of(RowsPane.class);
        columns.setId("preview-columns");
        ObjectProperty<String> chosen = new SimpleObjectProperty<>("rows");
        HBox bar = new HBox(new PillSwitch<>(
                List.of("rows", "columns"),
                key -> messages.get("preview.rows." + key),
                key -> "preview-switch-" + key,
                chosen));
        bar.getStyleClass().add("preview-bar");
        setTop(bar);
        chosen.subscribe(key -> setCenter(key.equals("rows") ? rows : columns));
    }
}
