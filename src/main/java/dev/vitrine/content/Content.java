package dev.vitrine.content;

import java.util.Optional;

/// What can be shown of a file.
public sealed interface Content {
    /// A file of no bytes.
    record Empty() implements Content {}

    record Text(TextHead head, SourceLanguage language) implements Content {}

    /// @param text all of it; a longer one is shown as [Text]
    record Markdown(String text) implements Content {}

    /// @param whole whether the tree holds every value
    record Json(JsonValue root, boolean whole) implements Content {}

    record Table(TableHead head) implements Content {}

    /// A picture that the window decodes.
    ///
    /// @param encoded the whole file, or the first frames of an animation, as a file of their own
    /// @param whole   whether every frame is there
    record Picture(PictureHead head, byte[] encoded, boolean whole) implements Content {}

    /// A picture that was drawn from shapes.
    ///
    /// @param width        in the file's own units
    /// @param height       in the file's own units
    /// @param rasterWidth  pixels that were drawn
    /// @param rasterHeight pixels that were drawn
    /// @param pixels       ARGB, premultiplied, row by row
    record Drawing(double width, double height, int rasterWidth, int rasterHeight, int[] pixels) implements Content {}

    /// A picture that is not decoded for its size, unless asked for: `Bounds.MORE`.
    record BigPicture(PictureHead head) implements Content {}

    /// The names in an archive.
    record Archive(ArchiveListing listing) implements Content {}

    record Tensors(TensorList list) implements Content {}

    /// A table of a binary format.
    ///
    /// @param rows the first ones; empty where they cannot be read, for which the head has the flaw, or are too large
    record Columns(ColumnList list, Optional<TableHead> rows) implements Content {}

    /// Sound or video. The window plays it from the file, when it can.
    ///
    /// @param head what is known of it without playing it: of WAV
    record Media(Optional<WavHead> head) implements Content {}

    /// Bytes that have no other form; shown as they are.
    record Bytes() implements Content {}
}
