package dev.vitrine.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.model.CollectionPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.testing.FxTest;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class BreadcrumbTest extends FxTest {
    private static final CollectionPath LONG =
            new ProjectPath("a-team-with-quite-a-name", "vision").collection("long-" + "name-".repeat(24) + "end");
    private final Selection selection = new Selection();
    private final List<String> opened = new ArrayList<>();
    private Breadcrumb way;

    @Override
    protected double width() {
        return 320;
    }

    @Override
    protected double height() {
        return 48;
    }

    @Override
    protected Parent view() {
        Pages pages = new Pages();
        pages.add(Place.Start.class, Region::new);
        pages.add(Place.AtVersion.class, Region::new);
        way = new Breadcrumb(selection, pages, "Local", new Breadcrumb.Ways() {
            @Override
            public void registry() {}

            @Override
            public void entity(String entity) {}

            @Override
            public void project(ProjectPath project) {
                opened.add(project.project());
            }
        });
        return new StackPane(way);
    }

    private List<Node> shown() {
        return way.getChildrenUnmodifiable().stream().filter(Node::isVisible).toList();
    }

    private List<String> texts() {
        return shown().stream().map(step -> ((Labeled) step).getText()).toList();
    }

    private List<Double> widths() {
        return shown().stream()
                .map(Node::getLayoutBounds)
                .map(bounds -> bounds.getWidth())
                .toList();
    }

    @Test
    void longStepsAreCutSoThatNoneIsEmptyAndAllFit() {
        onFx(() -> selection.open(LONG.at("v12")));
        picture("breadcrumb-long");
        assertEquals(
                List.of("Local", "a-team-with-quite-a-name", "vision", "v12"),
                texts().stream()
                        .filter(text -> !text.equals("/") && !text.startsWith("long-"))
                        .toList());
        assertEquals(9, widths().size());
        assertTrue(widths().stream().mapToDouble(width -> width + 4).sum() <= 324, () -> widths().toString());
        assertEquals(widths().get(2), widths().get(6), 1, () -> widths().toString());
        assertTrue(widths().get(6) > 60, () -> widths().toString());
    }

    @Test
    void shortStepsKeepTheirWidth() {
        onFx(() -> selection.open(
                new ProjectPath("me", "vision").collection("mnist").at("v1")));
        shown().forEach(step -> assertEquals(
                Math.ceil(step.prefWidth(-1)), step.getLayoutBounds().getWidth()));
    }

    @Test
    void whereNothingCouldBeReadTheFirstStepsMakeRoomAndStayInReach() {
        onFx(() -> selection.open(LONG.at("v12")));
        onFx(() -> way.setMaxWidth(160));
        assertEquals("…", texts().getFirst());
        assertEquals("v12", texts().getLast());
        assertTrue(widths().stream().mapToDouble(width -> width + 4).sum() <= 164, () -> widths().toString());
        clickOn("…");
        assertEquals(List.of("vision"), opened);
        onFx(() -> way.setMaxWidth(320));
        assertEquals("Local", texts().getFirst());
    }
}
