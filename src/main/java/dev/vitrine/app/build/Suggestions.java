package dev.vitrine.app.build;

import dev.vitrine.app.text.DisplayText;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/// What may be meant by what is typed, below the field that it is typed in. Down goes into the list, Enter takes one.
final class Suggestions {
    private Suggestions() {}

    static void offer(TextField field, ObservableList<String> texts, Consumer<String> take) {
        ContextMenu menu = new ContextMenu();
        menu.setId(field.getId() + "-suggestions");
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
