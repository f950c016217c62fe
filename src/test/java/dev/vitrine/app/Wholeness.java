package dev.vitrine.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/// Whether a screen is whole: nothing is wider than the window, no button and no prompt is cut, and no page scrolls
/// sideways.
final class Wholeness {
    private Wholeness() {}

    /// What is wrong in `scene`; call it on the JavaFX thread.
    static List<String> problems(Scene scene) {
        List<String> found = new ArrayList<>();
        // What stands in a cell or a list scrolls with it.
        walk(scene.getRoot(), node -> !(node instanceof IndexedCell), node -> {
            if (scrollsAPageSideways(node)) {
                found.add("scrolls sideways: " + told(node));
            } else if (isWiderThanTheWindow(node, scene)) {
                found.add("outside the window: " + told(node));
            } else if (isCut(node)) {
                found.add("cut: " + told(node));
            }
        });
        return found;
    }

    /// Visits what is visible at and below `node`.
    ///
    /// @param enters whether to look at a node and at what is below it
    static void walk(Node node, Predicate<Node> enters, Consumer<Node> visitor) {
        if (!node.isVisible() || !enters.test(node)) {
            return;
        }
        visitor.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, enters, visitor));
        }
    }

    private static boolean scrollsAPageSideways(Node node) {
        return node instanceof ScrollBar bar
                && bar.getOrientation() == Orientation.HORIZONTAL
                && bar.getParent() != null
                && bar.getParent().getStyleClass().contains("page-room");
    }

    private static boolean isWiderThanTheWindow(Node node, Scene scene) {
        if (!(node instanceof ButtonBase || node instanceof TextField || node instanceof ComboBox)) {
            return false;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getWidth() > 0 && (bounds.getMinX() < -1 || bounds.getMaxX() > scene.getWidth() + 1);
    }

    /// What has a tooltip may be short of words, as one with a long name.
    private static boolean isCut(Node node) {
        return switch (node) {
            case TextField field
            when field.getText().isEmpty() && field.getPromptText() != null && field.getTooltip() == null ->
                textOf(field, field.getPromptText())
                        .filter(text -> text.getLayoutBounds().getWidth()
                                > field.getWidth()
                                        - field.getInsets().getLeft()
                                        - field.getInsets().getRight()
                                        + 1)
                        .isPresent();
            case ButtonBase button
            when button.getTooltip() == null && button.getText() != null ->
                button.lookupAll(".text").stream()
                        .anyMatch(text -> text instanceof Text shown
                                && shown.getParent() == button
                                && !shown.getText().equals(button.getText()));
            default -> false;
        };
    }

    private static Optional<Text> textOf(Control control, String said) {
        return control.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getText().equals(said))
                .findFirst();
    }

    private static String told(Node node) {
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass() + " in "
                + (node.getParent() == null ? "" : node.getParent().getStyleClass());
    }
}
