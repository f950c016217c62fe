package dev.vitrine.lineage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Where the items of a [VisibleGraph] are, and which way its links go. Units are those of the sizes that were asked
/// for; x grows to the right, y down; coordinates may be negative. Immutable.
public final class LineageLayout {
    /// Width and height of an item.
    public record Size(double width, double height) {}

    /// A rectangle.
    public record Box(double x, double y, double width, double height) {
        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }

        public double centerX() {
            return x + width / 2;
        }

        public double centerY() {
            return y + height / 2;
        }

        public boolean contains(double px, double py) {
            return px >= x && px <= right() && py >= y && py <= bottom();
        }

        /// Whether the two share more than an edge.
        public boolean overlaps(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }

        Box union(Box other) {
            double left = Math.min(x, other.x);
            double top = Math.min(y, other.y);
            return new Box(
                    left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
        }
    }

    private record Ends(String from, String to) {}

    private final VisibleGraph graph;
    private final List<Box> boxes;
    private final List<double[]> bends;
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<Ends, double[]> bendsByKeys = new HashMap<>();
    private final Box bounds;

    /// @param bends for each link the points that it passes between its ends: x, y, x, y …; not to be changed
    LineageLayout(VisibleGraph graph, List<Box> boxes, List<double[]> bends) {
        this.graph = graph;
        this.boxes = List.copyOf(boxes);
        this.bends = List.copyOf(bends);
        for (int i = 0; i < graph.size(); i++) {
            byKey.put(graph.item(i).key(), i);
        }
        for (int i = 0; i < graph.links().size(); i++) {
            if (bends.get(i).length > 0) {
                bendsByKeys.put(ends(graph, graph.links().get(i)), bends.get(i));
            }
        }
        bounds = boxes.stream().reduce(Box::union).orElse(new Box(0, 0, 0, 0));
    }

    private static Ends ends(VisibleGraph graph, VisibleGraph.Link link) {
        return new Ends(graph.item(link.from()).key(), graph.item(link.to()).key());
    }

    public VisibleGraph graph() {
        return graph;
    }

    /// The place of an item.
    public Box box(int item) {
        return boxes.get(item);
    }

    /// The item with a key.
    public OptionalInt find(String key) {
        Integer index = byKey.get(key);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /// The points that a link passes between its ends: x, y, x, y …; mostly none. Not to be changed.
    public double[] bends(int link) {
        return bends.get(link);
    }

    /// The bends of the link between the same items in this layout; none when there is none.
    double[] bendsLike(VisibleGraph other, VisibleGraph.Link link) {
        return bendsByKeys.getOrDefault(ends(other, link), new double[0]);
    }

    /// What holds all items.
    public Box bounds() {
        return bounds;
    }
}
