package dev.vitrine.app.preview;

import dev.vitrine.app.control.EmptyState;
import dev.vitrine.app.control.MarkdownPane;
import dev.vitrine.app.dialog.MarkdownReading;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.content.Content;
import dev.vitrine.content.ContentKind;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;

/// Makes the pane for a content.
final class ContentPanes {
    private final PreviewViewModel viewModel;
    private final Consumer<URI> opener;
    private final PreviewTexts texts;
    private final Formats formats;
    private final ListingTable listings;
    private final Messages messages = Messages.of(ContentPanes.class);

    ContentPanes(PreviewViewModel viewModel, Consumer<URI> opener, PreviewTexts texts, Formats formats) {
        this.viewModel = viewModel;
        this.opener = opener;
        this.texts = texts;
        this.formats = formats;
        listings = new ListingTable(formats);
    }

    Node of(Shown shown) {
        return switch (shown.head().content()) {
            case Content.Empty empty ->
                new EmptyState("fth-file", messages.get("preview.empty.title"), messages.get("preview.empty.text"));
            case Content.Text text -> new TextPane(text, viewModel::copy);
            case Content.Markdown(String text) -> markdown(text);
            case Content.Json(var root, boolean whole) -> new JsonPane(root, formats, viewModel::copy);
            case Content.Table(var table) -> new TablePane(table, viewModel::copy);
            case Content.Picture picture -> new PicturePane(shown.picture().orElseThrow());
            case Content.Drawing drawing -> new PicturePane(shown.picture().orElseThrow());
            case Content.BigPicture big ->
                new EmptyState("fth-image", messages.get("preview.big.title"), messages.get("preview.big.text"));
            case Content.Archive(var listing) -> new TablePane(listings.of(listing), viewModel::copy);
            case Content.Tensors(var list) -> new TablePane(listings.of(list), viewModel::copy);
            case Content.Columns(var list, var rows) -> {
                TablePane columns = new TablePane(listings.of(list), viewModel::copy);
                yield rows.isEmpty() ? columns : new RowsPane(new TablePane(rows.get(), viewModel::copy), columns);
            }
            case Content.Media media ->
                new MediaPane(
                        shown.source().file().toUri(),
                        shown.head().kind() == ContentKind.MP4,
                        texts.media(media, shown.head().kind()),
                        viewModel.tasks());
            case Content.Bytes bytes ->
                new HexPane(new HexPages(shown.source(), shown.head().size(), viewModel.tasks()), formats);
        };
    }

    private Node markdown(String text) {
        MarkdownPane pane = new MarkdownPane(opener, new MarkdownReading(viewModel.tasks()));
        pane.getStyleClass().add("preview-markdown");
        pane.setMarkdown(text);
        return pane;
    }
}
