package dev.vitrine.app.control;

/// How much of a markdown text is read. A parser's time grows with the marks in a text, and with the square of those
/// that may open or close something in one paragraph: `a_b*c~` sixteen thousand times takes commonmark 20 seconds.
/// These bounds keep the worst text near 50 ms and leave what people write whole.
final class MarkdownExtent {
    private static final int MAX_CHARACTERS = 100_000;
    private static final int MAX_MARKS = 6_000;
    private static final int MAX_MARKS_IN_PARAGRAPH = 1_200;
    private static final String MARKS = "*_~[]!<>`#|-+";
    private static final String PAIRED = "*_~[]!<`";

    private MarkdownExtent() {}

    /// The part from the start that is read: all of it, or as many whole lines as the bounds leave room for, or where
    /// lines are very long a part of one.
    static String of(String markdown) {
        int end = end(markdown);
        if (end == markdown.length()) {
            return markdown;
        }
        int line = markdown.lastIndexOf('\n', end);
        return markdown.substring(0, line > end / 2 ? line : end);
    }

    private static int end(String markdown) {
        int longest = Math.min(markdown.length(), MAX_CHARACTERS);
        int marks = 0;
        int paired = 0;
        boolean emptyLine = true;
        for (int i = 0; i < longest; i++) {
            char character = markdown.charAt(i);
            if (character == '\n') {
                paired = emptyLine ? 0 : paired;
                emptyLine = true;
            } else if (!Character.isWhitespace(character)) {
                emptyLine = false;
            }
            marks += character == '\n' || MARKS.indexOf(character) >= 0 ? 1 : 0;
            paired += PAIRED.indexOf(character) >= 0 ? 1 : 0;
            if (marks > MAX_MARKS || paired > MAX_MARKS_IN_PARAGRAPH) {
                return i;
            }
        }
        return longest;
    }
}
