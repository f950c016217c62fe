package dev.vitrine.content;

/// How much of a file may be read and shown.
///
/// @param bytes       of text, JSON, tables and headers
/// @param lines       of text
/// @param nodes       of a JSON tree
/// @param rows        of a table
/// @param columns     of a table
/// @param pictureBytes of an encoded picture, which is decoded whole
/// @param pixels      of a decoded picture, of an animation in all frames together; larger pictures are not decoded
/// @param members     of an archive, tensors of a model, columns of a binary table
public record Bounds(
        int bytes, int lines, int nodes, int rows, int columns, int pictureBytes, long pixels, int members) {
    /// What is read when a file is chosen: enough for the first screens, little enough for a few milliseconds.
    public static final Bounds HEAD = new Bounds(2 << 20, 50_000, 50_000, 1_000, 200, 32 << 20, 50_000_000, 5_000);

    /// What is read when a person asks for more of a file whose size they were told.
    public static final Bounds MORE =
            new Bounds(32 << 20, 500_000, 500_000, 50_000, 1_000, 512 << 20, 1_000_000_000, 200_000);
}
