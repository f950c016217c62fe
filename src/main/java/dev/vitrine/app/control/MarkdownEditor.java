package dev.vitrine.app.control;

import java.net.URI;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.util.Duration;

/// Markdown, and what it will look like, drawn anew when one stops typing: side by side, or one below the other where
/// there is little room. As long as nothing is written, there is only the text.
public final class MarkdownEditor extends SplitPane {
    private static final double ROOM_FOR_TWO = 560;
    private static final int LONG = 10_000;
    private final TextArea text = new TextArea();
    private final MarkdownPane preview;
    private final PauseTransition pause = new PauseTransition();

    /// @param name   what the text is, for screen readers
    /// @param opener opens a link that was clicked in the preview
    public MarkdownEditor(
            StringProperty written, String name, String prompt, Consumer<URI> opener, MarkdownParser parser) {
        preview = new MarkdownPane(opener, parser);
        getStyleClass().add("markdown-editor");
        preview.getStyleClass().add("markdown-preview");
        preview.setMinHeight(0);
        text.getStyleClass().addAll("mono", "edge-to-edge");
        text.setWrapText(true);
        text.setPromptText(prompt);
        text.setAccessibleText(name);
        text.textProperty().bindBidirectional(written);
        getStylesheets().add(MarkdownEditor.class.getResource("markdown.css").toExternalForm());
        getItems().setAll(text);
        orientationProperty()
                .bind(widthProperty()
                        .map(width ->
                                width.doubleValue() < ROOM_FOR_TWO ? Orientation.VERTICAL : Orientation.HORIZONTAL));
        pause.setOnFinished(event -> draw());
        written.subscribe((old, typed) -> drawSoon(typed));
        draw();
    }

    private void drawSoon(String typed) {
        pause.setDuration(Duration.millis(typed.length() > LONG ? 600 : 150));
        pause.playFromStart();
    }

    /// Brings the preview up to date now.
    public void draw() {
        pause.stop();
        boolean blank = text.getText().isBlank();
        preview.setMarkdown(blank ? "" : text.getText());
        if (blank) {
            getItems().remove(preview);
        } else if (!getItems().contains(preview)) {
            getItems().add(preview);
            setDividerPositions(0.5);
        }
    }

    /// The field in which it is written.
    public TextArea text() {
        return text;
    }
}
