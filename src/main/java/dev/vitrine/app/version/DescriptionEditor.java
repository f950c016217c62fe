package dev.vitrine.app.version;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.MarkdownPane;
import dev.vitrine.app.text.Messages;
import java.net.URI;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Markdown on the left, what it will look like on the right, drawn anew when one stops typing.
final class DescriptionEditor extends BorderPane {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final int LONG = 10_000;
    private final DescriptionViewModel viewModel;
    private final Messages messages = Messages.of(DescriptionEditor.class);
    private final TextArea text = new TextArea();
    private final MarkdownPane preview;
    private final PauseTransition pause = new PauseTransition();

    DescriptionEditor(DescriptionViewModel viewModel, Consumer<URI> opener) {
        this.viewModel = viewModel;
        preview = new MarkdownPane(opener);
        getStyleClass().add("description-editor");
        text.setId("description-text");
        text.getStyleClass().addAll("mono", "edge-to-edge");
        text.setWrapText(true);
        text.setPromptText(messages.get("version.description.prompt"));
        text.setAccessibleText(messages.get("version.description.text"));
        text.textProperty().bindBidirectional(viewModel.textProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                event.consume();
                viewModel.save();
            }
        });
        pause.setOnFinished(event -> preview.setMarkdown(text.getText()));
        viewModel.textProperty().subscribe((old, typed) -> drawSoon(typed));
        SplitPane halves = new SplitPane(text, preview);
        halves.getStyleClass().add("description-halves");
        halves.setDividerPositions(0.5);
        preview.getStyleClass().add("description-preview");
        setTop(buildHead());
        setCenter(halves);
    }

    private Node buildHead() {
        Label title = new Label(messages.get("version.description"));
        title.getStyleClass().add("section-title");
        Label state = new Label();
        state.setId("description-state");
        state.getStyleClass().addAll("muted", "small");
        Runnable tell = () -> state.setText(
                viewModel.changedElsewhereProperty().get()
                        ? messages.get("version.description.changedElsewhere")
                        : viewModel.unsavedProperty().get() ? messages.get("version.description.unsaved") : "");
        viewModel.changedElsewhereProperty().subscribe(tell);
        viewModel.unsavedProperty().subscribe(tell);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = new Button(messages.get("version.panel.cancel"));
        cancel.setId("description-cancel");
        cancel.setOnAction(event -> viewModel.cancel());
        Button save = new Button(messages.get("version.description.save"));
        save.setId("description-save");
        save.getStyleClass().add(Styles.ACCENT);
        save.setOnAction(event -> viewModel.save());
        for (Button button : new Button[] {cancel, save}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox head = new HBox(title, state, gap, cancel, save);
        head.getStyleClass().add("overview-head");
        return head;
    }

    private void drawSoon(String typed) {
        if (viewModel.editingProperty().get()) {
            pause.setDuration(Duration.millis(typed.length() > LONG ? 600 : 150));
            pause.playFromStart();
        }
    }

    /// Shows what is to be written and puts the caret there.
    void begin() {
        preview.setMarkdown(text.getText());
        text.requestFocus();
        text.end();
    }
}
