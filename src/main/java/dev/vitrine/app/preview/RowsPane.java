package dev.vitrine.app.preview;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.text.Messages;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The first rows of a table, or what its columns are.
final class RowsPane extends BorderPane {
    private final Messages messages = Messages.of(RowsPane.class);
    private final ToggleGroup group = new ToggleGroup();

    RowsPane(Node rows, Node columns) {
        columns.setId("preview-columns");
        ToggleButton first = toggle("rows", rows, Styles.LEFT_PILL);
        HBox bar = new HBox(first, toggle("columns", columns, Styles.RIGHT_PILL));
        bar.getStyleClass().addAll("preview-bar", "preview-switch");
        group.selectToggle(first);
        setTop(bar);
        setCenter(rows);
    }

    private ToggleButton toggle(String key, Node shown, String pill) {
        ToggleButton toggle = new ToggleButton(messages.get("preview.rows." + key));
        toggle.setId("preview-switch-" + key);
        toggle.getStyleClass().addAll(Styles.SMALL, pill);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setToggleGroup(group);
        toggle.setOnAction(event -> {
            toggle.setSelected(true);
            setCenter(shown);
        });
        return toggle;
    }
}
