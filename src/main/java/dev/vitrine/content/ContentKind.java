package dev.vitrine.content;

/// What bytes are.
public enum ContentKind {
    EMPTY,
    TEXT,
    MARKDOWN,
    JSON,
    JSON_LINES,
    CSV,
    TSV,
    PNG,
    JPEG,
    GIF,
    BMP,
    SVG,
    WAV,
    MP3,
    MP4,
    SAFETENSORS,
    NPY,
    NPZ,
    PARQUET,
    ZIP,
    TORCH,
    TAR,
    GZIP,
    PICKLE,
    BINARY;

    /// Whether the bytes are text, whatever it means.
    public boolean isText() {
        return switch (this) {
            case TEXT, MARKDOWN, JSON, JSON_LINES, CSV, TSV, SVG -> true;
            default -> false;
        };
    }

    /// Whether pixels are stored in a format that the window decodes.
    public boolean isPicture() {
        return switch (this) {
            case PNG, JPEG, GIF, BMP -> true;
            default -> false;
        };
    }

    public boolean isMedia() {
        return this == WAV || this == MP3 || this == MP4;
    }
}
