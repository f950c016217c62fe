package dev.vitrine.app.control;

import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.kordamp.ikonli.javafx.FontIcon;

/// Blocks of one document as nodes. One renderer renders once.
final class MarkdownRenderer {
    /// What is laid out without a stall; the rest is reported as left out.
    static final int MAX_NODES = 2_000;
    private static final int MAX_COLUMNS = 30;

    private final Messages messages = Messages.of(MarkdownRenderer.class);
    private final MarkdownInlines inlines;
    private int budget = MAX_NODES;

    MarkdownRenderer(Consumer<URI> opener) {
        inlines = new MarkdownInlines(opener, messages, this::spend);
    }

    List<Node> render(MarkdownDocument document) {
        List<Node> nodes = new ArrayList<>(blocks(document.root(), 0));
        if (budget <= 0 || !document.isWhole()) {
            nodes.add(notice(messages.get("markdown.cut", new Formats(Clock.systemUTC()).count(document.length()))));
        }
        return nodes;
    }

    private boolean spend() {
        return budget-- > 0;
    }

    private List<Node> blocks(org.commonmark.node.Node parent, int depth) {
        List<Node> nodes = new ArrayList<>();
        for (var block = parent.getFirstChild(); block != null && spend(); block = block.getNext()) {
            if (!(block instanceof LinkReferenceDefinition || block instanceof TaskListItemMarker)) {
                nodes.add(
                        depth > MarkdownDocument.MAX_DEPTH
                                ? notice(messages.get("markdown.deep"))
                                : block(block, depth));
            }
        }
        return nodes;
    }

    private Node block(org.commonmark.node.Node block, int depth) {
        return switch (block) {
            case Heading heading -> inlines.flow(heading, "markdown-h" + heading.getLevel());
            case ThematicBreak line -> new Separator();
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> code(html.getLiteral());
            case BlockQuote quote -> styled(new VBox(), "markdown-quote", blocks(quote, depth + 1));
            case ListBlock list -> list(list, depth);
            case TableBlock table -> table(table);
            default -> inlines.flow(block, "markdown-paragraph");
        };
    }

    private static VBox styled(VBox box, String styleClass, List<Node> children) {
        box.getStyleClass().add(styleClass);
        box.getChildren().setAll(children);
        return box;
    }

    private static Node notice(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("markdown-notice");
        return label;
    }

    private static Node code(String literal) {
        Text text = new Text(literal.stripTrailing());
        text.getStyleClass().add("markdown-code-text");
        TextFlow flow = new TextFlow(text);
        flow.getStyleClass().add("markdown-code-block");
        return flow;
    }

    private Node list(ListBlock list, int depth) {
        VBox box = styled(new VBox(), list.isTight() ? "markdown-tight-list" : "markdown-list", List.of());
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (var item = list.getFirstChild(); item instanceof ListItem && spend(); item = item.getNext()) {
            VBox content = styled(
                    new VBox(), list.isTight() ? "markdown-tight-list" : "markdown-list", blocks(item, depth + 1));
            HBox.setHgrow(content, Priority.ALWAYS);
            HBox row = new HBox(marker(list, item, number++), content);
            row.getStyleClass().add("markdown-item");
            box.getChildren().add(row);
        }
        return box;
    }

    private Node marker(ListBlock list, org.commonmark.node.Node item, int number) {
        if (item.getFirstChild() instanceof TaskListItemMarker task) {
            FontIcon icon = new FontIcon(task.isChecked() ? "fth-check-square" : "fth-square");
            icon.setAccessibleText(messages.get(task.isChecked() ? "markdown.task.done" : "markdown.task.open"));
            Label label = new Label("", icon);
            label.getStyleClass().add("markdown-marker");
            return label;
        }
        Label label = new Label(list instanceof BulletList ? "•" : number + ".");
        label.getStyleClass().add("markdown-marker");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Node table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("markdown-table");
        int row = 0;
        int columns = 0;
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var line = part.getFirstChild(); line instanceof TableRow && spend(); line = line.getNext()) {
                columns = Math.max(columns, row(grid, line, row++));
            }
        }
        for (int i = 0; i < columns; i++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(Priority.SOMETIMES);
            constraints.setFillWidth(true);
            grid.getColumnConstraints().add(constraints);
        }
        HBox box = new HBox(grid);
        grid.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private int row(GridPane grid, org.commonmark.node.Node line, int row) {
        int column = 0;
        for (var part = line.getFirstChild(); part instanceof TableCell cell && spend(); part = part.getNext()) {
            if (column == MAX_COLUMNS) {
                return column;
            }
            TextFlow flow = inlines.flow(cell, "markdown-cell");
            if (cell.isHeader()) {
                flow.getStyleClass().add("markdown-head");
            } else if (row % 2 == 0) {
                flow.getStyleClass().add("markdown-odd");
            }
            GridPane.setHalignment(flow, HPos.LEFT);
            GridPane.setValignment(flow, VPos.TOP);
            if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
                flow.setTextAlignment(javafx.scene.text.TextAlignment.RIGHT);
            } else if (cell.getAlignment() == TableCell.Alignment.CENTER) {
                flow.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
            }
            grid.add(flow, column++, row);
        }
        return column;
    }
}
