package dev.vitrine.cli;

import java.util.Locale;

/// Text from a registry, made safe for a terminal: control characters, escape sequences, line breaks, marks that change
/// the reading direction and invisible characters are written as escapes, so that a name cannot move the
/// cursor, hide itself or look like another one.
final class SafeText {
    private SafeText() {}

    static String of(String text) {
        if (text.codePoints().noneMatch(SafeText::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(safe, c));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        switch (c) {
            case '\n' -> safe.append("\\n");
            case '\r' -> safe.append("\\r");
            case '\t' -> safe.append("\\t");
            default -> {
                if (!isUnsafe(c)) {
                    safe.appendCodePoint(c);
                } else if (c < 0x100) {
                    safe.append(String.format(Locale.ROOT, "\\x%02x", c));
                } else if (c < 0x10000) {
                    safe.append(String.format(Locale.ROOT, "\\u%04x", c));
                } else {
                    safe.append(String.format(Locale.ROOT, "\\U%08x", c));
                }
            }
        }
    }

    private static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            // Joiners belong to emoji and to several scripts; they neither hide nor turn anything.
            case Character.FORMAT -> c != 0x200c && c != 0x200d;
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
