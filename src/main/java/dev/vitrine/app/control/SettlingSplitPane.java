package dev.vitrine.app.control;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// A split pane whose dividers come to where they are wanted also when its parts are new. By itself it forgets: until
/// new parts are laid out, each divider is held up by where the next one happens to be.
public class SettlingSplitPane extends SplitPane {
    /// The skin takes so many until it keeps to what it was told.
    private static final int LAYOUTS = 2;

    private Runnable place = () -> {};
    private int left;

    /// Places the dividers now, and again until the parts, which are new, are where they shall be.
    public final void settle(Runnable placeDividers) {
        place = placeDividers;
        left = LAYOUTS;
        place.run();
    }

    /// Tells when a person has moved a divider.
    public final void onMoved(Runnable action) {
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node target
                    && target.getStyleClass().contains("split-pane-divider")) {
                action.run();
            }
        });
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (left > 0) {
            left--;
            place.run();
            super.layoutChildren();
        }
    }
}
