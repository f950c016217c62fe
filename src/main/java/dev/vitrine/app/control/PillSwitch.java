package dev.vitrine.app.control;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A few ways to show something, side by side, of which always one is chosen.
public final class PillSwitch<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    /// @param words what a choice is called
    /// @param ids   the id of the button of a choice
    /// @param chosen follows the buttons, and they follow it
    public PillSwitch(List<T> choices, Function<T, String> words, Function<T, String> ids, ObjectProperty<T> chosen) {
        getStyleClass().add("pill-switch");
        setMinWidth(Region.USE_PREF_SIZE);
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(words.apply(choice));
            button.setId(ids.apply(choice));
            button.getStyleClass().addAll(Styles.SMALL, pill(choices, choice));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.set(choice);
            });
            chosen.subscribe(now -> button.setSelected(choice.equals(now)));
            getChildren().add(button);
        }
    }

    private static <T> String pill(List<T> choices, T choice) {
        return choice.equals(choices.getFirst())
                ? Styles.LEFT_PILL
                : choice.equals(choices.getLast()) ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }
}
