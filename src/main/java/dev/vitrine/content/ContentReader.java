package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import java.io.IOException;
import java.util.Optional;

/// Reads what can be shown of a file. Stateless and thread-safe.
///
/// A file that is not what it seems to be is no failure: text of any kind is shown as text then, everything else as
/// bytes, and the head tells the flaw. Only bytes that cannot be read at all fail.
public final class ContentReader {
    /// How a file is to be shown.
    public enum Form {
        /// As what it is.
        NATURAL,
        TEXT,
        BYTES
    }

    private static final int LONGEST_MARKDOWN = 512 << 10;

    /// @param name the file's name or path: its ending tells apart what bytes do not
    public ContentHead read(ContentSource source, String name, Form form, Bounds bounds) throws IOException {
        try (ContentBytes content = source.open()) {
            byte[] head = content.read(0, ContentDetector.LOOK);
            ContentKind kind = ContentDetector.detect(head, name, content.size());
            try {
                return new Reading(content, kind, name, bounds).read(form);
            } catch (ContentFormatException e) {
                return new Reading(content, kind, name, bounds).fallback(e);
            }
        }
    }

    private record Reading(ContentBytes content, ContentKind kind, String name, Bounds bounds) {
        ContentHead read(Form form) throws IOException {
            return switch (form) {
                case NATURAL -> natural();
                case TEXT -> text(Optional.empty());
                case BYTES -> head(new Content.Bytes(), false);
            };
        }

        private ContentHead natural() throws IOException {
            return switch (kind) {
                case EMPTY -> head(new Content.Empty(), false);
                case TEXT, SVG -> text(Optional.empty());
                case MARKDOWN -> markdown();
                case JSON -> json();
                case JSON_LINES, CSV, TSV -> table();
                case PNG, JPEG, GIF, BMP -> picture();
                default -> head(new Content.Bytes(), false);
            };
        }

        ContentHead fallback(ContentFormatException flaw) throws IOException {
            return kind.isText()
                    ? text(Optional.of(flaw))
                    : new ContentHead(kind, content.size(), new Content.Bytes(), Optional.of(flaw), false);
        }

        private ContentHead text(Optional<ContentFormatException> flaw) throws IOException {
            TextHead head = TextHead.read(content, bounds);
            boolean more = !head.whole() && bounds.bytes() < Bounds.MORE.bytes();
            Content text = new Content.Text(head, SourceLanguage.ofName(name));
            return new ContentHead(kind, content.size(), text, flaw, more);
        }

        private ContentHead markdown() throws IOException {
            if (content.size() > LONGEST_MARKDOWN) {
                return text(Optional.empty());
            }
            byte[] bytes = content.read(0, LONGEST_MARKDOWN);
            return head(new Content.Markdown(TextEncoding.of(bytes).decode(bytes, true)), false);
        }

        private ContentHead json() throws IOException {
            byte[] bytes = content.read(0, bounds.bytes());
            boolean whole = bytes.length >= content.size();
            JsonHeadReader.Read read =
                    JsonHeadReader.read(TextEncoding.of(bytes).decode(bytes, whole), whole, bounds.nodes());
            return head(new Content.Json(read.root(), read.whole()), !read.whole());
        }

        private ContentHead table() throws IOException {
            byte[] bytes = content.read(0, bounds.bytes());
            boolean whole = bytes.length >= content.size();
            String text = TextEncoding.of(bytes).decode(bytes, whole);
            TableHead table = kind == ContentKind.JSON_LINES
                    ? JsonLinesReader.read(text, whole, bounds)
                    : CsvHeadReader.read(text, kind, whole, bounds);
            boolean wide = table.columnCount() > table.columns().size();
            return head(new Content.Table(table), !table.whole() || wide);
        }

        private ContentHead picture() throws IOException {
            PictureHead head = PictureHead.read(content, kind);
            if (head.pixels() > bounds.pixels() || content.size() > bounds.pictureBytes()) {
                return head(new Content.BigPicture(head), head.pixels() <= Bounds.MORE.pixels());
            }
            byte[] encoded = content.read(0, bounds.pictureBytes());
            if (encoded.length < content.size()) {
                throw new ContentFormatException(Fault.ENDS_EARLY);
            }
            return head(new Content.Picture(head, encoded), false);
        }

        private ContentHead head(Content shown, boolean more) {
            return new ContentHead(
                    kind, content.size(), shown, Optional.empty(), more && bounds.bytes() < Bounds.MORE.bytes());
        }
    }
}
