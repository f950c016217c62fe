package dev.vitrine.app.lineage;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;

/// The colours of one moment, as CSS has them, and the size of the text.
///
/// @param textScale 1 at the usual size of text
record Palette(Map<Role, Color> colors, String fontFamily, double textScale) {
    Palette {
        colors = new EnumMap<>(colors);
    }

    Color get(Role role) {
        return colors.getOrDefault(role, Color.TRANSPARENT);
    }

    /// `role` as it looks on the background, without transparency.
    Color solid(Role role) {
        Color color = get(role);
        Color ground = get(Role.BACKGROUND);
        return ground.interpolate(Color.color(color.getRed(), color.getGreen(), color.getBlue()), color.getOpacity());
    }
}
