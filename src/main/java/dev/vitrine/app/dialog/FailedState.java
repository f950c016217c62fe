package dev.vitrine.app.dialog;

import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.text.Messages;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What a place shows whose content cannot be had: what went wrong, one thing to do, a way to try again, and the
/// details
/// to copy.
public final class FailedState {
    private FailedState() {}

    /// @param more what else can be done there
    public static EmptyState of(Exception problem, Runnable retry, Node... more) {
        Messages messages = Messages.of(FailedState.class);
        ErrorText.Explanation why = new ErrorText().explain(problem);
        Button again = button(messages.get("failed.retry"), retry);
        Button copy = button(
                messages.get("dialog.copyDetails"),
                () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, why.details())));
        return new EmptyState(
                "fth-alert-triangle",
                why.title(),
                why.sentence() + "\n" + why.advice(),
                Stream.concat(Stream.of(again, copy), Stream.of(more)).toArray(Node[]::new));
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(event -> action.run());
        return button;
    }
}
