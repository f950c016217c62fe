package dev.vitrine.app.shell;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Where one is: registry, entity, project, collection, version, each but the last a way there. Where there is too
/// little room, the widest steps are cut in their middle, all to the same width; before that leaves nothing to read,
/// the first steps make room, and a mark that leads to the last of them stands in their place.
final class Breadcrumb extends Region {
    private static final int LONGEST_STEP = 80;
    private static final double GAP = 4;
    private static final double LEAST = 120;
    /// Narrower than this a cut step says nothing.
    private static final double LEAST_STEP = 80;
    private final Selection selection;
    private final Pages pages;
    private final String registry;
    private final Ways ways;
    private final List<Labeled> steps = new ArrayList<>();
    private final Hyperlink folded = new Hyperlink("…");

    /// What shows a part of the registry in the tree.
    interface Ways {
        void registry();

        void entity(String entity);

        void project(ProjectPath project);
    }

    Breadcrumb(Selection selection, Pages pages, String registry, Ways ways) {
        this.selection = selection;
        this.pages = pages;
        this.registry = registry;
        this.ways = ways;
        setId("breadcrumb");
        setMinWidth(LEAST);
        folded.getStyleClass().add("breadcrumb-link");
        folded.setVisible(false);
        selection.placeProperty().subscribe(this::show);
    }

    private void show(Place place) {
        steps.clear();
        add(link(registry, registry, ways::registry));
        place.collectionPath().ifPresent(path -> {
            ProjectPath project = path.project();
            add(link(project.entity(), project.entity(), () -> ways.entity(project.entity())));
            add(link(project.project(), project.toString(), () -> ways.project(project)));
            add(collection(path, place));
        });
        if (place instanceof Place.AtVersion(ArtifactPath version, var entry)) {
            add(step(new Label(), version.alias(), version.toString()));
        }
        pages.title(place).ifPresent(title -> add(step(new Label(), title, title)));
        getChildren().setAll(steps);
        getChildren().addFirst(folded);
    }

    private Labeled collection(CollectionPath path, Place place) {
        return place instanceof Place.AtCollection
                ? step(new Label(), path.name(), path.toString())
                : link(path.name(), path.toString(), () -> selection.open(path));
    }

    private void add(Labeled step) {
        if (!steps.isEmpty()) {
            Label between = new Label("/");
            between.getStyleClass().add("muted");
            steps.add(between);
        }
        steps.add(step);
    }

    private static Labeled link(String name, String whole, Runnable open) {
        Hyperlink link = new Hyperlink();
        link.getStyleClass().add("breadcrumb-link");
        link.setOnAction(event -> {
            link.setVisited(false);
            open.run();
        });
        return step(link, name, whole);
    }

    private static Labeled step(Labeled step, String name, String whole) {
        step.setText(DisplayText.safe(name, LONGEST_STEP));
        step.setTooltip(new Tooltip(DisplayText.safe(whole)));
        step.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return step;
    }

    @Override
    protected double computePrefWidth(double height) {
        return steps.stream().mapToDouble(step -> width(step) + GAP).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return steps.stream().mapToDouble(step -> step.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        int from = 0;
        double most = widest(steps, getWidth());
        double room = getWidth() - width(folded) - GAP;
        while (most < LEAST_STEP && from + 2 < steps.size()) {
            // A step and the line behind it.
            from += 2;
            most = widest(steps.subList(from - 1, steps.size()), room);
        }
        folded.setVisible(from > 0);
        double x = from == 0 ? 0 : place(folded, 0, Double.MAX_VALUE);
        for (int i = 0; i < steps.size(); i++) {
            Labeled step = steps.get(i);
            step.setVisible(i >= from - 1);
            if (step.isVisible()) {
                x = place(step, x, most);
            }
        }
        if (from > 0 && steps.get(from - 2) instanceof Hyperlink last) {
            folded.setOnAction(last.getOnAction());
            folded.setTooltip(last.getTooltip());
            folded.setAccessibleText(last.getText());
        }
    }

    private double place(Labeled step, double x, double most) {
        double width = Math.min(width(step), most);
        double height = step.prefHeight(-1);
        step.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
        return x + width + GAP;
    }

    /// The width that the widest of `steps` may have, so that all together fit in `room`.
    private static double widest(List<Labeled> steps, double room) {
        List<Double> widths =
                new ArrayList<>(steps.stream().map(Breadcrumb::width).sorted().toList());
        double left = room - GAP * (steps.size() - 1);
        while (!widths.isEmpty()) {
            double share = Math.floor(left / widths.size());
            if (widths.getFirst() > share) {
                return Math.max(0, share);
            }
            left -= widths.removeFirst();
        }
        return Double.MAX_VALUE;
    }

    private static double width(Node step) {
        return Math.ceil(step.prefWidth(-1));
    }
}
