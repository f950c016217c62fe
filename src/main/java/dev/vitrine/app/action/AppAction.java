package dev.vitrine.app.action;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;

/// Something that a person can do.
///
/// @param group       its menu
/// @param id          stable, dotted: `version.download`
/// @param text        the verb on a button
/// @param description one sentence for the tooltip and for screen readers
/// @param icon        Ikonli literal, such as `fth-download`
/// @param accelerator as [javafx.scene.input.KeyCombination#valueOf] reads it, such as `Shortcut+D`
/// @param enabled     whether it can be done now
/// @param selected    for an action that turns something on and off: whether it is on
public record AppAction(
        ActionGroup group,
        String id,
        String text,
        String description,
        String icon,
        Optional<String> accelerator,
        ObservableBooleanValue enabled,
        Optional<ObservableBooleanValue> selected,
        Runnable run) {
    /// Does it, when it can be done now.
    public void perform() {
        if (enabled.get()) {
            run.run();
        }
    }
}
