package dev.vitrine.app.storage;

import java.util.Locale;

/// What a colour of the treemap is for. In CSS `-treemap-` and the name with dashes.
enum TreemapRole {
    GROUND,
    TEXT,
    MUTED_TEXT,
    COLLECTION,
    VERSION,
    SHARED,
    GARBAGE,
    OTHERS,
    LINE,
    CHOSEN,
    CHOSEN_LINE,
    FOCUS;

    String css() {
        return "-treemap-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
