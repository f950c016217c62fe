package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.selection.RecentVersions;

/// What opens above the window: the palette and the sheet of shortcuts.
final class PaletteFeature {
    private final Overlay overlay;
    private final PaletteView palette;
    private final ShortcutsView shortcuts;

    PaletteFeature(Ground ground, RecentVersions recent, Overlay overlay) {
        this.overlay = overlay;
        palette = new PaletteView(
                new PaletteViewModel(
                        ground.actions(),
                        new PaletteSearch(ground.client().registry()),
                        recent,
                        ground.selection(),
                        ground.desktop().tasks()),
                overlay);
        shortcuts = new ShortcutsView(ground.actions(), overlay);
        ground.actions().add(ActionGroup.GO, "palette.open", this::openPalette);
        ground.actions().add(ActionGroup.HELP, "help.shortcuts", this::openShortcuts);
    }

    // The key that opens a panel closes it too.
    private void openPalette() {
        if (overlay.shows(palette)) {
            overlay.close();
        } else {
            palette.open();
        }
    }

    private void openShortcuts() {
        if (overlay.shows(shortcuts)) {
            overlay.close();
        } else {
            shortcuts.open();
        }
    }
}
