package dev.vitrine.app.control;

import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Markdown (CommonMark with GitHub's tables, strikethrough, task lists and autolinks) as JavaFX nodes. Nothing is
/// fetched and nothing is run: an image is its text and a link, HTML is shown as written, and a link opens only when it
/// is clicked and only for `http`, `https` and `mailto`. What is too long or too deeply nested is cut, and says so.
public final class MarkdownPane extends ScrollPane {
    private final Consumer<URI> opener;
    private final MarkdownParser parser;
    private final VBox page = new VBox();
    private int newest;

    /// @param opener opens a link that was clicked
    public MarkdownPane(Consumer<URI> opener, MarkdownParser parser) {
        this.opener = opener;
        this.parser = parser;
        page.getStyleClass().add("markdown");
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("markdown-pane", "edge-to-edge");
        getStylesheets().add(MarkdownPane.class.getResource("markdown.css").toExternalForm());
    }

    /// Shows `markdown` in place of what was shown, once it is parsed and unless another text came since.
    public void setMarkdown(String markdown) {
        int asked = ++newest;
        parser.parse(markdown, document -> {
            if (asked == newest) {
                page.getChildren().setAll(new MarkdownRenderer(opener).render(document));
                setVvalue(0);
            }
        });
    }
}
