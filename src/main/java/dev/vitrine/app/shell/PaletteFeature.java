package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.selection.RecentVersions;
import java.util.Optional;

/// What opens above the window: the palette and the sheet of shortcuts. Each is made when it is asked for.
final class PaletteFeature {
    private final Ground ground;
    private final RecentVersions recent;
    private final Overlay overlay;
    private Optional<PaletteView> palette = Optional.empty();
    private Optional<ShortcutsView> shortcuts = Optional.empty();

    PaletteFeature(Ground ground, RecentVersions recent, Overlay overlay) {
        this.ground = ground;
        this.recent = recent;
        this.overlay = overlay;
        ground.actions().add(ActionGroup.GO, "palette.open", this::openPalette);
        ground.actions().add(ActionGroup.HELP, "help.shortcuts", this::openShortcuts);
    }

    // The key that opens a panel closes it too.
    private void openPalette() {
        PaletteView view = palette.orElseGet(this::newPalette);
        palette = Optional.of(view);
        if (overlay.shows(view)) {
            overlay.close();
        } else {
            view.open();
        }
    }

    private PaletteView newPalette() {
        return new PaletteView(
                new PaletteViewModel(
                        ground.actions(),
                        new PaletteSearch(ground.client().registry()),
                        recent,
                        ground.selection(),
                        ground.desktop().tasks()),
                overlay);
    }

    private void openShortcuts() {
        ShortcutsView view = shortcuts.orElseGet(() -> new ShortcutsView(ground.actions(), overlay));
        shortcuts = Optional.of(view);
        if (overlay.shows(view)) {
            overlay.close();
        } else {
            view.open();
        }
    }
}
