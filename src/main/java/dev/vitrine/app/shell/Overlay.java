package dev.vitrine.app.shell;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A place above the window for what is asked for by a key and left with Escape. While it is open, neither mouse nor
/// keyboard reach what is below; afterwards the keyboard is where it was.
final class Overlay extends StackPane {
    private static final double FROM_TOP = 40;
    private static final double EDGE = 24;
    private final StackPane veil = new StackPane();
    private Optional<Node> focusBefore = Optional.empty();

    Overlay(Node content) {
        veil.getStyleClass().add("overlay-veil");
        veil.setId("overlay");
        veil.setAlignment(Pos.TOP_CENTER);
        veil.setVisible(false);
        veil.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == veil) {
                close();
            }
            event.consume();
        });
        veil.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            } else if (event.getCode() == KeyCode.TAB) {
                event.consume();
            }
        });
        getChildren().setAll(content, veil);
    }

    /// Shows `panel` instead of what was shown, and gives the keyboard to `focused`, which is in it.
    void open(Region panel, Node focused) {
        if (!veil.isVisible()) {
            focusBefore = Optional.ofNullable(getScene().getFocusOwner());
        }
        panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setMargin(panel, new Insets(FROM_TOP, EDGE, EDGE, EDGE));
        veil.getChildren().setAll(panel);
        veil.setVisible(true);
        focused.requestFocus();
    }

    /// Puts it away; nothing happens when it is not open.
    void close() {
        if (veil.isVisible()) {
            veil.setVisible(false);
            veil.getChildren().clear();
            focusBefore.ifPresent(Node::requestFocus);
            focusBefore = Optional.empty();
        }
    }

    boolean shows(Region panel) {
        return veil.isVisible() && veil.getChildren().contains(panel);
    }
}
