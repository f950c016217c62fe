package dev.vitrine.app.lineage;

import dev.vitrine.lineage.LineageLayout.Box;

/// Which part of the graph is seen, and how large: a point of the graph is shown at `point * scale + offset`.
record Camera(double scale, double offsetX, double offsetY) {
    /// What a person zooms out to; a larger graph is shown whole all the same.
    static final double SMALLEST = 0.002;

    private static final double LEAST = 1e-9;
    static final double LARGEST = 4;
    static final Camera START = new Camera(1, 0, 0);

    double screenX(double x) {
        return x * scale + offsetX;
    }

    double screenY(double y) {
        return y * scale + offsetY;
    }

    double graphX(double screenX) {
        return (screenX - offsetX) / scale;
    }

    double graphY(double screenY) {
        return (screenY - offsetY) / scale;
    }

    Camera panned(double dx, double dy) {
        return new Camera(scale, offsetX + dx, offsetY + dy);
    }

    /// Zoomed so that what is under a point of the screen stays there.
    Camera zoomed(double factor, double screenX, double screenY) {
        double next = Math.clamp(scale * factor, Math.min(SMALLEST, scale), LARGEST);
        return new Camera(next, screenX - graphX(screenX) * next, screenY - graphY(screenY) * next);
    }

    /// The same size with a point of the graph in the middle.
    Camera centered(double graphX, double graphY, double width, double height) {
        return new Camera(scale, width / 2 - graphX * scale, height / 2 - graphY * scale);
    }

    /// All of `bounds` with a margin, not larger than `largest`.
    static Camera fitting(Box bounds, double width, double height, double margin, double largest) {
        double scale = Math.min(
                (width - 2 * margin) / Math.max(1, bounds.width()),
                (height - 2 * margin) / Math.max(1, bounds.height()));
        return new Camera(Math.clamp(scale, LEAST, largest), 0, 0)
                .centered(bounds.centerX(), bounds.centerY(), width, height);
    }

    /// Panned so that no more than a margin beside `bounds` is seen; smaller ones come to the middle.
    Camera filledBy(Box bounds, double width, double height, double margin) {
        return new Camera(
                scale,
                filling(offsetX, bounds.x(), bounds.right(), width, margin),
                filling(offsetY, bounds.y(), bounds.bottom(), height, margin));
    }

    private double filling(double offset, double from, double to, double size, double margin) {
        double first = margin - from * scale;
        double last = size - margin - to * scale;
        return first < last ? (first + last) / 2 : Math.clamp(offset, last, first);
    }

    /// What is seen of the graph.
    Box seen(double width, double height) {
        return new Box(graphX(0), graphY(0), width / scale, height / scale);
    }

    /// Panned as little as needed to see `box` with a margin.
    Camera showing(Box box, double width, double height, double margin) {
        double dx = shift(screenX(box.x()), screenX(box.right()), width, margin);
        double dy = shift(screenY(box.y()), screenY(box.bottom()), height, margin);
        return panned(dx, dy);
    }

    private static double shift(double from, double to, double size, double margin) {
        if (from < margin || to - from > size - 2 * margin) {
            return margin - from;
        }
        return Math.min(0, size - margin - to);
    }
}
