package dev.vitrine.app.control;

import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/// Markdown that was parsed, to be shown by a [MarkdownPane]. Parsing takes time: it belongs in the background.
public final class MarkdownDocument {
    /// Deeper lists and quotes are not shown.
    static final int MAX_DEPTH = 12;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create(),
                    TaskListItemsExtension.create()))
            .maxOpenBlockParsers(MAX_DEPTH * 2)
            .maxInlineNesting(MAX_DEPTH * 2)
            .build();

    private final Node root;
    private final int length;
    private final boolean whole;

    private MarkdownDocument(Node root, int length, boolean whole) {
        this.root = root;
        this.length = length;
        this.whole = whole;
    }

    /// Parses a text, of a very long or confusing one the beginning. In any thread.
    public static MarkdownDocument parse(String markdown) {
        String source = MarkdownExtent.of(markdown);
        return new MarkdownDocument(PARSER.parse(source), markdown.length(), source.length() == markdown.length());
    }

    Node root() {
        return root;
    }

    /// Characters of the whole text.
    int length() {
        return length;
    }

    /// Whether all of the text was parsed.
    boolean isWhole() {
        return whole;
    }
}
