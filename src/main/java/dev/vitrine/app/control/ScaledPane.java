package dev.vitrine.app.control;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content larger or smaller: text, icons, rows and gaps alike, so that nothing has to know. The content is
/// laid out in the room that it then has. Text and shapes are drawn at their size, not stretched.
public final class ScaledPane extends Region {
    private final Parent content;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private double wanted = 1;
    private double leastWidth;
    private double leastHeight;

    public ScaledPane(Parent content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().setAll(content);
    }

    /// Draws the content less large than was asked for where it would have less room than this.
    public ScaledPane leaving(double width, double height) {
        leastWidth = width;
        leastHeight = height;
        return this;
    }

    /// @param percent 100 for what the style sheets say
    public void setPercent(int percent) {
        wanted = percent / 100.0;
        setScale(factor());
        requestLayout();
    }

    private void setScale(double factor) {
        scale.setX(factor);
        scale.setY(factor);
    }

    private double factor() {
        if (wanted <= 1 || leastWidth == 0 || getWidth() == 0) {
            return wanted;
        }
        double most = Math.min(getWidth() / leastWidth, getHeight() / leastHeight);
        return Math.clamp(most, 1, wanted);
    }

    @Override
    protected void layoutChildren() {
        setScale(factor());
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height < 0 ? height : height / scale.getY()) * scale.getX();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width < 0 ? width : width / scale.getX()) * scale.getY();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
