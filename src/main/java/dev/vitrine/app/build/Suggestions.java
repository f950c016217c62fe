package dev.vitrine.app.build;

import dev.vitrine.app.text.DisplayText;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What may be meant by what is typed, below the field that it is typed in. Down goes into the list, Enter takes one,
/// Tab
/// leaves field and list.
final class Suggestions {
    private Suggestions() {}

    static void offer(TextField field, ObservableList<String> texts, Consumer<String> take) {
        ContextMenu menu = new ContextMenu();
        menu.setId(field.getId() + "-suggestions");
        menu.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                menu.hide();
                field.fireEvent(event.copyFor(field, field));
                event.consume();
            }
        });
        texts.addListener((Observable changed) -> {
            menu.getItems().clear();
            for (String text : texts) {
                MenuItem item = new MenuItem(DisplayText.safe(text, 90));
                item.setMnemonicParsing(false);
                item.setOnAction(event -> take.accept(text));
                menu.getItems().add(item);
            }
            if (texts.isEmpty() || !field.isFocused()) {
                menu.hide();
            } else if (!menu.isShowing()) {
                menu.show(field, Side.BOTTOM, 0, 2);
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                menu.hide();
            }
        });
    }
}
