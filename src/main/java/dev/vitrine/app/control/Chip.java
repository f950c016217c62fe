package dev.vitrine.app.control;

import dev.vitrine.app.text.DisplayText;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// A small rounded label: an alias, a tag, a type, a state.
public final class Chip extends Label {
    private static final int LONGEST = 28;

    /// What it stands for, and so its colour. The style class is `chip-` and the name in lower case.
    public enum Kind {
        ALIAS,
        TAG,
        TYPE,
        RUN,
        SUCCESS,
        WARNING,
        DANGER
    }

    public Chip(Kind kind, String text) {
        super(DisplayText.safe(text, LONGEST));
        getStyleClass().addAll("chip", "chip-" + kind.name().toLowerCase(Locale.ROOT));
        setMinWidth(USE_PREF_SIZE);
        if (text.length() > LONGEST) {
            setTooltip(new Tooltip(DisplayText.safe(text)));
        }
    }
}
