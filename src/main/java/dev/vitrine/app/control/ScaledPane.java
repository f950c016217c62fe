package dev.vitrine.app.control;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content larger or smaller: text, icons, rows and gaps alike, so that nothing has to know. The content is
/// laid out in the room that it then has. Text and shapes are drawn at their size, not stretched.
public final class ScaledPane extends Region {
    private final Parent content;
    private final Scale scale = new Scale(1, 1, 0, 0);

    public ScaledPane(Parent content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().setAll(content);
    }

    /// @param percent 100 for what the style sheets say
    public void setPercent(int percent) {
        scale.setX(percent / 100.0);
        scale.setY(percent / 100.0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
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
