package dev.vitrine.app.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a place shows when it has nothing to show: what it is, and what to do next.
public final class EmptyState extends VBox {
    /// @param buttons what can be done, the usual first
    public EmptyState(String icon, String title, String text, Node... buttons) {
        this(new FontIcon(icon), title, text, buttons);
    }

    /// The same while it is being read.
    public static EmptyState loading(String title) {
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.getStyleClass().add("empty-state-spinner");
        return new EmptyState(spinner, title, "");
    }

    private EmptyState(Node picture, String title, String text, Node... buttons) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label heading = label(title, "empty-state-title");
        getChildren().addAll(picture, heading);
        if (!text.isEmpty()) {
            getChildren().add(label(text, "empty-state-text"));
        }
        if (buttons.length > 0) {
            FlowPane row = new FlowPane(buttons);
            row.getStyleClass().add("empty-state-buttons");
            row.setAlignment(Pos.CENTER);
            row.setMinHeight(0);
            getChildren().add(row);
        }
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        return label;
    }
}
