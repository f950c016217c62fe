package dev.vitrine.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;

/// Moves the keyboard from one part of the window to the next and back, round and round.
final class Parts {
    private final List<Parent> parts;

    /// @param parts in their order; those that are not shown are left out
    Parts(List<? extends Parent> parts) {
        this.parts = List.copyOf(parts);
    }

    /// @param step 1 for the next part, -1 for the one before
    void move(int step) {
        List<Parent> shown = parts.stream().filter(Parts::isShown).toList();
        if (shown.isEmpty()) {
            return;
        }
        int at = indexOfFocus(shown);
        for (int i = 1; i <= shown.size(); i++) {
            Optional<Node> target = target(shown.get(Math.floorMod(at + i * step, shown.size())));
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    private static int indexOfFocus(List<Parent> shown) {
        for (Node node = shown.getFirst().getScene().getFocusOwner(); node != null; node = node.getParent()) {
            int index = shown.indexOf(node);
            if (index >= 0) {
                return index;
            }
        }
        return -1;
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /// Its list of things where it has one, else the first that takes the keyboard.
    private static Optional<Node> target(Parent part) {
        List<Node> candidates = inside(part)
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isShown(node))
                .toList();
        return candidates.stream()
                .filter(node -> node instanceof TreeView
                        || node instanceof ListView
                        || node instanceof TreeTableView
                        || node instanceof TableView)
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private static Stream<Node> inside(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Parts::inside))
                : Stream.of(node);
    }
}
