package dev.vitrine.app.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// How parts of the window make do with little room: large text in a window of usual size leaves a page 480 pixels by
/// 360.
public final class Narrow {
    /// What a page always has.
    private static final double LEAST = 240;
    /// Padding and icon of a field.
    private static final double AROUND_PROMPT = 44;

    private Narrow() {}

    /// Below `width`, buttons of a bar show their icons alone.
    ///
    /// @param wide how they are shown else
    public static void iconsOnly(Region bar, double width, ContentDisplay wide, Labeled... buttons) {
        bar.setMinWidth(LEAST);
        bar.widthProperty()
                // An icon that came only after the first layout would have no style in the first picture.
                .map(now -> now.doubleValue() < width)
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

    /// The prompt of a field: the whole where it fits, else the brief one.
    public static void prompt(TextField field, ObservableValue<String> whole, String brief) {
        Text ruler = new Text();
        Runnable choose = () -> {
            ruler.setFont(field.getFont());
            ruler.setText(whole.getValue());
            double needed = ruler.getLayoutBounds().getWidth() + AROUND_PROMPT;
            field.setPromptText(field.getWidth() == 0 || field.getWidth() >= needed ? whole.getValue() : brief);
        };
        whole.subscribe(text -> choose.run());
        field.widthProperty().subscribe(choose);
        field.fontProperty().subscribe(choose);
    }

    /// Whether the room that `part` is scrolled in, or else its own, is lower than `height`.
    public static ObservableValue<Boolean> low(Region part, double height) {
        return part.sceneProperty()
                .flatMap(scene -> room(part).heightProperty())
                .map(now -> now.doubleValue() > 0 && now.doubleValue() < height)
                .orElse(false);
    }

    private static Region room(Region part) {
        for (Parent each = part; each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                return pane;
            }
        }
        return part;
    }
}
