package dev.vitrine.app.version;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.control.MarkdownEditor;
import dev.vitrine.app.dialog.MarkdownReading;
import dev.vitrine.app.text.Messages;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The description while it is written, with what it will look like, and the buttons to keep or leave it.
final class DescriptionEditor extends BorderPane {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private final DescriptionViewModel viewModel;
    private final Messages messages = Messages.of(DescriptionEditor.class);
    private final MarkdownEditor editor;

    DescriptionEditor(DescriptionViewModel viewModel, Consumer<URI> opener) {
        this.viewModel = viewModel;
        getStyleClass().add("description-editor");
        editor = new MarkdownEditor(
                viewModel.textProperty(),
                messages.get("version.description.text"),
                messages.get("version.description.prompt"),
                opener,
                new MarkdownReading(viewModel.tasks()));
        editor.text().setId("description-text");
        editor.text().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                event.consume();
                viewModel.save();
            }
        });
        setTop(buildHead());
        setCenter(editor);
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

    /// Shows what is to be written and puts the caret there.
    void begin() {
        editor.draw();
        editor.text().requestFocus();
        editor.text().end();
    }
}
