package dev.vitrine.lineage;

import dev.vitrine.lineage.LineageLayout.Box;
import dev.vitrine.lineage.LineageLayout.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// A layout by Eclipse ELK's layered algorithm.
final class ElkLayout {
    /// Above so many items fewer rounds of searching for crossings are worth their time.
    private static final int LARGE = 300;

    static {
        // Outside OSGi nobody else tells ELK how to copy its own option values.
        LayoutMetaDataService.initElkReflect();
    }

    private ElkLayout() {}

    static LineageLayout of(VisibleGraph graph, List<Size> sizes, BooleanSupplier cancelled) {
        ElkNode root = ElkGraphUtil.createGraph();
        configure(root, graph.size());
        List<ElkNode> nodes = new ArrayList<>();
        for (Size size : sizes) {
            ElkNode node = ElkGraphUtil.createNode(root);
            node.setDimensions(size.width(), size.height());
            node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.noneOf(SizeConstraint.class));
            node.setProperty(CoreOptions.ALIGNMENT, Alignment.LEFT);
            nodes.add(node);
        }
        List<ElkEdge> edges = new ArrayList<>();
        for (VisibleGraph.Link link : graph.links()) {
            edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to())));
        }
        new LayeredLayoutProvider().layout(root, new Cancellation(cancelled));
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        List<Box> boxes = nodes.stream()
                .map(node -> new Box(node.getX(), node.getY(), node.getWidth(), node.getHeight()))
                .toList();
        return new LineageLayout(
                graph, boxes, edges.stream().map(ElkLayout::bends).toList());
    }

    private static void configure(ElkNode root, int size) {
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        root.setProperty(CoreOptions.SPACING_NODE_NODE, LayeredLayout.GAP);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LayeredLayout.COLUMN_GAP);
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.MERGE_EDGES, true);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        root.setProperty(LayeredOptions.THOROUGHNESS, size > LARGE ? 1 : 7);
    }

    // ELK draws arrows that are straight between its bends; ours are curves through the same points.
    private static double[] bends(ElkEdge edge) {
        if (edge.getSections().isEmpty()) {
            return new double[0];
        }
        List<ElkBendPoint> points = edge.getSections().getFirst().getBendPoints();
        double[] bends = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            bends[2 * i] = points.get(i).getX();
            bends[2 * i + 1] = points.get(i).getY();
        }
        return bends;
    }

    private static final class Cancellation extends NullElkProgressMonitor {
        private final BooleanSupplier cancelled;

        Cancellation(BooleanSupplier cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public boolean isCanceled() {
            return cancelled.getAsBoolean();
        }
    }
}
