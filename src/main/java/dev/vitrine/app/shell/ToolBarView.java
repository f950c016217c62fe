package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.action.AppAction;
import dev.vitrine.app.text.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The top of the window: back and forward, where one is, and what can be done anywhere.
final class ToolBarView extends HBox {
    private static final double SIDE_WIDTH = 240;
    private static final double FIND_MIN_WIDTH = 140;
    private static final double FIND_PADDING = 20;
    private static final double FIND_MAX_WIDTH = 640;
    private static final double FIND_SHARE = 0.36;

    ToolBarView(Ground ground, Breadcrumb way) {
        Actions actions = ground.actions();
        getStyleClass().add("main-tool-bar");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(way, Priority.ALWAYS);
        HBox left = new HBox(
                6,
                ActionButtons.iconButton(actions.get("place.back")),
                ActionButtons.iconButton(actions.get("place.forward")),
                way);
        left.setAlignment(Pos.CENTER_LEFT);
        HBox right = new HBox(
                6,
                ActionButtons.primaryButton(actions.get("artifact.new")),
                ActionButtons.iconButton(actions.get("registry.refresh")),
                ActionButtons.iconButton(actions.get("theme.toggle")),
                ActionButtons.iconButton(actions.get("app.settings")));
        right.setAlignment(Pos.CENTER_RIGHT);
        // With large text the field gives way, not the buttons.
        for (Node button : right.getChildren()) {
            ((Region) button).setMinWidth(USE_PREF_SIZE);
        }
        // As wide as each other, so that the field between them is in the middle of the window.
        for (HBox side : List.of(left, right)) {
            HBox.setHgrow(side, Priority.ALWAYS);
            side.setPrefWidth(SIDE_WIDTH);
        }
        getChildren().addAll(left, findAnything(actions.get("palette.open")), right);
    }

    /// Looks like the field that it opens.
    private Node findAnything(AppAction action) {
        Label prompt = new Label(Messages.of(ToolBarView.class).get("shell.find"));
        prompt.getStyleClass().add("muted");
        prompt.setMinWidth(0);
        Label key = new Label(ActionButtons.keyName(action).orElse(""));
        key.getStyleClass().add("key-cap");
        key.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox inside = new HBox(8, new FontIcon(action.icon()), prompt, gap, key);
        inside.setAlignment(Pos.CENTER_LEFT);
        Button button = ActionButtons.iconButton(action);
        button.getStyleClass().setAll("find-anything");
        button.setGraphic(inside);
        button.setMinWidth(FIND_MIN_WIDTH);
        button.setMaxWidth(FIND_MAX_WIDTH);
        button.prefWidthProperty().bind(widthProperty().multiply(FIND_SHARE));
        inside.prefWidthProperty().bind(button.widthProperty().subtract(FIND_PADDING));
        return button;
    }
}
