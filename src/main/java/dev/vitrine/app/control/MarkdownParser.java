package dev.vitrine.app.control;

import java.util.function.Consumer;

/// Parses texts for a [MarkdownPane] in the background.
@FunctionalInterface
public interface MarkdownParser {
    /// Gives the parsed text to `show` on the JavaFX thread, at once or later.
    void parse(String markdown, Consumer<MarkdownDocument> show);
}
