package dev.vitrine.lineage;

import dev.vitrine.lineage.LineageLayout.Box;
import dev.vitrine.lineage.LineageLayout.Size;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// A layout for graphs that are too large for ELK, in time that grows with the number of links: circles are cut, each
/// item gets the column after its furthest source, and columns are ordered and moved by the middle of their neighbours.
final class ColumnLayout {
    private static final int SWEEPS = 4;

    private final VisibleGraph graph;
    private final List<Size> sizes;
    private final BooleanSupplier cancelled;
    private final int[][] before;
    private final int[][] after;
    private final int[] column;
    private final double[] y;
    private List<List<Integer>> columns = List.of();

    private ColumnLayout(VisibleGraph graph, List<Size> sizes, BooleanSupplier cancelled) {
        this.graph = graph;
        this.sizes = sizes;
        this.cancelled = cancelled;
        before = new int[graph.size()][];
        after = new int[graph.size()][];
        column = new int[graph.size()];
        y = new double[graph.size()];
    }

    static LineageLayout of(VisibleGraph graph, List<Size> sizes, BooleanSupplier cancelled) {
        ColumnLayout layout = new ColumnLayout(graph, sizes, cancelled);
        layout.connect(layout.withoutCircles());
        layout.fillColumns();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            layout.sweep(sweep % 2 == 0);
        }
        return layout.result();
    }

    /// The links without those that close a circle in a walk from the first item on.
    private List<VisibleGraph.Link> withoutCircles() {
        int[][] out = new int[graph.size()][];
        int[] counts = new int[graph.size()];
        graph.links().forEach(link -> counts[link.from()]++);
        Arrays.setAll(out, i -> new int[counts[i]]);
        List<VisibleGraph.Link> links = graph.links();
        for (int i = links.size() - 1; i >= 0; i--) {
            VisibleGraph.Link link = links.get(i);
            out[link.from()][--counts[link.from()]] = i;
        }
        byte[] state = new byte[graph.size()];
        boolean[] cut = new boolean[links.size()];
        for (int root = 0; root < graph.size(); root++) {
            walk(root, out, state, cut);
        }
        List<VisibleGraph.Link> kept = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            if (!cut[i]) {
                kept.add(links.get(i));
            }
        }
        return kept;
    }

    // 0: not met; 1: on the way from the root; 2: done. No recursion: a chain may be longer than a stack is deep.
    private void walk(int root, int[][] out, byte[] state, boolean[] cut) {
        if (state[root] != 0) {
            return;
        }
        Deque<int[]> stack = new ArrayDeque<>();
        stack.push(new int[] {root, 0});
        state[root] = 1;
        while (!stack.isEmpty()) {
            int[] top = stack.peek();
            if (top[1] == out[top[0]].length) {
                state[top[0]] = 2;
                stack.pop();
                continue;
            }
            int link = out[top[0]][top[1]++];
            int to = graph.links().get(link).to();
            if (state[to] == 1) {
                cut[link] = true;
            } else if (state[to] == 0) {
                state[to] = 1;
                stack.push(new int[] {to, 0});
            }
        }
    }

    private void connect(List<VisibleGraph.Link> links) {
        int[] ins = new int[graph.size()];
        int[] outs = new int[graph.size()];
        for (VisibleGraph.Link link : links) {
            ins[link.to()]++;
            outs[link.from()]++;
        }
        Arrays.setAll(before, i -> new int[ins[i]]);
        Arrays.setAll(after, i -> new int[outs[i]]);
        for (VisibleGraph.Link link : links) {
            before[link.to()][--ins[link.to()]] = link.from();
            after[link.from()][--outs[link.from()]] = link.to();
        }
    }

    private void fillColumns() {
        int[] order = sourcesFirst();
        for (int item : order) {
            for (int source : before[item]) {
                column[item] = Math.max(column[item], column[source] + 1);
            }
        }
        // A source stands beside what it is the source of, not at the far left.
        for (int i = order.length - 1; i >= 0; i--) {
            int item = order[i];
            if (before[item].length == 0 && after[item].length > 0) {
                column[item] =
                        Arrays.stream(after[item]).map(to -> column[to]).min().orElse(1) - 1;
            }
        }
        int last = Arrays.stream(column).max().orElse(0);
        columns = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            columns.add(new ArrayList<>());
        }
        for (int i = 0; i < graph.size(); i++) {
            columns.get(column[i]).add(i);
        }
        columns.forEach(this::stack);
    }

    private int[] sourcesFirst() {
        int[] waiting = new int[graph.size()];
        int[] order = new int[graph.size()];
        int filled = 0;
        for (int i = 0; i < graph.size(); i++) {
            waiting[i] = before[i].length;
            if (waiting[i] == 0) {
                order[filled++] = i;
            }
        }
        for (int read = 0; read < filled; read++) {
            for (int to : after[order[read]]) {
                if (--waiting[to] == 0) {
                    order[filled++] = to;
                }
            }
        }
        return order;
    }

    private void stack(List<Integer> items) {
        double top = 0;
        for (int item : items) {
            y[item] = top;
            top += sizes.get(item).height() + LayeredLayout.GAP;
        }
    }

    private void sweep(boolean rightwards) {
        for (int i = 0; i < columns.size(); i++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            List<Integer> items = columns.get(rightwards ? i : columns.size() - 1 - i);
            double[] wanted = new double[graph.size() == 0 ? 0 : items.size()];
            for (int k = 0; k < wanted.length; k++) {
                wanted[k] = wanted(items.get(k), rightwards ? before : after);
            }
            Integer[] order = new Integer[wanted.length];
            Arrays.setAll(order, k -> k);
            Arrays.sort(order, Comparator.comparingDouble(k -> wanted[k]));
            List<Integer> sorted = Arrays.stream(order).map(items::get).toList();
            place(sorted, Arrays.stream(order).mapToDouble(k -> wanted[k]).toArray());
            items.clear();
            items.addAll(sorted);
        }
    }

    private double wanted(int item, int[][] neighbours) {
        double sum = 0;
        for (int other : neighbours[item]) {
            sum += y[other] + sizes.get(other).height() / 2;
        }
        int count = neighbours[item].length;
        return count == 0 ? y[item] : sum / count - sizes.get(item).height() / 2;
    }

    /// Places items in their order as near as possible to where they want to be: those that would overlap become a
    /// block around the middle of what its members want.
    private void place(List<Integer> items, double[] wanted) {
        int[] firsts = new int[items.size()];
        double[] sums = new double[items.size()];
        double[] heights = new double[items.size()];
        int blocks = 0;
        for (int i = 0; i < items.size(); i++) {
            firsts[blocks] = i;
            sums[blocks] = wanted[i];
            heights[blocks] = sizes.get(items.get(i)).height() + LayeredLayout.GAP;
            int end = i + 1;
            blocks++;
            while (blocks > 1
                    && top(blocks - 2, firsts, sums, firsts[blocks - 1]) + heights[blocks - 2]
                            > top(blocks - 1, firsts, sums, end)) {
                int count = end - firsts[blocks - 1];
                sums[blocks - 2] += sums[blocks - 1] - count * heights[blocks - 2];
                heights[blocks - 2] += heights[blocks - 1];
                blocks--;
            }
        }
        for (int block = 0; block < blocks; block++) {
            int end = block + 1 < blocks ? firsts[block + 1] : items.size();
            double top = top(block, firsts, sums, end);
            for (int i = firsts[block]; i < end; i++) {
                y[items.get(i)] = top;
                top += sizes.get(items.get(i)).height() + LayeredLayout.GAP;
            }
        }
    }

    private static double top(int block, int[] firsts, double[] sums, int end) {
        return sums[block] / (end - firsts[block]);
    }

    private LineageLayout result() {
        double[] left = new double[columns.size()];
        double x = 0;
        for (int i = 0; i < left.length; i++) {
            left[i] = x;
            double width = columns.get(i).stream()
                    .mapToDouble(item -> sizes.get(item).width())
                    .max()
                    .orElse(0);
            x += width + LayeredLayout.COLUMN_GAP;
        }
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < graph.size(); i++) {
            Size size = sizes.get(i);
            boxes.add(new Box(left[column[i]], y[i], size.width(), size.height()));
        }
        List<double[]> bends = graph.links().stream().map(link -> new double[0]).toList();
        return new LineageLayout(graph, boxes, bends);
    }
}
