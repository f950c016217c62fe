package dev.vitrine.content;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// The first lines of a text.
///
/// @param charset    how it was read
/// @param byteCount  how many bytes of the file the lines stand for
/// @param whole      whether that is all
public record TextHead(Charset charset, List<TextLine> lines, long byteCount, boolean whole) {
    /// Longer lines are cut: no eye reads them, and laying one out can take seconds.
    public static final int LONGEST_LINE = 2_000;

    /// The head of `content` within `bounds`.
    static TextHead read(ContentBytes content, Bounds bounds) throws java.io.IOException {
        byte[] bytes = content.read(0, bounds.bytes());
        return of(bytes, bytes.length >= content.size(), bounds.lines());
    }

    /// @param whole whether nothing follows `bytes`
    static TextHead of(byte[] bytes, boolean whole, int mostLines) {
        TextEncoding encoding = TextEncoding.of(bytes);
        String text = encoding.decode(bytes, whole);
        List<TextLine> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length() && lines.size() < mostLines) {
            int end = endOfLine(text, start);
            lines.add(line(text, start, end));
            start = afterBreak(text, end);
        }
        boolean all = whole && start >= text.length();
        if (text.isEmpty() || all && endsWithBreak(text) && lines.size() < mostLines) {
            lines.add(new TextLine("", 0));
        }
        long shown = start >= text.length() ? bytes.length : (long) bytes.length * start / text.length();
        return new TextHead(encoding.charset(), List.copyOf(lines), shown, all);
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int afterBreak(String text, int end) {
        boolean two = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return end + (two ? 2 : 1);
    }

    private static boolean endsWithBreak(String text) {
        char last = text.charAt(text.length() - 1);
        return last == '\n' || last == '\r';
    }

    private static TextLine line(String text, int start, int end) {
        int cut = Math.min(end, start + LONGEST_LINE);
        if (cut < end && Character.isHighSurrogate(text.charAt(cut - 1))) {
            cut--;
        }
        return new TextLine(text.substring(start, cut), end - cut);
    }
}
