package dev.vitrine.app.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;

/// A thin bar, filled from the right, that shows a size beside the largest one. What is not nothing shows at least a
/// sliver.
public final class ByteBar extends Region {
    private static final double SLIVER = 2;
    private final DoubleProperty part = new SimpleDoubleProperty(this, "part", 0);
    private final Region fill = new Region();

    public ByteBar() {
        getStyleClass().add("byte-bar");
        fill.getStyleClass().add("byte-bar-fill");
        getChildren().add(fill);
        part.addListener((value, old, now) -> requestLayout());
    }

    /// 0 to 1.
    public DoubleProperty partProperty() {
        return part;
    }

    @Override
    protected void layoutChildren() {
        double share = Math.clamp(part.get(), 0, 1);
        double width = share == 0 ? 0 : Math.max(SLIVER, snapSizeX(getWidth() * share));
        double height = Math.min(getHeight(), 6);
        fill.resizeRelocate(getWidth() - width, snapPositionY((getHeight() - height) / 2), width, height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 56;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 6;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 6;
    }
}
