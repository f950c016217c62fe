package dev.vitrine.app.settings;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A section of the page: its title, the way back to the defaults, and its rows.
class SectionPane extends VBox {
    private final String title;

    SectionPane(Messages messages, String id, Runnable reset) {
        title = messages.get("settings." + id);
        getStyleClass().add("setting-section");
        Label heading = new Label(title);
        heading.getStyleClass().add("setting-heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button defaults = new Button(messages.get("settings.reset"), new FontIcon("fth-rotate-ccw"));
        defaults.setId("reset-" + id);
        defaults.getStyleClass().add(Styles.FLAT);
        defaults.setMinWidth(USE_PREF_SIZE);
        defaults.setTooltip(new Tooltip(messages.get("settings.reset.help", title)));
        defaults.setOnAction(event -> reset.run());
        HBox head = new HBox(heading, space, defaults);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
    }

    final String title() {
        return title;
    }

    final void addRows(Node... rows) {
        getChildren().addAll(rows);
    }

    static Button iconButton(String id, String icon, String name, Runnable run) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> run.run());
        return button;
    }

    static Button button(String id, String text, Runnable run) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }
}
