package dev.vitrine.app.build;

import dev.vitrine.app.text.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Takes files and folders that are dropped anywhere on what it holds, and says so while they are above it.
public final class FileDropPane extends StackPane {
    private final StackPane overlay = new StackPane();

    /// @param content what it holds
    /// @param drop    gets what was dropped
    public FileDropPane(Node content, Consumer<List<Path>> drop) {
        Messages messages = Messages.of(FileDropPane.class);
        getStylesheets().add(FileDropPane.class.getResource("build.css").toExternalForm());
        Label title = new Label(messages.get("build.drop.title"));
        title.getStyleClass().add("drop-title");
        VBox box = new VBox(new FontIcon("fth-upload"), title, new Label(messages.get("build.drop.text")));
        box.getStyleClass().add("drop-box");
        box.setAlignment(Pos.CENTER);
        overlay.getChildren().setAll(box);
        overlay.getStyleClass().add("drop-overlay");
        overlay.setId("drop-overlay");
        overlay.setMouseTransparent(true);
        overlay.setVisible(false);
        getChildren().setAll(content, overlay);
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                overlay.setVisible(true);
                event.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_EXITED_TARGET, event -> {
            if (event.getTarget() == this) {
                overlay.setVisible(false);
            }
        });
        addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            overlay.setVisible(false);
            boolean taken = event.getDragboard().hasFiles();
            if (taken) {
                drop.accept(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
            }
            event.setDropCompleted(taken);
            event.consume();
        });
        addEventHandler(DragEvent.DRAG_EXITED, event -> overlay.setVisible(false));
    }
}
