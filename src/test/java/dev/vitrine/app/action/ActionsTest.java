package dev.vitrine.app.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class ActionsTest {
    private final Actions actions = new Actions();
    private final List<String> done = new ArrayList<>();

    @Test
    void anActionTakesItsTextAndKeyFromTheMessages() {
        AppAction action = actions.add(ActionGroup.VERSION, "version.download", () -> done.add("download"));
        assertEquals("Download", action.text());
        assertEquals(Optional.of("Shortcut+D"), action.accelerator());
        action.perform();
        assertEquals(List.of("download"), done);
    }

    @Test
    void anActionThatCannotBeDoneNowDoesNothing() {
        SimpleBooleanProperty enabled = new SimpleBooleanProperty(false);
        AppAction action = actions.add(ActionGroup.VERSION, "version.verify", enabled, () -> done.add("verify"));
        action.perform();
        assertEquals(List.of(), done);
        enabled.set(true);
        action.perform();
        assertEquals(List.of("verify"), done);
    }

    @Test
    void twoActionsWithOneIdAreRefused() {
        actions.add(ActionGroup.VERSION, "version.verify", () -> {});
        assertThrows(
                IllegalArgumentException.class, () -> actions.add(ActionGroup.VERSION, "version.verify", () -> {}));
        assertThrows(IllegalArgumentException.class, () -> actions.get("no.such"));
    }
}
