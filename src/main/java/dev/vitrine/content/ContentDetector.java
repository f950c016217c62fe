package dev.vitrine.content;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tells what a file is: by its first bytes where they are typical, else by the ending of its name, but only what is
/// text is read as a kind of text.
final class ContentDetector {
    /// The mark of a tar archive is the last that is looked at: 257 bytes and 5 more.
    static final int LOOK = 4_096;

    private static final Map<String, ContentKind> TEXTS = Map.ofEntries(
            Map.entry("md", ContentKind.MARKDOWN),
            Map.entry("markdown", ContentKind.MARKDOWN),
            Map.entry("json", ContentKind.JSON),
            Map.entry("ipynb", ContentKind.JSON),
            Map.entry("geojson", ContentKind.JSON),
            Map.entry("jsonl", ContentKind.JSON_LINES),
            Map.entry("ndjson", ContentKind.JSON_LINES),
            Map.entry("csv", ContentKind.CSV),
            Map.entry("tsv", ContentKind.TSV),
            Map.entry("svg", ContentKind.SVG));
    private static final Set<String> TORCH = Set.of("pt", "pth", "ckpt");
    private static final Set<String> PICKLES = Set.of("pkl", "pickle", "joblib", "pt", "pth", "ckpt");

    private ContentDetector() {}

    /// @param head the first [#LOOK] bytes, or fewer where they end
    /// @param size of the whole file
    static ContentKind detect(byte[] head, String name, long size) {
        String ending = endingOf(name);
        if (size == 0) {
            return ContentKind.EMPTY;
        }
        ContentKind byMagic = byMagic(head, ending, size);
        if (byMagic != ContentKind.BINARY) {
            return byMagic;
        }
        if (!TextEncoding.isText(head)) {
            return ContentKind.BINARY;
        }
        ContentKind byName = TEXTS.getOrDefault(ending, ContentKind.TEXT);
        return byName == ContentKind.TEXT && isSvg(head) ? ContentKind.SVG : byName;
    }

    static String endingOf(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return file.substring(file.lastIndexOf('.') + 1);
    }

    private static ContentKind byMagic(byte[] head, String ending, long size) {
        if (Magic.at(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return ContentKind.PNG;
        } else if (Magic.at(head, 0, 0xFF, 0xD8, 0xFF)) {
            return ContentKind.JPEG;
        } else if (Magic.at(head, 0, "GIF87a") || Magic.at(head, 0, "GIF89a")) {
            return ContentKind.GIF;
        } else if (Magic.at(head, 0, "BM") && (ending.equals("bmp") || Magic.at(head, 6, 0, 0, 0, 0))) {
            return ContentKind.BMP;
        } else if (Magic.at(head, 0, "RIFF") && Magic.at(head, 8, "WAVE")) {
            return ContentKind.WAV;
        } else if (Magic.at(head, 0, "ID3") || ending.equals("mp3") && isMpegFrame(head)) {
            return ContentKind.MP3;
        } else if (Magic.at(head, 4, "ftyp")) {
            return ContentKind.MP4;
        } else if (Magic.at(head, 0, 0x93, 'N', 'U', 'M', 'P', 'Y')) {
            return ContentKind.NPY;
        } else if (Magic.at(head, 0, "PAR1")) {
            return ContentKind.PARQUET;
        } else if (Magic.at(head, 0, "PK\3\4") || Magic.at(head, 0, "PK\5\6")) {
            return ending.equals("npz")
                    ? ContentKind.NPZ
                    : TORCH.contains(ending) ? ContentKind.TORCH : ContentKind.ZIP;
        } else if (Magic.at(head, 0, 0x1F, 0x8B)) {
            return ContentKind.GZIP;
        } else if (Magic.at(head, 257, "ustar")) {
            return ContentKind.TAR;
        } else if (ending.equals("safetensors") || isSafetensors(head, size)) {
            return ContentKind.SAFETENSORS;
        } else if (PICKLES.contains(ending) && Magic.at(head, 0, 0x80)) {
            return ContentKind.PICKLE;
        }
        return ContentKind.BINARY;
    }

    private static boolean isMpegFrame(byte[] head) {
        return head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xE0) == 0xE0;
    }

    private static boolean isSafetensors(byte[] head, long size) {
        return head.length > 10
                && head[8] == '{'
                && head[9] == '"'
                && LittleEndian.u64(head, 0) <= size - 8
                && LittleEndian.u64(head, 0) > 0;
    }

    private static boolean isSvg(byte[] head) {
        String start = Magic.ascii(head, 0, 512).stripLeading();
        return start.startsWith("<svg") || start.startsWith("<?xml") && start.contains("<svg");
    }
}
