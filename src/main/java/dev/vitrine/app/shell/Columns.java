package dev.vitrine.app.shell;

import dev.vitrine.app.control.SettlingSplitPane;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Tree, versions and page side by side. Where that leaves the page too little, the tree stands above the versions.
final class Columns extends SettlingSplitPane {
    private static final double MIN_TREE_WIDTH = 160;
    private static final double MIN_VERSIONS_WIDTH = 220;
    private static final double MIN_PAGE_WIDTH = 320;
    private static final double LEAST_HEIGHT = 60;
    /// Below it three columns of usual width leave the page less than what its tool bars want.
    private static final double NARROW = 1100;
    /// What the left takes at most of a narrow window.
    private static final double SHARE = 0.3;

    private static final double TREE_SHARE = 0.45;
    /// How wide the line between two columns is, as the style sheet has it; its middle is what is placed.
    private static final double DIVIDER = 4;

    private final Region tree;
    private final Region versions;
    private final Region page;
    private final FrameViewModel frame;
    private final SplitPane stacked = new SplitPane();
    private boolean narrow;
    private boolean withTree;
    private boolean withVersions;
    private boolean unsettled;

    Columns(Region tree, Region versions, Region page, FrameViewModel frame) {
        this.tree = tree;
        this.versions = versions;
        this.page = page;
        this.frame = frame;
        getStyleClass().add("columns");
        stacked.getStyleClass().add("columns");
        stacked.setOrientation(Orientation.VERTICAL);
        for (Region side : List.of(tree, versions, stacked)) {
            SplitPane.setResizableWithParent(side, false);
        }
        tree.setMinWidth(MIN_TREE_WIDTH);
        versions.setMinWidth(MIN_VERSIONS_WIDTH);
        page.setMinWidth(MIN_PAGE_WIDTH);
        tree.setMinHeight(LEAST_HEIGHT);
        versions.setMinHeight(LEAST_HEIGHT);
        widthProperty().addListener((value, old, now) -> {
            boolean isNarrow = now.doubleValue() < NARROW;
            if (old.doubleValue() == 0) {
                narrow = isNarrow;
                arrange();
            } else if (isNarrow != narrow) {
                narrow = isNarrow;
                unsettled = true;
            } else if (narrow) {
                placeDividers();
            }
        });
        // Only a person changes what is remembered, not a window that is too small for a while.
        onMoved(() -> {
            if (!narrow) {
                rememberWidth(tree, frame.treeWidthProperty());
                rememberWidth(versions, frame.versionsWidthProperty());
            }
        });
    }

    /// Shows the page, and beside it what is wanted.
    void show(boolean treeWanted, boolean versionsWanted) {
        withTree = treeWanted;
        withVersions = versionsWanted;
        arrange();
    }

    private void arrange() {
        boolean both = narrow && withTree && withVersions;
        List<Region> sides = Stream.of(tree, versions)
                .filter(side -> side == tree ? withTree : withVersions)
                .toList();
        List<Region> wanted = Stream.concat(both ? Stream.of(stacked) : sides.stream(), Stream.of(page))
                .toList();
        if (!getItems().equals(wanted)) {
            getItems().clear();
            stacked.getItems().setAll(both ? sides : List.of());
            stacked.setDividerPositions(TREE_SHARE);
            getItems().setAll(wanted);
            settle(this::placeDividers);
        } else {
            placeDividers();
        }
    }

    /// A pane that gets other columns together with another width gives them their least widths, whatever the dividers
    /// say: so the width comes first.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (unsettled) {
            unsettled = false;
            arrange();
            super.layoutChildren();
        }
    }

    private void placeDividers() {
        double width = getWidth();
        if (width <= 0) {
            return;
        }
        double at = -DIVIDER / 2;
        double[] positions = new double[getItems().size() - 1];
        for (int i = 0; i < positions.length; i++) {
            double wanted = remembered(getItems().get(i));
            at += DIVIDER + (narrow ? Math.min(wanted, width * SHARE) : wanted);
            positions[i] = at / width;
        }
        setDividerPositions(positions);
    }

    private double remembered(Node side) {
        return side == tree
                ? frame.treeWidthProperty().get()
                : frame.versionsWidthProperty().get();
    }

    private void rememberWidth(Region side, DoubleProperty width) {
        if (getItems().contains(side) && side.getWidth() > 0) {
            width.set(side.getWidth());
        }
    }
}
