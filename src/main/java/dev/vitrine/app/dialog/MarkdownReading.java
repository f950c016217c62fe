package dev.vitrine.app.dialog;

import dev.vitrine.app.control.MarkdownDocument;
import dev.vitrine.app.control.MarkdownParser;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import java.util.function.Consumer;

/// Parses Markdown as a task of the window.
public record MarkdownReading(TaskRunner tasks) implements MarkdownParser {
    @Override
    public void parse(String markdown, Consumer<MarkdownDocument> show) {
        tasks.submit(
                        Messages.of(MarkdownReading.class).get("markdown.task"),
                        monitor -> MarkdownDocument.parse(markdown))
                .onSuccess(show);
    }
}
