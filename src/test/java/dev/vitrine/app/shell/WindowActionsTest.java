package dev.vitrine.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.action.AppAction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class WindowActionsTest extends WindowTest {
    private Set<String> menuIds() {
        return lookup(".main-menu").<MenuBar>query().getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .map(MenuItem::getId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Test
    void everyActionHasWordsAnIconAKeyOfItsOwnAndAPlaceInTheMenus() {
        Set<String> menus = menuIds();
        Set<String> keys = new HashSet<>();
        Set<String> wrong = new TreeSet<>();
        for (AppAction action : workbench.actions()) {
            if (action.text().isBlank() || action.description().isBlank()) {
                wrong.add(action.id() + " has no words");
            }
            if (!action.accelerator()
                    .map(key -> keys.add(KeyCombination.valueOf(key).getName()))
                    .orElse(true)) {
                wrong.add(action.id() + " has the key of another");
            }
            if (!menus.contains(action.id().replace('.', '-') + "-item")) {
                wrong.add(action.id() + " is in no menu");
            }
            Feather.findByDescription(action.icon());
        }
        assertEquals(Set.of(), wrong);
        assertTrue(workbench.actions().size() > 15);
    }

    @Test
    void theSheetOfShortcutsIsOpenedSearchedAndLeftByTheKeyboard() {
        push(KeyCode.F1);
        assertTrue(lookup("#shortcuts").tryQuery().isPresent());
        picture("shortcuts");
        write("transf");
        assertEquals(
                List.of("Transfers strip", "Transfers"),
                lookup("#shortcuts .shortcuts-group HBox > .label").queryAllAs(Labeled.class).stream()
                        .filter(label -> !label.getStyleClass().contains("key-cap"))
                        .map(Labeled::getText)
                        .toList());
        push(KeyCode.ESCAPE);
        assertTrue(lookup("#shortcuts").tryQuery().isEmpty());
    }

    @Test
    void columnsAreHiddenAndShownByTheirKeys() {
        clickOn("#palette-open").write("shapes").push(KeyCode.ENTER);
        assertTrue(lookup("#versions-list").tryQuery().isPresent());
        push(new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN));
        assertTrue(lookup("#registry-tree").tryQuery().isEmpty());
        push(new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        assertTrue(lookup("#versions-list").tryQuery().isEmpty());
        picture("window-columns-hidden");
        Remembered.Columns columns = workbench.remembered().columns();
        assertEquals(new Remembered.Columns(false, false, true, 248, 300), columns);
        push(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN));
        assertTrue(lookup("#versions-filter").<TextInputControl>query().isFocused());
    }

    @Test
    void columnsStayAsWideAsTheyWereWhateverIsShownBesideThem() {
        assertEquals(List.of(248.0, 300.0), widths());
        onFx(() -> workbench.change(now -> now.withTextPercent(200)));
        onFx(() -> workbench.change(now -> now.withTextPercent(100)));
        assertEquals(List.of(248.0, 300.0), widths());
        push(new KeyCodeCombination(KeyCode.J, KeyCombination.SHORTCUT_DOWN));
        assertEquals(List.of(248.0), widths());
        push(KeyCode.ALT, KeyCode.LEFT);
        assertEquals(List.of(248.0, 300.0), widths());
    }

    private List<Double> widths() {
        return Stream.of(".registry-tree", ".versions")
                .flatMap(part -> lookup(part).<Region>queryAll().stream())
                .map(part -> (double) Math.round(part.getWidth()))
                .toList();
    }

    @Test
    void f6MovesTheKeyboardFromPartToPart() {
        clickOn("#palette-open").write("shapes").push(KeyCode.ENTER);
        clickOn("#registry-tree");
        push(KeyCode.F6);
        assertTrue(lookup("#versions-list").query().isFocused());
        push(KeyCode.SHIFT, KeyCode.F6);
        assertTrue(lookup("#registry-tree").query().isFocused());
    }

    @Test
    void newerAndOlderLeadAlongTheList() {
        clickOn("#palette-open").write("shapes").push(KeyCode.ENTER);
        push(KeyCode.ALT, KeyCode.DOWN);
        assertEquals("v1", workbench.remembered().version().orElseThrow().alias());
        push(KeyCode.ALT, KeyCode.UP);
        assertEquals("v2", workbench.remembered().version().orElseThrow().alias());
        push(KeyCode.ALT, KeyCode.UP);
        assertEquals("v2", workbench.remembered().version().orElseThrow().alias());
        assertFalse(workbench.remembered().recent().isEmpty());
    }
}
