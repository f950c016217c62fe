package dev.vitrine.app.manifest;

import java.util.Locale;
import java.util.Map;

/// What an entry seems to be, from the ending of its name. W&B's own values have double endings (`.table.json`).
public enum EntryKind {
    TABLE,
    CLASSES,
    IMAGE,
    AUDIO,
    VIDEO,
    MARKDOWN,
    CODE,
    TEXT,
    DATA,
    MODEL,
    ARCHIVE,
    FILE;

    private static final Map<String, EntryKind> BY_ENDING = Map.ofEntries(
            Map.entry("csv", TABLE),
            Map.entry("tsv", TABLE),
            Map.entry("parquet", TABLE),
            Map.entry("jsonl", TABLE),
            Map.entry("png", IMAGE),
            Map.entry("jpg", IMAGE),
            Map.entry("jpeg", IMAGE),
            Map.entry("gif", IMAGE),
            Map.entry("bmp", IMAGE),
            Map.entry("svg", IMAGE),
            Map.entry("webp", IMAGE),
            Map.entry("wav", AUDIO),
            Map.entry("mp3", AUDIO),
            Map.entry("flac", AUDIO),
            Map.entry("ogg", AUDIO),
            Map.entry("mp4", VIDEO),
            Map.entry("webm", VIDEO),
            Map.entry("mov", VIDEO),
            Map.entry("md", MARKDOWN),
            Map.entry("py", CODE),
            Map.entry("ipynb", CODE),
            Map.entry("java", CODE),
            Map.entry("js", CODE),
            Map.entry("sh", CODE),
            Map.entry("html", CODE),
            Map.entry("c", CODE),
            Map.entry("cpp", CODE),
            Map.entry("h", CODE),
            Map.entry("rs", CODE),
            Map.entry("go", CODE),
            Map.entry("ts", CODE),
            Map.entry("sql", CODE),
            Map.entry("txt", TEXT),
            Map.entry("log", TEXT),
            Map.entry("json", DATA),
            Map.entry("yaml", DATA),
            Map.entry("yml", DATA),
            Map.entry("toml", DATA),
            Map.entry("xml", DATA),
            Map.entry("npy", DATA),
            Map.entry("npz", DATA),
            Map.entry("h5", DATA),
            Map.entry("bin", DATA),
            Map.entry("pt", MODEL),
            Map.entry("pth", MODEL),
            Map.entry("ckpt", MODEL),
            Map.entry("onnx", MODEL),
            Map.entry("safetensors", MODEL),
            Map.entry("gguf", MODEL),
            Map.entry("zip", ARCHIVE),
            Map.entry("tar", ARCHIVE),
            Map.entry("tgz", ARCHIVE),
            Map.entry("bz2", ARCHIVE),
            Map.entry("xz", ARCHIVE),
            Map.entry("gz", ARCHIVE),
            Map.entry("zst", ARCHIVE));

    static EntryKind of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".table.json")) {
            return TABLE;
        }
        if (lower.equals("classes.json") || lower.endsWith(".classes.json")) {
            return CLASSES;
        }
        return BY_ENDING.getOrDefault(lower.substring(lower.lastIndexOf('.') + 1), FILE);
    }
}
