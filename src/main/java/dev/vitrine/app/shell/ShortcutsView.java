package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.action.AppAction;
import dev.vitrine.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every key of the window by group, and a field that leaves those that fit.
final class ShortcutsView extends VBox {
    private static final double WIDTH = 760;
    private static final double SHEET_HEIGHT = 520;
    private static final double STEP = 0.15;
    private final Actions actions;
    private final Overlay overlay;
    private final Messages messages = Messages.of(ShortcutsView.class);
    private final TextField field = new TextField();
    private final FlowPane groups = new FlowPane(32, 20);
    private final ScrollPane sheet = new ScrollPane(groups);

    ShortcutsView(Actions actions, Overlay overlay) {
        this.actions = actions;
        this.overlay = overlay;
        getStyleClass().addAll("palette", "shortcuts");
        setId("shortcuts");
        setPrefWidth(WIDTH);
        Label title = new Label(messages.get("shortcuts.title"));
        title.getStyleClass().add("shortcuts-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        field.setId("shortcuts-field");
        field.setPromptText(messages.get("shortcuts.filter"));
        field.setAccessibleText(messages.get("shortcuts.filter"));
        field.textProperty().addListener((value, old, now) -> show(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(16, title, field);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("palette-head");
        groups.getStyleClass().add("shortcuts-groups");
        sheet.setFitToWidth(true);
        sheet.setFocusTraversable(false);
        sheet.setPrefHeight(SHEET_HEIGHT);
        VBox.setVgrow(sheet, Priority.ALWAYS);
        getChildren().setAll(head, sheet);
    }

    void open() {
        field.clear();
        show("");
        overlay.open(this, field);
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, PAGE_DOWN -> sheet.setVvalue(Math.min(1, sheet.getVvalue() + STEP));
            case UP, PAGE_UP -> sheet.setVvalue(Math.max(0, sheet.getVvalue() - STEP));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(String typed) {
        List<Node> shown = new ArrayList<>();
        for (ActionGroup group : ActionGroup.values()) {
            List<AppAction> fitting = actions.of(group).stream()
                    .filter(action -> action.accelerator().isPresent())
                    .filter(action -> fits(action, typed))
                    .toList();
            if (!fitting.isEmpty()) {
                shown.add(group(actions.title(group), fitting));
            }
        }
        if (shown.isEmpty()) {
            Label nothing = new Label(messages.get("shortcuts.nothing"));
            nothing.getStyleClass().add("muted");
            shown.add(nothing);
        }
        groups.getChildren().setAll(shown);
        sheet.setVvalue(0);
    }

    private static boolean fits(AppAction action, String typed) {
        String text = action.text() + " " + ActionButtons.keyName(action).orElse("");
        return typed.isBlank() || FuzzyMatch.score(typed, text).isPresent();
    }

    private static Node group(String title, List<AppAction> fitting) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox rows = new VBox(6, heading);
        rows.getStyleClass().add("shortcuts-group");
        fitting.forEach(action -> rows.getChildren().add(row(action)));
        return rows;
    }

    private static Node row(AppAction action) {
        Label text = new Label(action.text());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label key = new Label(ActionButtons.keyName(action).orElse(""));
        key.getStyleClass().add("key-cap");
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, text, gap, key);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
