package dev.vitrine.app.settings;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One setting: what it is called, what it is changed with, what it does, and what is wrong with what was typed.
final class SettingRow extends VBox {
    private final Label problem = new Label();

    /// @param help one sentence; may be empty
    SettingRow(String title, String help, Node... controls) {
        getStyleClass().add("setting-row");
        Label name = new Label(title);
        name.getStyleClass().add("setting-name");
        name.setLabelFor(controls[0]);
        HBox line = new HBox(controls);
        line.getStyleClass().add("setting-line");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(name, line);
        if (!help.isEmpty()) {
            getChildren().add(wrapped(help, "setting-help"));
        }
        problem.getStyleClass().add("setting-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        getChildren().add(2, problem);
    }

    static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Shows beside `field` what is wrong with what it holds, or takes that away.
    void tell(TextField field, Optional<String> wrong) {
        problem.setText(wrong.orElse(""));
        problem.setVisible(wrong.isPresent());
        field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong.isPresent());
        field.setAccessibleHelp(wrong.orElse(""));
    }
}
