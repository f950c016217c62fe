package dev.vitrine.app.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// How parts of the window make do with little width: large text in a window of usual size leaves a page 320 pixels.
public final class Narrow {
    /// What a page always has.
    private static final double LEAST = 240;

    private Narrow() {}

    /// Below `width`, buttons of a bar show their icons alone.
    ///
    /// @param wide how they are shown else
    public static void iconsOnly(Region bar, double width, ContentDisplay wide, Labeled... buttons) {
        bar.setMinWidth(LEAST);
        bar.widthProperty()
                .map(now -> now.doubleValue() > 0 && now.doubleValue() < width)
                .subscribe(narrow -> {
                    for (Labeled button : buttons) {
                        button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : wide);
                    }
                });
    }

    /// Below `width`, what stands side by side stands one below the other.
    public static void oneBelowTheOther(SplitPane parts, double width) {
        parts.setMinWidth(LEAST);
        parts.orientationProperty()
                .bind(parts.widthProperty()
                        .map(now -> now.doubleValue() > 0 && now.doubleValue() < width
                                ? Orientation.VERTICAL
                                : Orientation.HORIZONTAL));
    }
}
