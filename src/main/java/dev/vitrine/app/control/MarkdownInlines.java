package dev.vitrine.app.control;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.kordamp.ikonli.javafx.FontIcon;

/// The text inside a block.
final class MarkdownInlines {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private final Consumer<URI> opener;
    private final Messages messages;
    private final BooleanSupplier spend;

    /// @param spend takes one node from the document's budget; false when it is used up
    MarkdownInlines(Consumer<URI> opener, Messages messages, BooleanSupplier spend) {
        this.opener = opener;
        this.messages = messages;
        this.spend = spend;
    }

    TextFlow flow(Node block, String styleClass) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(styleClass);
        add(flow, block, List.of(styleClass + "-text"));
        return flow;
    }

    private void add(TextFlow flow, Node parent, List<String> styles) {
        for (Node node = parent.getFirstChild(); node != null && spend.getAsBoolean(); node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> text(flow, text.getLiteral(), styles);
                case Code code -> text(flow, code.getLiteral(), with(styles, "markdown-code-text"));
                case HtmlInline html -> text(flow, html.getLiteral(), with(styles, "markdown-code-text"));
                case Emphasis inner -> add(flow, inner, with(styles, "markdown-italic"));
                case StrongEmphasis inner -> add(flow, inner, with(styles, "markdown-bold"));
                case Strikethrough inner -> add(flow, inner, with(styles, "markdown-strike"));
                case SoftLineBreak line -> text(flow, " ", styles);
                case HardLineBreak line -> text(flow, "\n", styles);
                case Link link -> link(flow, link.getDestination(), plain(link), styles);
                case Image image -> image(flow, image, styles);
                case TaskListItemMarker marker -> {}
                default -> add(flow, node, styles);
            }
        }
    }

    private static List<String> with(List<String> styles, String style) {
        return Stream.concat(styles.stream(), Stream.of(style)).toList();
    }

    private static void text(TextFlow flow, String literal, List<String> styles) {
        Text text = new Text(literal);
        text.getStyleClass().add("markdown-text");
        text.getStyleClass().addAll(styles);
        flow.getChildren().add(text);
    }

    private static String plain(Node parent) {
        StringBuilder text = new StringBuilder();
        append(text, parent);
        return text.toString();
    }

    private static void append(StringBuilder plain, Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> plain.append(text.getLiteral());
                case Code code -> plain.append(code.getLiteral());
                case HtmlInline html -> plain.append(html.getLiteral());
                case SoftLineBreak line -> plain.append(' ');
                default -> append(plain, node);
            }
        }
    }

    private void image(TextFlow flow, Image image, List<String> styles) {
        FontIcon icon = new FontIcon("fth-image");
        icon.getStyleClass().add("markdown-icon");
        flow.getChildren().add(icon);
        String alt = plain(image);
        link(flow, image.getDestination(), messages.get("markdown.image", alt.isBlank() ? "" : alt), styles);
    }

    private void link(TextFlow flow, String destination, String label, List<String> styles) {
        Optional<URI> target = allowed(destination);
        String shown = label.isBlank() ? DisplayText.safe(destination) : label;
        if (target.isEmpty()) {
            text(flow, shown, styles);
            if (!destination.isEmpty() && !destination.equals(label)) {
                text(flow, " (" + DisplayText.safe(destination, 80) + ")", with(styles, "markdown-muted"));
            }
            return;
        }
        Hyperlink link = new Hyperlink(shown);
        link.getStyleClass().add("markdown-link");
        link.getStyleClass().addAll(styles);
        link.setTooltip(new Tooltip(DisplayText.safe(target.get().toString(), 300)));
        link.setOnAction(event -> opener.accept(target.get()));
        link.maxWidthProperty().bind(flow.widthProperty());
        flow.getChildren().add(link);
    }

    static Optional<URI> allowed(String destination) {
        try {
            URI uri = new URI(destination.strip());
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return SCHEMES.contains(scheme) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
