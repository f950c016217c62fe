package dev.vitrine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.testing.FxTest;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ChipEditorTest extends FxTest {
    private final ObservableList<String> open = FXCollections.observableArrayList("one");
    private final ObservableList<String> hidden = FXCollections.observableArrayList("latest", "prod");

    @Override
    protected Parent view() {
        FlowPane openRow = new FlowPane();
        FlowPane hiddenRow = new FlowPane();
        editor("open", open, openRow).show(open);
        editor("hidden", hidden, hiddenRow)
                .behind("plus", "+ name")
                .fixing("latest"::equals, "moves by itself")
                .show(hidden);
        return new VBox(20, openRow, hiddenRow, new Button("elsewhere"));
    }

    private static ChipEditor editor(String id, ObservableList<String> names, FlowPane row) {
        StringProperty typed = new SimpleStringProperty("");
        Runnable take = () -> {
            if (!typed.get().isBlank() && !typed.get().contains(" ")) {
                names.add(typed.get());
                typed.set("");
            }
        };
        ChipEditor editor = new ChipEditor(
                id,
                new ChipEditor.Edited(Chip.Kind.ALIAS, typed, take, names::remove),
                new ChipEditor.Words("a name", "name", name -> "Remove " + name),
                nodes -> row.getChildren().setAll(nodes));
        names.addListener((Observable changed) -> editor.show(names));
        return editor;
    }

    @Test
    void anOpenFieldTakesANameAtACommaAtEnterAndWhenOneLeavesIt() {
        clickOn("#open").write("two,three").push(KeyCode.ENTER).write("four");
        assertEquals(List.of("one", "two", "three"), open);
        clickOn("elsewhere");
        assertEquals(List.of("one", "two", "three", "four"), open);
    }

    @Test
    void backspaceInTheEmptyOpenFieldTakesTheLastNameAway() {
        clickOn("#open").write("two,").push(KeyCode.BACK_SPACE);
        assertEquals(List.of("one"), open);
    }

    @Test
    void whatCannotBeTakenStaysInTheField() {
        clickOn("#open").write("t wo").push(KeyCode.ENTER);
        assertEquals(List.of("one"), open);
        clickOn("#open").push(KeyCode.END).push(KeyCode.BACK_SPACE);
        assertEquals(List.of("one"), open);
    }

    @Test
    void aHiddenFieldComesOnThePlusAndGoesOnEscape() {
        assertTrue(lookup("#hidden").tryQuery().isEmpty());
        clickOn("#plus").write("a,b").push(KeyCode.ESCAPE);
        assertTrue(lookup("#hidden").tryQuery().isEmpty());
        assertEquals(List.of("latest", "prod", "a"), hidden);
        clickOn("#plus").push(KeyCode.BACK_SPACE);
        assertEquals(List.of("latest", "prod", "a"), hidden);
    }

    @Test
    void aFixedNameHasNoCross() {
        List<String> crosses = lookup(".chip-cross").queryAllAs(Button.class).stream()
                .map(Button::getAccessibleText)
                .toList();
        assertEquals(List.of("Remove one", "Remove prod"), crosses);
    }

    @Test
    void manyNamesAreCutUntilTheRestIsAskedFor() {
        onFx(() -> open.setAll(IntStream.range(0, 20).mapToObj(i -> "n" + i).toList()));
        assertFalse(lookup("n12").tryQuery().isPresent());
        clickOn("+8");
        assertTrue(lookup("n19").tryQuery().isPresent());
    }
}
