package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionButtons;
import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.text.Messages;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;

/// Every action in a menu; on macOS at the top of the screen.
final class MenuBarView extends MenuBar {
    private final Actions actions;

    MenuBarView(Actions actions) {
        this.actions = actions;
        getStyleClass().add("main-menu");
        setUseSystemMenuBar(true);
        add(actions.title(ActionGroup.FILE), ActionGroup.FILE);
        add(Messages.of(MenuBarView.class).get("shell.menu.artifact"), ActionGroup.VERSION, ActionGroup.COLLECTION);
        add(actions.title(ActionGroup.VIEW), ActionGroup.VIEW);
        add(actions.title(ActionGroup.GO), ActionGroup.GO);
        add(actions.title(ActionGroup.HELP), ActionGroup.HELP);
    }

    private void add(String title, ActionGroup... groups) {
        Menu menu = new Menu(title);
        menu.getItems().setAll(ActionButtons.menuItems(actions, groups));
        getMenus().add(menu);
    }
}
