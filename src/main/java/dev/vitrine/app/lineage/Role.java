package dev.vitrine.app.lineage;

import java.util.Locale;

/// What a colour of the canvas is for. In CSS `-lineage-` and the name with dashes.
enum Role {
    BACKGROUND,
    DOT,
    TEXT,
    MUTED_TEXT,
    VERSION_FILL,
    VERSION_BORDER,
    RUN_FILL,
    RUN_BORDER,
    GROUP_FILL,
    GROUP_BORDER,
    LINK,
    RELATED_LINK,
    SELECTION,
    PATH,
    HIT;

    String css() {
        return "-lineage-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
