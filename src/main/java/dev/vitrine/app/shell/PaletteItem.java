package dev.vitrine.app.shell;

import dev.vitrine.app.action.AppAction;
import java.util.Optional;

/// A row of the palette.
///
/// @param heading what its part of the list is called
/// @param title   safe to show
/// @param detail  where it is; safe to show, may be empty
/// @param action  the action that it is, for its key and for whether it can be done now
record PaletteItem(String heading, String icon, String title, String detail, Optional<AppAction> action, Runnable run) {
    boolean isEnabled() {
        return action.map(each -> each.enabled().get()).orElse(true);
    }
}
