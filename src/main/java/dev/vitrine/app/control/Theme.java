package dev.vitrine.app.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;

/// Light or dark.
public enum Theme {
    LIGHT,
    DARK;

    /// Colours every window of the process.
    public void apply() {
        Application.setUserAgentStylesheet(
                switch (this) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// Gives `scene` the looks that are ours: sizes, rows, chips. Colours come from the theme.
    public static void dress(Scene scene) {
        scene.getStylesheets()
                .setAll(Theme.class.getResource("/dev/vitrine/app/vitrine.css").toExternalForm());
    }
}
