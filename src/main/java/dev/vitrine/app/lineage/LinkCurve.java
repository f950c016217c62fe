package dev.vitrine.app.lineage;

import dev.vitrine.lineage.LineageLayout;
import dev.vitrine.lineage.LineageLayout.Box;
import dev.vitrine.lineage.VisibleGraph;

/// The line of a link: a point, then curves of two control points and an end each, all x, y, x, y ….
final class LinkCurve {
    private static final double LOOP = 44;

    private LinkCurve() {}

    static double[] of(LineageLayout layout, int number) {
        VisibleGraph.Link link = layout.graph().links().get(number);
        Box from = layout.box(link.from());
        Box to = layout.box(link.to());
        if (link.from() == link.to()) {
            double top = from.y() - LOOP;
            return new double[] {
                from.right(), from.centerY(), from.right() + LOOP, top, from.x() - LOOP, top, from.x(), from.centerY()
            };
        }
        if (from.right() > to.x()) {
            // It closes a circle: out to the right, over what is between, and in from the left.
            double top = Math.min(from.y(), to.y()) - LOOP;
            return new double[] {
                from.right(), from.centerY(), from.right() + 2 * LOOP, top, to.x() - 2 * LOOP, top, to.x(), to.centerY()
            };
        }
        double[] bends = layout.bends(number);
        double[] curve = new double[2 + 3 * (bends.length + 2)];
        curve[0] = from.right();
        curve[1] = from.centerY();
        int filled = 2;
        for (int i = 0; i < bends.length; i += 2) {
            filled = append(curve, filled, bends[i], bends[i + 1]);
        }
        append(curve, filled, to.x(), to.centerY());
        return curve;
    }

    /// Adds a curve that leaves and arrives level.
    private static int append(double[] curve, int filled, double x, double y) {
        double fromX = curve[filled - 2];
        double fromY = curve[filled - 1];
        double half = (x - fromX) / 2;
        curve[filled] = fromX + half;
        curve[filled + 1] = fromY;
        curve[filled + 2] = x - half;
        curve[filled + 3] = y;
        curve[filled + 4] = x;
        curve[filled + 5] = y;
        return filled + 6;
    }

    /// How far its ends are from each other.
    static double length(double[] curve) {
        return Math.hypot(curve[curve.length - 2] - curve[0], curve[curve.length - 1] - curve[1]);
    }

    /// Whether a part of it may be in `seen`.
    static boolean isSeen(double[] curve, Box seen) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < curve.length; i += 2) {
            left = Math.min(left, curve[i]);
            right = Math.max(right, curve[i]);
            top = Math.min(top, curve[i + 1]);
            bottom = Math.max(bottom, curve[i + 1]);
        }
        return left <= seen.right() && right >= seen.x() && top <= seen.bottom() && bottom >= seen.y();
    }
}
