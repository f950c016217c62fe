package dev.vitrine.app.transfer;

import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.dialog.FailedState;
import dev.vitrine.app.text.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;

/// Shows work in a folder: that it goes on, what came of it, or why it failed.
///
/// @param <T> what comes of it
abstract class FolderWorkView<T> extends BorderPane {
    private final FolderWork<T> work;
    final Messages messages = Messages.of(FolderWorkView.class);

    FolderWorkView(FolderWork<T> work) {
        this.work = work;
        getStyleClass().add("report");
        getStylesheets().add(FolderWorkView.class.getResource("transfer.css").toExternalForm());
        work.stageProperty().subscribe(this::show);
    }

    private void show(FolderWork.Stage<T> stage) {
        setTop(null);
        setBottom(null);
        setCenter(
                switch (stage) {
                    case FolderWork.Idle<T>() -> null;
                    case FolderWork.Working<T>(String text, TransferState turn) -> working(text, turn);
                    case FolderWork.Answered<T>(T answer) -> answer(answer);
                    case FolderWork.Failed<T>(Exception why) ->
                        FailedState.of(why, work::again, button("transfer.close", work::dismiss));
                });
    }

    private Node working(String text, TransferState turn) {
        return switch (turn) {
            case WAITING -> new EmptyState("fth-clock", messages.get("transfer.turn.waiting"), text);
            case PAUSED ->
                new EmptyState(
                        "fth-pause-circle",
                        messages.get("transfer.turn.paused"),
                        text,
                        button("transfer.turn.resume", work::resume));
            default -> EmptyState.loading(text);
        };
    }

    /// The middle of the view, once there is an answer; sets head and foot too.
    abstract Node answer(T answer);

    final Button button(String key, Runnable action) {
        return button(messages.get(key), key, action);
    }

    final Button button(String text, String key, Runnable action) {
        Button button = new Button(text);
        button.setId(key.replace('.', '-'));
        button.setOnAction(event -> action.run());
        return button;
    }
}
