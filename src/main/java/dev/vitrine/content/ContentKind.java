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
}
