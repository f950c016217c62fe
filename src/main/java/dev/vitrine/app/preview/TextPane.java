package dev.vitrine.app.preview;

import dev.vitrine.app.text.Messages;
import dev.vitrine.content.Content;
import dev.vitrine.content.SourceLexer;
import dev.vitrine.content.TextLine;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Text with line numbers and coloured source. Only the lines in sight have nodes.
final class TextPane extends ListView<TextLine> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private final Messages messages = Messages.of(TextPane.class);
    private final LineStates states;
    private final int digits;

    /// @param copier takes the selected lines when they are copied
    TextPane(Content.Text content, Consumer<String> copier) {
        List<TextLine> lines = content.head().lines();
        states = new LineStates(lines, new SourceLexer(content.language()));
        digits = String.valueOf(lines.size()).length();
        setId("preview-text");
        getStyleClass().addAll("preview-text", "edge-to-edge");
        setAccessibleText(messages.get("preview.text"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setItems(FXCollections.observableList(lines));
        setCellFactory(list -> new LineCell());
        setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copier.accept(getSelectionModel().getSelectedIndices().stream()
                        .sorted()
                        .map(index -> lines.get(index).text())
                        .collect(Collectors.joining("\n")));
                event.consume();
            }
        });
    }

    private final class LineCell extends ListCell<TextLine> {
        private final Label number = new Label();
        private final TextFlow flow = new TextFlow();
        private final HBox row = new HBox(number, flow);

        LineCell() {
            getStyleClass().add("preview-line");
            number.getStyleClass().add("preview-line-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(TextLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            int index = getIndex();
            number.setText(String.format(Locale.ROOT, "%" + digits + "d", index + 1));
            flow.getChildren().clear();
            for (SourceLexer.Token token : states.tokens(index)) {
                flow.getChildren()
                        .add(text(
                                ShownLine.of(line.text().substring(token.start(), token.end())),
                                "code-" + token.style().name().toLowerCase(Locale.ROOT)));
            }
            if (line.hidden() > 0) {
                flow.getChildren().add(text(" " + messages.get("preview.text.hidden", line.hidden()), "code-note"));
            }
            setAccessibleText(line.text());
            setGraphic(row);
        }

        private Text text(String content, String style) {
            Text text = new Text(content);
            text.getStyleClass().addAll("code-text", style);
            return text;
        }
    }
}
