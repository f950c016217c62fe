package dev.vitrine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vitrine.app.control.Theme;
import dev.vitrine.client.ArtifactClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Walks through every screen and looks at each control: whoever cannot see it must hear what it is, and whoever can
/// must be able to read it.
class AccessibilityTest {
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
    void everyControlHasANameEveryTextStandsOutAndNothingIsCutOff(String name) throws IOException {
        Screens.Visit visit = visit(name);
        Parent root = stage.getScene().getRoot();
        List<String> nameless = problems(root, AccessibilityTest::nameless);
        List<String> cutOff = problems(root, AccessibilityTest::cutOff);
        List<String> paleInLight = WaitForAsyncUtils.waitForAsyncFx(20_000, AccessibilityTest::pale);
        List<String> paleInDark = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Theme.DARK.apply();
            List<String> pale = pale();
            Theme.LIGHT.apply();
            return pale;
        });
        Gallery.textSize(visit, 200);
        List<String> cutOffWhenLarge =
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Wholeness.problems(stage.getScene()));
        // The registry keeps what was chosen.
        Gallery.textSize(visit, 100);
        assertEquals(
                new Problems(List.of(), List.of(), List.of(), List.of(), List.of()),
                new Problems(nameless, cutOff, cutOffWhenLarge, paleInLight, paleInDark));
    }

    private record Problems(
            List<String> nameless,
            List<String> cutOff,
            List<String> cutOffWhenLarge,
            List<String> paleInLight,
            List<String> paleInDark) {}

    private static List<String> pale() {
        return Contrast.problems(stage.getScene());
    }

    @Test
    void whatHasNoNameOrIsCutOffIsFound() {
        List<String> found = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Button narrow = new Button("A button that is far too narrow for this");
            narrow.setMaxWidth(40);
            HBox row = new HBox(new Button(), new TextField(), narrow, new Label("only text"));
            new javafx.scene.Scene(row, 400, 40);
            row.applyCss();
            row.layout();
            List<String> problems = new ArrayList<>();
            Wholeness.walk(row, node -> true, node -> {
                if (nameless(node) || cutOff(node)) {
                    problems.add(node.getClass().getSimpleName());
                }
            });
            return problems;
        });
        assertEquals(List.of("Button", "TextField", "Button"), found);
        assertFalse(screens().isEmpty());
    }

    private static Screens.Visit visit(String name) throws IOException {
        Screens.Screen screen = Screens.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Screens.Visit visit =
                Gallery.open(screen.home(), CLIENTS.get(screen.home()), directory.resolve("work-" + name), stage);
        screen.steps().go(visit);
        WaitForAsyncUtils.waitForFxEvents();
        return visit;
    }

    private static List<String> problems(Parent root, java.util.function.Predicate<Node> isWrong) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            List<String> found = new ArrayList<>();
            Wholeness.walk(root, node -> true, node -> {
                if (isWrong.test(node)) {
                    found.add(node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass()
                            + (node instanceof Labeled labeled ? " '" + labeled.getText() + "'" : "") + " in "
                            + (node.getParent() == null ? "" : node.getParent().getStyleClass()));
                }
            });
            return found;
        });
    }

    /// What the keyboard reaches must say what it is. Panes that only scroll or split are silent by nature.
    private static boolean nameless(Node node) {
        if (!node.isFocusTraversable()
                || node.isDisabled()
                || node instanceof ScrollBar
                || node instanceof ScrollPane
                || node instanceof SplitPane
                || node instanceof TabPane
                || node instanceof ColorPicker) {
            return false;
        }
        if (!(node instanceof Control) && node.getAccessibleRole() == AccessibleRole.PARENT) {
            return true;
        }
        boolean named =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean labelled = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return !named && !labelled && !isLabelled(node);
    }

    private static boolean isLabelled(Node node) {
        Parent root = node.getScene().getRoot();
        return root.lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Label text && text.getLabelFor() == node);
    }

    /// A name that is too long may be, when the whole of it is a tooltip away.
    private static boolean cutOff(Node node) {
        return node instanceof ButtonBase button
                && button.getText() != null
                && !button.getText().isEmpty()
                && button.getTooltip() == null
                && button.lookupAll(".text").stream()
                        .anyMatch(text -> text instanceof Text shown
                                && shown.getParent() == button
                                && !shown.getText().equals(button.getText()));
    }
}
