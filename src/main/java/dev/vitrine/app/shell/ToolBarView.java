package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.action.AppAction;
import dev.vitrine.app.text.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The top of the window: back and forward, where one is, and what can be done anywhere.
final class ToolBarView extends HBox {
    private static final double SIDE_WIDTH = 240;
    private static final double FIND_MIN_WIDTH = 156;
    private static final double FIND_PADDING = 20;
    private static final double FIND_MAX_WIDTH = 640;
    private static final double FIND_SHARE = 0.36;
    private static final double FIND_LEAST_SHARE = 0.2;
    private static final double NARROW = 900;
    private final ObservableValue<Boolean> narrow =
            widthProperty().map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW);

    /// @param menus stands for the menus where there is no room for them
    ToolBarView(Ground ground, Breadcrumb way, Node menus) {
        Actions actions = ground.actions();
        getStyleClass().add("main-tool-bar");
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(way, Priority.ALWAYS);
        HBox left = new HBox(
                6,
                menus,
                ActionButtons.iconButton(actions.get("place.back")),
                ActionButtons.iconButton(actions.get("place.forward")),
                way);
        left.setAlignment(Pos.CENTER_LEFT);
        Button start = ActionButtons.primaryButton(actions.get("artifact.new"));
        HBox right = new HBox(
                6,
                start,
                ActionButtons.iconButton(actions.get("registry.refresh")),
                ActionButtons.iconButton(actions.get("theme.toggle")),
                ActionButtons.iconButton(actions.get("app.settings")));
        right.setAlignment(Pos.CENTER_RIGHT);
        // With large text the field gives way, not the buttons.
        for (Node button : right.getChildren()) {
            ((Region) button).setMinWidth(USE_PREF_SIZE);
        }
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setPrefWidth(SIDE_WIDTH);
        narrow.subscribe(isNarrow -> {
            start.setContentDisplay(isNarrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            // As wide as each other, so that the field between them is in the middle of the window; in a narrow one
            // the way to here has what there is.
            HBox.setHgrow(right, isNarrow ? Priority.NEVER : Priority.ALWAYS);
            right.setPrefWidth(isNarrow ? USE_COMPUTED_SIZE : SIDE_WIDTH);
        });
        getChildren().addAll(left, findAnything(actions.get("palette.open")), right);
    }

    /// Looks like the field that it opens.
    private Node findAnything(AppAction action) {
        Messages messages = Messages.of(ToolBarView.class);
        Label prompt = new Label();
        prompt.textProperty().bind(narrow.map(brief -> messages.get(brief ? "shell.find.brief" : "shell.find")));
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
        button.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() * (narrow.getValue() ? FIND_LEAST_SHARE : FIND_SHARE),
                        widthProperty(),
                        narrow));
        inside.prefWidthProperty().bind(button.widthProperty().subtract(FIND_PADDING));
        return button;
    }
}
