package dev.vitrine.app.lineage;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.text.Formats;
import dev.vitrine.lineage.LineageGraph;
import dev.vitrine.lineage.LineageLayout.Box;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.testing.DirectTaskRunner;
import dev.vitrine.testing.FxTest;
import dev.vitrine.testing.LineageGraphs;
import dev.vitrine.testing.LineageRegistry;
import dev.vitrine.testing.ListedRegistry;
import dev.vitrine.testing.RecordingDialogs;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/// The lineage of `mnist:7` as the design has it, shown in a window.
abstract class LineageFxTest extends FxTest {
    final LineageGraphs names = LineageGraphs.mnist();
    final Selection selection = new Selection();
    final RecordingDialogs dialogs = new RecordingDialogs();
    final List<ArtifactPath> compared = new ArrayList<>();
    final List<String> performed = new ArrayList<>();
    LineageRegistry registry = new LineageRegistry();
    LineageViewModel viewModel;

    @Override
    protected Parent view() {
        registry = LineageRegistry.of(names.build());
        Actions actions = new Actions();
        for (String id : List.of("version.verify", "artifact.compare", "registry.refresh")) {
            actions.add(ActionGroup.VERSION, id, new SimpleBooleanProperty(true), () -> performed.add(id));
        }
        Formats formats = new Formats(Clock.fixed(ListedRegistry.NOW, ZoneOffset.UTC));
        viewModel = new LineageViewModel(registry, selection, new DirectTaskRunner(), formats);
        viewModel.setActive(true);
        return new LineageView(
                viewModel, actions, (path, other) -> compared.addAll(List.of(path, other)), dialogs, formats);
    }

    @Override
    protected double width() {
        return 912;
    }

    @Override
    protected double height() {
        return 700;
    }

    void open(String name) {
        onFx(() -> selection.open(LineageGraphs.version(name).path()));
    }

    LineageCanvas canvas() {
        return lookup("#lineage-canvas").query();
    }

    LineagePicture picture() {
        return viewModel.pictureProperty().get().orElseThrow();
    }

    Point2D on(String name) {
        LineageGraph graph = picture().graph();
        int node = graph.find(LineageGraphs.node(name).key()).orElseThrow();
        return on(picture().layout().box(picture().visible().itemOf(node)), 0.5);
    }

    Point2D on(Box box, double part) {
        Camera camera = canvas().cameraProperty().get();
        return canvas().localToScreen(camera.screenX(box.x() + part * box.width()), camera.screenY(box.centerY()));
    }

    Optional<String> selectedName() {
        return viewModel.selectedItem().isEmpty()
                ? Optional.empty()
                : Optional.of(LineageText.name(
                        picture().visible().node(viewModel.selectedItem().getAsInt())));
    }

    String words() {
        return lookup(".label").queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("|"));
    }
}
