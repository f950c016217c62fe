package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Messages;
import javafx.scene.layout.Region;

/// The ways between places, and how the window looks.
final class NavigationFeature {
    private final Messages messages = Messages.of(NavigationFeature.class);

    NavigationFeature(Ground ground) {
        Actions actions = ground.actions();
        Selection selection = ground.selection();
        actions.add(ActionGroup.GO, "place.back", selection.canGoBackProperty(), selection::back);
        actions.add(ActionGroup.GO, "place.forward", selection.canGoForwardProperty(), selection::forward);
        actions.add(ActionGroup.VIEW, "theme.toggle", ground.desktop().toggleTheme());
        ground.pages().add(Place.Start.class, this::start);
        ground.pages().add(Place.AtCollection.class, this::start);
    }

    private Region start() {
        return new EmptyState("fth-box", messages.get("shell.start.title"), messages.get("shell.start.text"));
    }
}
