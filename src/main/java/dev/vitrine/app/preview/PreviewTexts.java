package dev.vitrine.app.preview;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.content.ColumnList;
import dev.vitrine.content.Content;
import dev.vitrine.content.ContentFormatException;
import dev.vitrine.content.ContentHead;
import dev.vitrine.content.ContentKind;
import dev.vitrine.content.TableHead;
import dev.vitrine.content.TextHead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sentences around a content: what it is, what is wrong with it, how much of it is shown.
final class PreviewTexts {
    private final Formats formats;
    private final Messages messages = Messages.of(PreviewTexts.class);

    PreviewTexts(Formats formats) {
        this.formats = formats;
    }

    /// `PNG · 1024 × 768 · 109 KB`.
    String facts(Shown file) {
        ContentHead head = file.head();
        List<String> facts = new ArrayList<>();
        facts.add(kind(head.kind()));
        switch (head.content()) {
            case Content.Picture(var picture, var bytes, var whole) ->
                facts.add(size(picture.width(), picture.height()));
            case Content.Drawing drawing -> facts.add(size(Math.round(drawing.width()), Math.round(drawing.height())));
            case Content.BigPicture(var picture) -> facts.add(size(picture.width(), picture.height()));
            case Content.Table(TableHead table)
            when table.rowCount() >= 0 ->
                facts.add(messages.get("preview.facts.table", rows(table.rowCount()), columns(table.columnCount())));
            case Content.Table(TableHead table) -> facts.add(columns(table.columnCount()));
            case Content.Archive(var listing) ->
                facts.add(messages.get(
                        "preview.members",
                        formats.count(
                                Math.max(listing.count(), listing.members().size())),
                        Math.max(listing.count(), listing.members().size())));
            case Content.Columns(var list, var rows) -> {
                facts.add(messages.get("preview.facts.table", rows(list.rowCount()), columns(list.columnCount())));
                facts.add(messages.get("preview.groups", formats.count(list.groupCount()), list.groupCount()));
                list.writer().map(writer -> DisplayText.safe(writer, 60)).ifPresent(facts::add);
            }
            case Content.Tensors(var list) -> facts.add(messages.get("preview.numbers", formats.count(list.count())));
            case Content.Text(TextHead text, var language) ->
                facts.add(text.charset().name());
            default -> {}
        }
        facts.add(formats.bytes(head.size()));
        return String.join(" · ", facts);
    }

    String kind(ContentKind kind) {
        return messages.get("preview.kind." + kind);
    }

    /// `44.1 kHz, 2 channels, 16 bit, 0:12`.
    String media(Content.Media media, ContentKind kind) {
        return media.head()
                .map(wav -> messages.get(
                        "preview.facts.wav",
                        wav.rate() / 1000.0,
                        wav.channels(),
                        wav.bits(),
                        formats.duration(Duration.ofMillis((long) (wav.seconds() * 1000)))))
                .orElseGet(() -> messages.get(kind == ContentKind.MP4 ? "preview.facts.video" : "preview.facts.sound"));
    }

    private String size(long width, long height) {
        return messages.get("preview.facts.pixels", formats.count(width), formats.count(height));
    }

    private String rows(long count) {
        return messages.get("preview.rows", formats.count(count), count);
    }

    private String columns(long count) {
        return messages.get("preview.columns", formats.count(count), count);
    }

    /// What is wrong with the file, in one sentence.
    Optional<String> flaw(Shown file, DigestCheck digest) {
        if (digest == DigestCheck.DIFFERS) {
            return Optional.of(messages.get("preview.flaw.digest"));
        }
        ContentHead head = file.head();
        return head.flaw()
                .map(flaw -> flaw(head, flaw))
                .or(() -> Optional.of("preview.flaw.kind." + head.kind())
                        .filter(messages::has)
                        .map(messages::get));
    }

    private String flaw(ContentHead head, ContentFormatException flaw) {
        ContentFormatException.Place place = flaw.place();
        String where = place.line() <= 0
                ? ""
                : place.column() <= 0
                        ? messages.get("preview.flaw.line", formats.count(place.line()))
                        : messages.get(
                                "preview.flaw.place", formats.count(place.line()), formats.count(place.column()));
        String shownAs = messages.get(
                switch (head.content()) {
                    case Content.Text text -> "preview.flaw.asText";
                    case Content.Bytes bytes -> "preview.flaw.asBytes";
                    case Content.Columns columns -> "preview.flaw.asColumns";
                    default -> "preview.flaw.asHead";
                });
        return messages.get("preview.flaw." + flaw.fault(), kind(head.kind()), where, shownAs);
    }

    /// How much is shown, when it is not all.
    Optional<String> extent(ContentHead head) {
        String size = formats.bytes(head.size());
        return switch (head.content()) {
            case Content.Text(TextHead text, var language)
            when !text.whole() && head.kind() == ContentKind.GZIP ->
                Optional.of(messages.get("preview.extent.inside", formats.bytes(text.byteCount())));
            case Content.Text(TextHead text, var language)
            when !text.whole() ->
                Optional.of(messages.get("preview.extent.bytes", formats.bytes(text.byteCount()), size));
            case Content.Json(var root, boolean whole)
            when !whole -> Optional.of(messages.get("preview.extent.json", size));
            case Content.Table(TableHead table) -> tableExtent(table);
            case Content.BigPicture(var picture) ->
                Optional.of(messages.get(
                        "preview.extent.picture", formats.bytes(4 * Math.min(picture.pixels(), Long.MAX_VALUE / 4))));
            case Content.Picture(var picture, var bytes, boolean whole)
            when !whole -> Optional.of(messages.get("preview.extent.frames"));
            case Content.Archive(var listing)
            when !listing.whole() ->
                Optional.of(messages.get(
                        "preview.extent.members",
                        formats.count(listing.members().size())));
            case Content.Columns(var list, var rows) ->
                rows.isPresent()
                        ? tableExtent(rows.get())
                        : head.flaw().isPresent() ? Optional.empty() : Optional.of(extentWithoutRows(list));
            case Content.Tensors(var list)
            when !list.whole() ->
                Optional.of(messages.get(
                        "preview.extent.tensors", formats.count(list.tensors().size())));
            default -> Optional.empty();
        };
    }

    private String extentWithoutRows(ColumnList list) {
        return list.whole()
                ? messages.get("preview.extent.noRows")
                : messages.get(
                        "preview.extent.someColumns",
                        formats.count(list.columns().size()),
                        columns(list.columnCount()));
    }

    private Optional<String> tableExtent(TableHead table) {
        boolean wide = table.columnCount() > table.columns().size();
        String shownRows = rows(table.rows().size());
        if (wide) {
            return Optional.of(messages.get(
                    table.whole() ? "preview.extent.columns" : "preview.extent.both",
                    shownRows,
                    formats.count(table.columns().size()),
                    columns(table.columnCount())));
        }
        return table.whole() ? Optional.empty() : Optional.of(messages.get("preview.extent.rows", shownRows));
    }
}
