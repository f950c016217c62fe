package dev.vitrine.app.action;

import dev.vitrine.app.text.Messages;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/// Every action of the window, by id. Filled once by the shell, before views are built. Texts come from
/// `messages.properties` beside this class: `<id>.text`, `<id>.description`, `<id>.icon` and, where there is a key,
/// `<id>.key`.
public final class Actions {
    private final Messages messages = Messages.of(Actions.class);
    private final Map<String, AppAction> byId = new LinkedHashMap<>();

    /// Adds an action that can always be done.
    public AppAction add(ActionGroup group, String id, Runnable run) {
        return add(group, id, new SimpleBooleanProperty(true), run);
    }

    /// @throws IllegalArgumentException when there is one with this id
    public AppAction add(ActionGroup group, String id, ObservableBooleanValue enabled, Runnable run) {
        return add(group, id, enabled, Optional.empty(), run);
    }

    /// Adds an action that turns `on` on and off.
    public AppAction addSwitch(ActionGroup group, String id, BooleanProperty on) {
        return add(group, id, new SimpleBooleanProperty(true), Optional.of(on), () -> on.set(!on.get()));
    }

    private AppAction add(
            ActionGroup group,
            String id,
            ObservableBooleanValue enabled,
            Optional<ObservableBooleanValue> selected,
            Runnable run) {
        String key = id + ".key";
        AppAction action = new AppAction(
                group,
                id,
                messages.get(id + ".text"),
                messages.get(id + ".description"),
                messages.get(id + ".icon"),
                messages.has(key) ? Optional.of(messages.get(key)) : Optional.empty(),
                enabled,
                selected,
                run);
        if (byId.putIfAbsent(id, action) != null) {
            throw new IllegalArgumentException("Two actions with one id: " + id);
        }
        return action;
    }

    /// @throws IllegalArgumentException when there is none with this id
    public AppAction get(String id) {
        AppAction action = byId.get(id);
        if (action == null) {
            throw new IllegalArgumentException("No action " + id);
        }
        return action;
    }

    /// What a group is called.
    public String title(ActionGroup group) {
        return messages.get("group." + group.name());
    }

    /// Those of one group, in the order in which they were added.
    public List<AppAction> of(ActionGroup group) {
        return byId.values().stream().filter(action -> action.group() == group).toList();
    }

    /// All, in the order in which they were added.
    public Collection<AppAction> all() {
        return Collections.unmodifiableCollection(byId.values());
    }
}
