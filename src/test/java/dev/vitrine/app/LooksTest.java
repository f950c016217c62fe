package dev.vitrine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.client.ArtifactClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Walks through every screen with text of 200 percent in a window of usual size: nothing is wider than the window, no
/// button and no prompt is cut, and no page scrolls sideways.
class LooksTest {
    private static final int PERCENT = 200;

    @TempDir
    static Path directory;

    private static final Map<Screens.Home, ArtifactClient> CLIENTS = new EnumMap<>(Screens.Home.class);
    private static Stage stage;

    @BeforeAll
    static void openTheWindow() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        for (Screens.Home home : Screens.Home.values()) {
            CLIENTS.put(home, Screens.client(home, directory.resolve(home.name())));
        }
    }

    @AfterAll
    static void close() throws IOException {
        WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
        for (ArtifactClient client : CLIENTS.values()) {
            client.close();
        }
    }

    static List<String> screens() {
        return Screens.all().stream().map(Screens.Screen::name).toList();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void largeTextLeavesEveryScreenWhole(String name) throws IOException {
        Screens.Screen screen = Screens.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Screens.Visit visit =
                Gallery.open(screen.home(), CLIENTS.get(screen.home()), directory.resolve("work-" + name), stage);
        screen.steps().go(visit);
        Gallery.textSize(visit, PERCENT);
        try {
            assertEquals(List.of(), WaitForAsyncUtils.waitForAsyncFx(20_000, LooksTest::problems));
        } finally {
            // The registry keeps what was chosen.
            Gallery.textSize(visit, 100);
        }
    }

    private static List<String> problems() {
        List<String> found = new ArrayList<>();
        walk(stage.getScene().getRoot(), node -> {
            if (scrollsAPageSideways(node)) {
                found.add("scrolls sideways: " + told(node));
            } else if (isWiderThanTheWindow(node)) {
                found.add("outside the window: " + told(node));
            } else if (isCut(node)) {
                found.add("cut: " + told(node));
            }
        });
        return found;
    }

    /// What stands in a cell or a list scrolls with it.
    private static void walk(Node node, Consumer<Node> visitor) {
        if (!node.isVisible() || node instanceof IndexedCell) {
            return;
        }
        visitor.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visitor));
        }
    }

    private static boolean scrollsAPageSideways(Node node) {
        return node instanceof ScrollBar bar
                && bar.getOrientation() == Orientation.HORIZONTAL
                && bar.getParent() != null
                && bar.getParent().getStyleClass().contains("page-room");
    }

    private static boolean isWiderThanTheWindow(Node node) {
        if (!(node instanceof ButtonBase || node instanceof TextField || node instanceof ComboBox)) {
            return false;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getWidth() > 0
                && (bounds.getMinX() < -1 || bounds.getMaxX() > stage.getScene().getWidth() + 1);
    }

    /// What has a tooltip may be short of words, as one with a long name.
    private static boolean isCut(Node node) {
        return switch (node) {
            case TextField field
            when field.getText().isEmpty() && field.getPromptText() != null && field.getTooltip() == null ->
                textOf(field, field.getPromptText())
                        .filter(text -> text.getLayoutBounds().getWidth()
                                > field.getWidth()
                                        - field.getInsets().getLeft()
                                        - field.getInsets().getRight()
                                        + 1)
                        .isPresent();
            case ButtonBase button
            when button.getTooltip() == null && button.getText() != null ->
                button.lookupAll(".text").stream()
                        .anyMatch(text -> text instanceof Text shown
                                && shown.getParent() == button
                                && !shown.getText().equals(button.getText()));
            default -> false;
        };
    }

    private static Optional<Text> textOf(Control control, String said) {
        return control.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getText().equals(said))
                .findFirst();
    }

    private static String told(Node node) {
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass() + " in "
                + (node.getParent() == null ? "" : node.getParent().getStyleClass());
    }
}
