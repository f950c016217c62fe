package dev.vitrine.app.control;

import dev.vitrine.app.text.DisplayText;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.javafx.FontIcon;

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
        getStyleClass().addAll("chip", "chip-" + kind.name().toLowerCase(Locale.ROOT));
        setMinWidth(USE_PREF_SIZE);
        show(text);
    }

    /// Says `text`, cut when it is long; the tooltip has all of it then.
    void show(String text) {
        setText(DisplayText.safe(text, LONGEST));
        setTooltip(text.length() > LONGEST ? new Tooltip(DisplayText.safe(text)) : null);
    }

    /// Makes it one that can be taken away: the Delete and Backspace keys do so while it has the focus.
    public void setOnRemove(Runnable remove) {
        setFocusTraversable(true);
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                event.consume();
                remove.run();
            }
        });
    }

    /// The same, with a cross to click.
    ///
    /// @param name what the cross does, for screen readers: `Remove the alias prod`
    public void setOnRemove(String name, Runnable remove) {
        setOnRemove(remove);
        Button cross = new Button("", new FontIcon("fth-x"));
        cross.getStyleClass().setAll("chip-cross");
        cross.setFocusTraversable(false);
        cross.setAccessibleText(name);
        cross.setTooltip(new Tooltip(name));
        cross.setOnAction(event -> remove.run());
        setGraphic(cross);
        setContentDisplay(ContentDisplay.RIGHT);
        getStyleClass().add("chip-removable");
    }
}
