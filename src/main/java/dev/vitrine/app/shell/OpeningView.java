package dev.vitrine.app.shell;

import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.dialog.FailedState;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// What the window shows before the registry is open: that it opens, or why it cannot be opened.
public final class OpeningView extends StackPane {
    private final Path home;
    private final Messages messages = Messages.of(OpeningView.class);

    public OpeningView(Path home) {
        this.home = home;
        getStyleClass().add("opening");
        showOpening();
    }

    public void showOpening() {
        getChildren().setAll(EmptyState.loading(messages.get("shell.opening", DisplayText.safe(home.toString(), 80))));
    }

    public void showFailure(Exception failure, Runnable retry) {
        getChildren().setAll(FailedState.of(failure, retry));
    }

    /// The same with a way back to the registry that was open before.
    public void showFailure(Exception failure, Runnable retry, Path before, Runnable goBack) {
        Button back = new Button(messages.get("shell.registry.back", DisplayText.safe(before.toString(), 60)));
        back.setId("registry-back");
        back.setOnAction(event -> goBack.run());
        getChildren().setAll(FailedState.of(failure, retry, back));
    }
}
