package dev.vitrine.content;

import java.util.ArrayList;
import java.util.List;

/// Splits lines of source into what is coloured alike. It knows as much of a language as [SourceLanguage] says: enough
/// for the eye, not for a compiler. A line is read in time linear in its length.
public final class SourceLexer {
    /// The state before the first line.
    public static final int START = 0;

    private static final int IN_COMMENT = 1;
    /// This and the number of the quote: within a string of several lines.
    private static final int IN_STRING = 2;

    private static final int IN_TAG = 100;

    private final LanguageRules rules;

    public SourceLexer(SourceLanguage language) {
        rules = language.rules();
    }

    /// What a part of a line is.
    public enum Style {
        PLAIN,
        KEYWORD,
        STRING,
        NUMBER,
        COMMENT,
        KEY,
        TAG
    }

    /// The characters from `start` up to `end`.
    public record Token(Style style, int start, int end) {}

    /// @param tokens without gaps, in order
    /// @param state  what the next line begins in
    public record Line(List<Token> tokens, int state) {}

    /// @param state what the line before ended in, or [#START]
    public Line lex(String text, int state) {
        Scan scan = new Scan(text, state);
        while (scan.at < text.length()) {
            scan.next();
        }
        return new Line(List.copyOf(scan.tokens), scan.state);
    }

    private final class Scan {
        private final String text;
        private final List<Token> tokens = new ArrayList<>();
        private int at;
        private int state;

        Scan(String text, int state) {
            this.text = text;
            this.state = state;
        }

        void next() {
            if (state == IN_COMMENT) {
                upTo(rules.blockComment().getLast(), Style.COMMENT);
            } else if (state == IN_TAG) {
                tag();
            } else if (state >= IN_STRING) {
                upTo(rules.longStrings().get(state - IN_STRING), Style.STRING);
            } else if (!startOfLongPart() && !startOfLineComment()) {
                char each = text.charAt(at);
                if (rules.tags()) {
                    markup(each);
                } else if (rules.strings().indexOf(each) >= 0) {
                    string(each);
                } else if (Character.isDigit(each)) {
                    run(Style.NUMBER, SourceLexer::isNumberPart);
                } else if (isWordPart(each)) {
                    word();
                } else {
                    add(Style.PLAIN, at + 1);
                }
            }
        }

        /// The rest of a part that goes over several lines: up to `end`, or the whole line.
        private void upTo(String end, Style style) {
            int found = text.indexOf(end, at);
            if (found < 0) {
                add(style, text.length());
            } else {
                add(style, found + end.length());
                state = START;
            }
        }

        private boolean startOfLongPart() {
            if (!rules.blockComment().isEmpty()
                    && text.startsWith(rules.blockComment().getFirst(), at)) {
                add(Style.COMMENT, at + rules.blockComment().getFirst().length());
                state = IN_COMMENT;
                return true;
            }
            for (int i = 0; i < rules.longStrings().size(); i++) {
                if (text.startsWith(rules.longStrings().get(i), at)) {
                    add(Style.STRING, at + rules.longStrings().get(i).length());
                    state = IN_STRING + i;
                    return true;
                }
            }
            return false;
        }

        private boolean startOfLineComment() {
            boolean starts = rules.lineComments().stream().anyMatch(mark -> text.startsWith(mark, at));
            boolean inWord = at > 0 && !Character.isWhitespace(text.charAt(at - 1)) && text.charAt(at) == '#';
            if (!starts || inWord) {
                return false;
            }
            add(Style.COMMENT, text.length());
            return true;
        }

        private void string(char quote) {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != quote) {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            end = Math.min(end + 1, text.length());
            add(rules.keys() && isKeyBefore(end) ? Style.KEY : Style.STRING, end);
        }

        private void word() {
            int end = at;
            while (end < text.length() && (isWordPart(text.charAt(end)) || rules.keys() && text.charAt(end) == '-')) {
                end++;
            }
            boolean key = rules.keys() && isKeyBefore(end);
            boolean word = rules.isWord(text.substring(at, end));
            add(key ? Style.KEY : word ? Style.KEYWORD : Style.PLAIN, end);
        }

        private boolean isKeyBefore(int end) {
            int next = end;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            return next < text.length() && (text.charAt(next) == ':' || text.charAt(next) == '=');
        }

        private void markup(char each) {
            if (each == '<') {
                state = IN_TAG;
                tag();
            } else {
                int found = text.indexOf('<', at);
                add(Style.PLAIN, found < 0 ? text.length() : found);
            }
        }

        private void tag() {
            char each = text.charAt(at);
            if (each == '"' || each == '\'') {
                string(each);
            } else if (each == '>') {
                add(Style.TAG, at + 1);
                state = START;
            } else {
                int end = at + 1;
                while (end < text.length() && "\"'>".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                add(Style.TAG, end);
            }
        }

        private void run(Style style, java.util.function.IntPredicate part) {
            int end = at;
            while (end < text.length() && part.test(text.charAt(end))) {
                end++;
            }
            add(style, end);
        }

        /// Neighbours of one style become one token: fewer nodes in a line.
        private void add(Style style, int end) {
            if (!tokens.isEmpty() && tokens.getLast().style() == style) {
                tokens.set(tokens.size() - 1, new Token(style, tokens.getLast().start(), end));
            } else {
                tokens.add(new Token(style, at, end));
            }
            at = end;
        }
    }

    private static boolean isNumberPart(int each) {
        return Character.isLetterOrDigit(each) || each == '.' || each == '_';
    }

    private static boolean isWordPart(char each) {
        return Character.isLetterOrDigit(each) || each == '_' || each == '$';
    }
}
