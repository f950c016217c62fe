package dev.vitrine.app.shell;

import java.util.Locale;
import java.util.OptionalInt;

/// How well a few typed letters fit a text: they have to be in it, in their order, but not side by side. Letters at
/// the start of a word and letters that follow each other count more, and so does a short text.
final class FuzzyMatch {
    private static final int AT_START = 8;
    private static final int IN_A_ROW = 5;
    private static final int WHOLE = 40;
    private static final int WHOLE_WORD = 60;

    private FuzzyMatch() {}

    /// Higher is better; empty when it does not fit. Case does not matter, nor do spaces in `typed`.
    static OptionalInt score(String typed, String text) {
        String wanted = typed.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        String in = text.toLowerCase(Locale.ROOT);
        OptionalInt letters = letters(wanted, in, true);
        if (letters.isEmpty()) {
            letters = letters(wanted, in, false);
        }
        if (letters.isEmpty()) {
            return letters;
        }
        int whole = in.indexOf(typed.strip().toLowerCase(Locale.ROOT));
        int asTyped = whole < 0 ? 0 : isStart(in, whole) ? WHOLE_WORD : WHOLE;
        return OptionalInt.of((asTyped + letters.getAsInt()) * 4 - Math.min(40, text.length()));
    }

    private static OptionalInt letters(String wanted, String in, boolean wordsFirst) {
        int score = 0;
        int last = -2;
        for (int i = 0; i < wanted.length(); i++) {
            int found = next(in, wanted.charAt(i), last, wordsFirst);
            if (found < 0) {
                return OptionalInt.empty();
            }
            score += 1 + (isStart(in, found) ? AT_START : 0) + (found == last + 1 ? IN_A_ROW : 0);
            last = found;
        }
        return OptionalInt.of(score);
    }

    /// The letter right after the last one, else at the start of a word, else anywhere.
    private static int next(String in, char letter, int last, boolean wordsFirst) {
        int from = Math.max(0, last + 1);
        if (last >= 0 && from < in.length() && in.charAt(from) == letter) {
            return from;
        }
        for (int i = from; wordsFirst && i < in.length(); i++) {
            if (in.charAt(i) == letter && isStart(in, i)) {
                return i;
            }
        }
        return in.indexOf(letter, from);
    }

    private static boolean isStart(String in, int index) {
        return index == 0 || !Character.isLetterOrDigit(in.charAt(index - 1));
    }
}
