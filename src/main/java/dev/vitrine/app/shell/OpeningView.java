package dev.vitrine.app.shell;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.StackPane;

/// What the window shows before the registry is open: that it opens, or why it cannot be opened.
public final class OpeningView extends StackPane {
    private final Path home;
    private final Messages messages = Messages.of(OpeningView.class);
    private final ErrorText errors = new ErrorText();

    public OpeningView(Path home) {
        this.home = home;
        getStyleClass().add("opening");
        showOpening();
    }

    public void showOpening() {
        getChildren().setAll(EmptyState.loading(messages.get("shell.opening", DisplayText.safe(home.toString(), 80))));
    }

    public void showFailure(Exception failure, Runnable retry) {
        ErrorText.Explanation problem = errors.explain(failure);
        Button again = new Button(messages.get("shell.retry"));
        again.getStyleClass().add(Styles.ACCENT);
        again.setOnAction(event -> retry.run());
        Button copy = new Button(messages.get("shell.copyDetails"));
        copy.setOnAction(event ->
                Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, problem.details())));
        getChildren()
                .setAll(new EmptyState(
                        "fth-alert-triangle",
                        problem.title(),
                        problem.sentence() + "\n" + problem.advice(),
                        again,
                        copy));
    }
}
