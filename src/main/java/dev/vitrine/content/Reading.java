package dev.vitrine.content;

import dev.vitrine.content.ContentFormatException.Fault;
import dev.vitrine.content.ContentReader.Form;
import java.io.IOException;
import java.util.Optional;

/// One reading of one file whose kind is known.
record Reading(ContentBytes content, ContentKind kind, String name, Bounds bounds) {
    private static final int LONGEST_MARKDOWN = 512 << 10;
    /// How much of a packed archive is unpacked to find the names in it, for each byte of text that may be read.
    private static final long SKIPPED = 32;

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
            case TEXT -> text(Optional.empty());
            case SVG -> drawing();
            case MARKDOWN -> markdown();
            case JSON -> json();
            case JSON_LINES, CSV, TSV -> table();
            case PNG, JPEG, GIF, BMP -> picture();
            case ZIP, TORCH -> zip();
            case TAR -> tar(content, true);
            case GZIP -> gzip();
            case SAFETENSORS -> {
                SafetensorsReader.Read read = SafetensorsReader.read(content, bounds);
                yield tensors(read.tensors(), read.endsEarly());
            }
            case NPY -> numpy(NumpyReader.readArray(content));
            case NPZ -> numpy(NumpyReader.readArchive(content, bounds));
            case WAV -> {
                WavHead.Read read = WavHead.read(content);
                yield head(new Content.Media(Optional.of(read.head())), false, read.endsEarly());
            }
            case MP3, MP4 -> head(new Content.Media(Optional.empty()), false);
            case PARQUET -> parquet();
            case PICKLE, BINARY -> head(new Content.Bytes(), false);
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

    private ContentHead drawing() throws IOException {
        if (content.size() > bounds.bytes()) {
            return text(Optional.of(new ContentFormatException(Fault.TOO_LARGE)));
        }
        byte[] svg = content.read(0, bounds.bytes());
        return head(SvgRaster.draw(TextEncoding.of(svg).decode(svg, true)), false);
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
        if (kind == ContentKind.GIF) {
            GifFrames.Cut cut = GifFrames.first(encoded, head, bounds.pixels());
            boolean more = !cut.whole() && bounds.pixels() < Bounds.MORE.pixels();
            return head(new Content.Picture(head, cut.gif(), cut.whole()), more);
        }
        return head(new Content.Picture(head, encoded, true), false);
    }

    private ContentHead zip() throws IOException {
        ArchiveListing listing = ZipDirectory.read(content, bounds).listing();
        return head(new Content.Archive(listing), !listing.whole());
    }

    private ContentHead tar(ContentBytes archive, boolean whole) throws IOException {
        TarListing.Read read = TarListing.read(archive, whole, bounds.members());
        return head(new Content.Archive(read.listing()), !read.listing().whole(), read.endsEarly());
    }

    /// A packed archive is listed, anything else that is text is shown as what it is.
    private ContentHead gzip() throws IOException {
        byte[] start = new GzipBytes(content, ContentDetector.LOOK).read(0, ContentDetector.LOOK);
        String inside = name.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.tgz$", ".tar");
        ContentKind packed = ContentDetector.detect(start, inside, start.length);
        if (packed == ContentKind.TAR) {
            return tar(new GzipBytes(content, SKIPPED * bounds.bytes()), false);
        } else if (!packed.isText()) {
            return head(new Content.Bytes(), false);
        }
        GzipBytes unpacked = new GzipBytes(content, bounds.bytes());
        byte[] bytes = unpacked.read(0, bounds.bytes());
        boolean whole = unpacked.isAtEnd();
        ContentBytes head = new StartOf(bytes, whole);
        Reading inner = new Reading(head, packed, inside, bounds);
        ContentHead shown;
        try {
            shown = inner.read(Form.NATURAL);
        } catch (ContentFormatException e) {
            shown = inner.fallback(e);
        }
        return new ContentHead(kind, content.size(), shown.content(), shown.flaw(), shown.more());
    }

    /// The columns are shown also when the rows cannot be.
    private ContentHead parquet() throws IOException {
        ParquetReader.Read footer = ParquetReader.read(content, bounds);
        try {
            TableHead rows = ParquetRows.read(content, footer, bounds);
            boolean wide = rows.columnCount() > rows.columns().size();
            return head(new Content.Columns(footer.list(), Optional.of(rows)), !rows.whole() || wide);
        } catch (ContentFormatException e) {
            boolean large = e.fault() == Fault.TOO_LARGE;
            return new ContentHead(
                    kind,
                    content.size(),
                    new Content.Columns(footer.list(), Optional.empty()),
                    large ? Optional.empty() : Optional.of(e),
                    large && bounds.bytes() < Bounds.MORE.bytes());
        }
    }

    private ContentHead numpy(NumpyReader.Read read) {
        return tensors(read.tensors(), read.endsEarly());
    }

    private ContentHead tensors(TensorList list, boolean endsEarly) {
        return head(new Content.Tensors(list), !list.whole(), endsEarly);
    }

    private ContentHead head(Content shown, boolean more) {
        return head(shown, more, false);
    }

    private ContentHead head(Content shown, boolean more, boolean endsEarly) {
        return new ContentHead(
                kind,
                content.size(),
                shown,
                endsEarly ? Optional.of(new ContentFormatException(Fault.ENDS_EARLY)) : Optional.empty(),
                more && bounds.bytes() < Bounds.MORE.bytes());
    }

    /// Bytes of which more may follow that nobody counted.
    private record StartOf(byte[] bytes, boolean whole) implements ContentBytes {
        @Override
        public long size() {
            return bytes.length + (whole ? 0L : 1L);
        }

        @Override
        public byte[] read(long position, int length) {
            return new MemoryContent(bytes).open().read(position, length);
        }

        @Override
        public void close() {}
    }
}
