package dev.vitrine.app.text;

/// Makes names from outside safe to show.
public final class DisplayText {
    private DisplayText() {}

    /// `text` with every character that is invisible, breaks the line or changes the direction of writing shown as an
    /// escape such as `\u202E`, so that no name can look like another one. Ordinary text is returned as it is.
    public static String safe(String text) {
        if (text.codePoints().noneMatch(DisplayText::isHidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> append(shown, point));
        return shown.toString();
    }

    /// The same, cut in the middle to at most `length` characters, so that the start and the end stay readable.
    public static String safe(String text, int length) {
        String shown = safe(text);
        if (shown.length() <= length) {
            return shown;
        }
        int tail = (length - 1) / 2;
        int head = length - 1 - tail;
        return shown.substring(0, shown.offsetByCodePoints(0, shown.codePointCount(0, head)))
                + "…"
                + shown.substring(shown.length() - tail);
    }

    private static void append(StringBuilder shown, int point) {
        if (isHidden(point)) {
            shown.append(point > 0xFFFF ? String.format("\\U%08X", point) : String.format("\\u%04X", point));
        } else {
            shown.appendCodePoint(point);
        }
    }

    /// Whether a character is invisible, breaks the line or changes the direction of writing.
    public static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> point != ' ';
            default -> isBlankLetter(point);
        };
    }

    /// Letters and marks that draw nothing: Hangul fillers, the combining grapheme joiner, variation selectors.
    private static boolean isBlankLetter(int point) {
        return point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0
                || point == 0x2800
                || point >= 0xFE00 && point <= 0xFE0E
                || point >= 0xE0100 && point <= 0xE01EF;
    }
}
