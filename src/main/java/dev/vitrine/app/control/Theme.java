package dev.vitrine.app.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.application.Application;
import javafx.scene.Scene;

/// Light or dark.
public enum Theme {
    LIGHT,
    DARK;

    /// What the style sheet says at 100 percent.
    private static final double TEXT_PIXELS = 13;
    /// A popup inherits from the node that it belongs to, not from the root of its own window.
    private static final String OTHER_WINDOWS = ".context-menu, .tooltip, .combo-box-popup > .list-view, .dialog-pane";

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
        dress(scene, 100);
    }

    /// The same for a window whose content is scaled to `percent`: menus, tooltips and dialogs, which are windows of
    /// their own, get their text in the same size.
    public static void dress(Scene scene, int percent) {
        String ours = Theme.class.getResource("/dev/vitrine/app/vitrine.css").toExternalForm();
        if (percent == 100) {
            scene.getStylesheets().setAll(ours);
            return;
        }
        String css = OTHER_WINDOWS + " { -fx-font-size: " + TEXT_PIXELS * percent / 100 + "px; }";
        String besides = Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.US_ASCII));
        scene.getStylesheets().setAll(ours, "data:text/css;base64," + besides);
    }
}
