package dev.vitrine.app.build;

import dev.vitrine.app.selection.DropTarget;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Takes files, folders, links and text that are dropped anywhere on what it holds. While they are above it, it says
/// what letting go will do, and frames the place that it will do it to.
public final class FileDropPane extends StackPane {
    private final Node content;
    private final Messages messages = Messages.of(FileDropPane.class);
    private final Region frame = new Region();
    private final Label title = new Label();
    private final StackPane overlay = new StackPane(frame, title);
    /// Something is dragged above it, and was not let go.
    private boolean isAbove;

    /// @param content what it holds
    /// @param drop    gets what was dropped, and what it was dropped on
    public FileDropPane(Node content, BiConsumer<Dropped, DropTarget> drop) {
        this.content = content;
        getStylesheets().add(FileDropPane.class.getResource("build.css").toExternalForm());
        frame.getStyleClass().add("drop-frame");
        frame.setManaged(false);
        title.getStyleClass().add("drop-title");
        title.setId("drop-title");
        StackPane.setAlignment(title, Pos.BOTTOM_CENTER);
        overlay.getStyleClass().add("drop-overlay");
        overlay.setId("drop-overlay");
        overlay.setMouseTransparent(true);
        overlay.setVisible(false);
        getChildren().setAll(content, overlay);
        addEventHandler(DragEvent.DRAG_ENTERED, event -> isAbove = true);
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            // X11 may report a last move of what was already let go: nothing would take the overlay away again.
            if (isAbove && takes(event)) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                show(event.getDragboard(), found(event));
                event.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_EXITED_TARGET, event -> {
            if (event.getTarget() == this) {
                left();
            }
        });
        addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            left();
            boolean taken = takes(event);
            if (taken) {
                drop.accept(
                        Dropped.of(event.getDragboard()),
                        found(event).map(DropTarget.Found::target).orElseGet(DropTarget.NewArtifact::new));
                event.setDropCompleted(true);
                event.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_EXITED, event -> left());
    }

    private void left() {
        isAbove = false;
        overlay.setVisible(false);
    }

    /// What is dragged out of the window itself is for other places.
    private boolean takes(DragEvent event) {
        boolean fromInside = event.getGestureSource() instanceof Node source && isInside(source);
        return !fromInside && Dropped.isIn(event.getDragboard());
    }

    private boolean isInside(Node source) {
        for (Node each = source; each != null; each = each.getParent()) {
            if (each == content) {
                return true;
            }
        }
        return false;
    }

    private static Optional<DropTarget.Found> found(DragEvent event) {
        return event.getTarget() instanceof Node node ? DropTarget.at(node) : Optional.empty();
    }

    private void show(Dragboard board, Optional<DropTarget.Found> found) {
        title.setText(
                sentence(what(board), found.map(DropTarget.Found::target).orElseGet(DropTarget.NewArtifact::new)));
        Bounds bounds = sceneToLocal(found.map(DropTarget.Found::node)
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .orElseGet(() -> localToScene(getLayoutBounds())));
        frame.resizeRelocate(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        overlay.setVisible(true);
    }

    private String what(Dragboard board) {
        if (board.hasFiles()) {
            return board.getFiles().size() == 1
                    ? DisplayText.safe(board.getFiles().getFirst().getName(), 60)
                    : messages.get("build.drop.items", board.getFiles().size());
        }
        return messages.get(board.hasUrl() ? "build.drop.link" : "build.drop.textual");
    }

    private String sentence(String what, DropTarget target) {
        return switch (target) {
            case DropTarget.NewArtifact() -> messages.get("build.drop.new", what);
            case DropTarget.OnCollection(var collection) ->
                messages.get("build.drop.collection", what, DisplayText.safe(collection.name(), 60));
            case DropTarget.OnVersion(var version, String folder) ->
                messages.get("build.drop.version", what, DisplayText.safe(version.name(), 60), place(folder));
            case DropTarget.OnDraft(String folder) -> messages.get("build.drop.draft", what, place(folder));
            case DropTarget.OnDescription() -> messages.get("build.drop.description", what);
        };
    }

    private String place(String folder) {
        return folder.isEmpty() ? messages.get("build.drop.top") : DisplayText.safe(folder, 80);
    }
}
