package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.action.AppAction;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.CollectionPath;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The top of the window: back and forward, where one is, and what can be done anywhere.
final class ToolBarView extends HBox {
    private static final int LONGEST_STEP = 40;
    private static final double SIDE_WIDTH = 240;
    private static final double FIND_MIN_WIDTH = 180;
    private static final double FIND_PADDING = 20;
    private final Selection selection;
    private final Pages pages;
    private final String registry;
    private final HBox way = new HBox(4);

    ToolBarView(Ground ground, String registry) {
        this.selection = ground.selection();
        this.pages = ground.pages();
        this.registry = registry;
        Actions actions = ground.actions();
        getStyleClass().add("main-tool-bar");
        setAlignment(Pos.CENTER_LEFT);
        way.setAlignment(Pos.CENTER_LEFT);
        way.setMinWidth(0);
        way.setId("breadcrumb");
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
        right.setMinWidth(USE_PREF_SIZE);
        // As wide as each other, so that the field between them is in the middle of the window.
        for (HBox side : List.of(left, right)) {
            HBox.setHgrow(side, Priority.ALWAYS);
            side.setPrefWidth(SIDE_WIDTH);
        }
        getChildren().addAll(left, findAnything(actions.get("palette.open")), right);
        selection.placeProperty().addListener((value, old, now) -> showWay(now));
        showWay(selection.placeProperty().get());
    }

    /// Looks like the field that it opens.
    private static Node findAnything(AppAction action) {
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
        inside.prefWidthProperty().bind(button.widthProperty().subtract(FIND_PADDING));
        return button;
    }

    private void showWay(Place place) {
        List<Node> steps = new ArrayList<>();
        add(steps, step(registry));
        place.collectionPath().ifPresent(path -> {
            add(steps, step(path.project().entity()));
            add(steps, step(path.project().project()));
            add(steps, collection(path));
        });
        if (place instanceof Place.AtVersion at) {
            add(steps, step(at.version().alias()));
        }
        pages.title(place).ifPresent(title -> add(steps, step(title)));
        way.getChildren().setAll(steps);
    }

    private static void add(List<Node> steps, Node step) {
        if (!steps.isEmpty()) {
            Label between = new Label("/");
            between.getStyleClass().add("muted");
            between.setMinWidth(USE_PREF_SIZE);
            steps.add(between);
        }
        steps.add(step);
    }

    private static Label step(String name) {
        Label step = new Label(DisplayText.safe(name, LONGEST_STEP));
        step.setTooltip(new Tooltip(DisplayText.safe(name)));
        step.setMinWidth(0);
        return step;
    }

    private Node collection(CollectionPath path) {
        Hyperlink link = new Hyperlink(DisplayText.safe(path.name(), LONGEST_STEP));
        link.getStyleClass().add("breadcrumb-link");
        link.setTooltip(new Tooltip(DisplayText.safe(path.toString())));
        link.setMinWidth(0);
        link.setOnAction(event -> selection.open(path));
        return link;
    }
}
