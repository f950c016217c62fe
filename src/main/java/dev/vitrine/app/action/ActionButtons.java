package dev.vitrine.app.action;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;

/// Makes buttons, menu items and shortcuts from actions. The id of a node is the action's id with `-` for `.`.
public final class ActionButtons {
    private ActionButtons() {}

    /// A button with icon and verb.
    public static Button button(AppAction action) {
        Button button = iconButton(action);
        button.setText(action.text());
        button.getStyleClass().removeAll(Styles.BUTTON_ICON, Styles.FLAT);
        return button;
    }

    /// The one filled button of a page.
    public static Button primaryButton(AppAction action) {
        Button button = button(action);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    /// A flat button with an icon only; its text is for the tooltip and for screen readers.
    public static Button iconButton(AppAction action) {
        Button button = new Button("", new FontIcon(action.icon()));
        button.setId(action.id().replace('.', '-'));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(action.description() + keyText(action)));
        button.setAccessibleText(action.text());
        button.setAccessibleHelp(action.description());
        button.disableProperty().bind(Bindings.not(action.enabled()));
        button.setOnAction(event -> action.perform());
        return button;
    }

    /// A menu item; an action that turns something on and off has a check mark.
    public static MenuItem menuItem(AppAction action) {
        MenuItem item = action.selected()
                .map(on -> (MenuItem) checkItem(action, on))
                .orElseGet(() -> new MenuItem(action.text(), new FontIcon(action.icon())));
        item.setId(action.id().replace('.', '-') + "-item");
        keyOf(action).ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.setOnAction(event -> action.perform());
        return item;
    }

    // A click on it turns the mark around at once; what it stands for follows, and the mark with it.
    private static CheckMenuItem checkItem(AppAction action, ObservableBooleanValue on) {
        CheckMenuItem item = new CheckMenuItem(action.text());
        on.subscribe(item::setSelected);
        return item;
    }

    /// A menu with all actions of `groups`, a line between two groups.
    public static List<MenuItem> menuItems(Actions actions, ActionGroup... groups) {
        List<MenuItem> items = new ArrayList<>();
        for (ActionGroup group : groups) {
            List<AppAction> own = actions.of(group);
            if (!own.isEmpty() && !items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            own.forEach(action -> items.add(menuItem(action)));
        }
        return items;
    }

    /// Makes the keys of all actions work in `scene`.
    public static void install(Actions actions, Scene scene) {
        for (AppAction action : actions.all()) {
            keyOf(action).ifPresent(key -> scene.getAccelerators().put(key, action::perform));
        }
    }

    private static Optional<KeyCombination> keyOf(AppAction action) {
        return action.accelerator().map(KeyCombination::valueOf);
    }

    /// The keys of an action in the words of this system: `Ctrl+K`.
    public static Optional<String> keyName(AppAction action) {
        return keyOf(action).map(KeyCombination::getDisplayText);
    }

    private static String keyText(AppAction action) {
        return keyName(action).map(name -> "  " + name).orElse("");
    }
}
