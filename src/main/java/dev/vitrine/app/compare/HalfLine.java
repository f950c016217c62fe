package dev.vitrine.app.compare;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A line of one side with its number. The number stays where it is while the text moves under the edge.
final class HalfLine extends Region {
    /// Told how wide a text is and how much room it has.
    @FunctionalInterface
    interface Reach {
        void tell(double width, double room);
    }

    private final Label number = new Label();
    private final Label text = new Label();
    private final Region window = new Region() {
        {
            getChildren().add(text);
        }

        @Override
        protected void layoutChildren() {
            double width = snapSizeX(text.prefWidth(-1));
            text.resizeRelocate(-shift.get(), 0, width, getHeight());
            reach.tell(width, getWidth());
        }
    };
    private final ObservableDoubleValue shift;
    private final Reach reach;

    HalfLine(ObservableDoubleValue shift, Reach reach) {
        this.shift = shift;
        this.reach = reach;
        getStyleClass().add("line-diff-half");
        number.getStyleClass().add("line-diff-number");
        text.getStyleClass().add("line-diff-text");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(window.widthProperty());
        clip.heightProperty().bind(window.heightProperty());
        window.setClip(clip);
        shift.addListener(moved -> window.requestLayout());
        getChildren().setAll(number, window);
    }

    /// @param kind what happened to the line, for the style sheet
    void show(String kind, String at, String line) {
        getStyleClass().removeIf(style -> style.startsWith("line-diff-is-"));
        getStyleClass().add("line-diff-is-" + kind);
        number.setText(at);
        text.setText(line);
        window.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = number.prefWidth(-1);
        number.resizeRelocate(0, 0, left, getHeight());
        window.resizeRelocate(left, 0, Math.max(0, getWidth() - left), getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
        return text.prefHeight(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
