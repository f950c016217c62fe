package dev.vitrine.app.preview;

import dev.vitrine.app.text.DisplayText;

/// A part of a line as it is drawn: tabs as spaces, everything that hides or turns text as an escape.
final class ShownLine {
    private ShownLine() {}

    static String of(String text) {
        return DisplayText.safe(text.replace("\t", "    "));
    }
}
