package dev.vitrine.app.shell;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.text.Messages;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every action in a menu; on macOS at the top of the screen.
final class MenuBarView extends MenuBar {
    private final Actions actions;

    MenuBarView(Actions actions) {
        this.actions = actions;
        getStyleClass().add("main-menu");
        setUseSystemMenuBar(true);
        managedProperty().bind(visibleProperty());
        getMenus().setAll(menus());
    }

    /// All menus behind one button, which is there while the bar is not.
    MenuButton folded() {
        String name = Messages.of(MenuBarView.class).get("shell.menu");
        MenuButton button = new MenuButton("", new FontIcon("fth-menu"));
        button.setId("menu-button");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "no-arrow");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.getItems().setAll(menus());
        button.visibleProperty().bind(visibleProperty().not());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private List<Menu> menus() {
        return List.of(
                menu(actions.title(ActionGroup.FILE), ActionGroup.FILE),
                menu(
                        Messages.of(MenuBarView.class).get("shell.menu.artifact"),
                        ActionGroup.VERSION,
                        ActionGroup.COLLECTION),
                menu(actions.title(ActionGroup.VIEW), ActionGroup.VIEW),
                menu(actions.title(ActionGroup.GO), ActionGroup.GO),
                menu(actions.title(ActionGroup.HELP), ActionGroup.HELP));
    }

    private Menu menu(String title, ActionGroup... groups) {
        Menu menu = new Menu(title);
        menu.getItems().setAll(ActionButtons.menuItems(actions, groups));
        return menu;
    }
}
