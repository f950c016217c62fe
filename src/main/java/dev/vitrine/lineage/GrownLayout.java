package dev.vitrine.lineage;

import dev.vitrine.lineage.LineageLayout.Box;
import dev.vitrine.lineage.LineageLayout.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A layout that grew by a few items: what was there keeps its place exactly. New items go into the column beside a
/// neighbour that has a place, in the free space nearest to it, those with the same neighbour as one block; what was
/// in a group that was opened goes into the group's column.
final class GrownLayout {
    /// A graph that grew by more than this is laid out anew.
    private static final double MOST_NEW = 0.5;

    private static final int ALWAYS_FEW = 40;

    /// The space between the items of a block: they belong together.
    private static final double BLOCK_GAP = 10;

    private final VisibleGraph graph;
    private final List<Size> sizes;
    private final LineageLayout old;
    private final @Nullable Box[] places;
    private final TreeSet<Double> columns = new TreeSet<>();

    private GrownLayout(VisibleGraph graph, List<Size> sizes, LineageLayout old) {
        this.graph = graph;
        this.sizes = sizes;
        this.old = old;
        places = new Box[graph.size()];
    }

    /// The grown layout; empty when too much is new, or when new items do not fit between the old ones so that links
    /// lead to the right.
    static Optional<LineageLayout> of(VisibleGraph graph, List<Size> sizes, LineageLayout old) {
        GrownLayout layout = new GrownLayout(graph, sizes, old);
        int fresh = layout.keepOld();
        if (fresh == graph.size() || fresh > ALWAYS_FEW && fresh > MOST_NEW * graph.size()) {
            return Optional.empty();
        }
        return layout.placeNew() ? Optional.of(layout.result()) : Optional.empty();
    }

    /// Returns how many items are new.
    private int keepOld() {
        int fresh = 0;
        for (int i = 0; i < graph.size(); i++) {
            Optional<Box> place = oldPlace(i);
            if (place.isPresent()) {
                places[i] = place.get();
                columns.add(place.get().x());
            } else {
                fresh++;
            }
        }
        return fresh;
    }

    private Optional<Box> oldPlace(int item) {
        var index = old.find(graph.item(item).key());
        return index.isPresent() ? Optional.of(old.box(index.getAsInt())) : Optional.empty();
    }

    /// Which items form a block: those beside one neighbour on one side, or those of one opened group.
    private record Block(String anchor, boolean right) {}

    private boolean placeNew() {
        boolean placedSome = true;
        while (placedSome) {
            placedSome = false;
            Map<Block, List<Integer>> blocks = new LinkedHashMap<>();
            for (int i = 0; i < graph.size(); i++) {
                if (places[i] == null) {
                    Optional<Block> block = blockOf(i);
                    if (block.isPresent()) {
                        blocks.computeIfAbsent(block.get(), key -> new ArrayList<>())
                                .add(i);
                    }
                }
            }
            for (List<Integer> items : blocks.values()) {
                if (!place(items)) {
                    return false;
                }
                placedSome = true;
            }
        }
        return Arrays.stream(places).allMatch(place -> place != null);
    }

    private Optional<Block> blockOf(int item) {
        Optional<Box> origin = origin(item);
        if (origin.isPresent()) {
            return Optional.of(new Block("was " + origin.get(), true));
        }
        for (Direction direction : Direction.values()) {
            for (int other : graph.neighbours(item, direction)) {
                if (places[other] != null) {
                    return Optional.of(new Block(graph.item(other).key(), direction == Direction.UPSTREAM));
                }
            }
        }
        return Optional.empty();
    }

    /// Where the node of a new item, or the first of its nodes, was shown before.
    private Optional<Box> origin(int item) {
        var node = old.graph().graph().find(graph.node(item).key());
        return node.isPresent() ? Optional.of(old.box(old.graph().itemOf(node.getAsInt()))) : Optional.empty();
    }

    private boolean place(List<Integer> items) {
        double width = 0;
        double height = -BLOCK_GAP;
        double earliest = Double.NEGATIVE_INFINITY;
        double latest = Double.POSITIVE_INFINITY;
        double middle = 0;
        int near = 0;
        for (int item : items) {
            width = Math.max(width, sizes.get(item).width());
            height += sizes.get(item).height() + BLOCK_GAP;
            for (int other : graph.neighbours(item, Direction.UPSTREAM)) {
                Box place = places[other];
                if (place != null && other != item) {
                    earliest = Math.max(earliest, place.right());
                    middle += place.centerY();
                    near++;
                }
            }
            for (int other : graph.neighbours(item, Direction.DOWNSTREAM)) {
                Box place = places[other];
                if (place != null && other != item) {
                    latest = Math.min(latest, place.x());
                    middle += place.centerY();
                    near++;
                }
            }
        }
        Optional<Box> origin = origin(items.getFirst());
        OptionalDouble x = origin.isPresent() ? OptionalDouble.of(origin.get().x()) : column(earliest, latest, width);
        if (x.isEmpty() || x.getAsDouble() < earliest || x.getAsDouble() + width > latest) {
            return false;
        }
        double wanted = origin.isPresent() ? origin.get().centerY() : middle / near;
        double top = freeTop(x.getAsDouble(), width, height, wanted - height / 2);
        columns.add(x.getAsDouble());
        for (int item : items) {
            Size size = sizes.get(item);
            places[item] = new Box(x.getAsDouble(), top, size.width(), size.height());
            top += size.height() + BLOCK_GAP;
        }
        return true;
    }

    /// The column for items between `earliest` and `latest`: the nearest to what they hang on.
    private OptionalDouble column(double earliest, double latest, double width) {
        double room = LayeredLayout.COLUMN_GAP / 2;
        if (earliest == Double.NEGATIVE_INFINITY) {
            Double known = columns.floor(latest - room - width);
            // Columns are not wider than their widest item; a narrower gap would hide the links.
            return OptionalDouble.of(known == null ? latest - LayeredLayout.COLUMN_GAP - width : known);
        }
        Double known = columns.ceiling(earliest + room);
        return OptionalDouble.of(known == null ? earliest + LayeredLayout.COLUMN_GAP : known);
    }

    /// The top of the free space nearest to `wanted` that is as high as the block.
    private double freeTop(double x, double width, double height, double wanted) {
        List<Box> taken = new ArrayList<>();
        for (Box place : places) {
            if (place != null && place.x() < x + width + LayeredLayout.GAP && x < place.right() + LayeredLayout.GAP) {
                taken.add(place);
            }
        }
        taken.sort(Comparator.comparingDouble(Box::y));
        double best = Double.NaN;
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= taken.size(); i++) {
            double end =
                    i == taken.size() ? Double.POSITIVE_INFINITY : taken.get(i).y() - LayeredLayout.GAP;
            if (end - free >= height) {
                double top = Math.clamp(wanted, free, end - height);
                if (Double.isNaN(best) || Math.abs(top - wanted) < Math.abs(best - wanted)) {
                    best = top;
                }
            }
            if (i < taken.size()) {
                free = Math.max(free, taken.get(i).bottom() + LayeredLayout.GAP);
            }
        }
        return best;
    }

    private LineageLayout result() {
        List<double[]> bends =
                graph.links().stream().map(link -> old.bendsLike(graph, link)).toList();
        return new LineageLayout(graph, Arrays.asList(places), bends);
    }
}
