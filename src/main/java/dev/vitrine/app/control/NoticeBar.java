package dev.vitrine.app.control;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.text.Messages;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// One sentence about what was just done, in its place in the window, with a way to take it back. Takes no room while
/// it has nothing to say.
public final class NoticeBar extends HBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private final Messages messages = Messages.of(NoticeBar.class);
    private final Label text = new Label();
    private final Button undo = new Button(messages.get("notice.undo"));

    /// @param dismiss runs when the person has read it
    public NoticeBar(Runnable dismiss) {
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        undo.getStyleClass().addAll("notice-undo", Styles.FLAT, Styles.ACCENT);
        undo.setMinWidth(USE_PREF_SIZE);
        undo.managedProperty().bind(undo.visibleProperty());
        Button close = new Button("", new FontIcon("fth-x"));
        close.getStyleClass().addAll("notice-close", Styles.FLAT, Styles.BUTTON_ICON);
        close.setAccessibleText(messages.get("notice.close"));
        close.setOnAction(event -> dismiss.run());
        getChildren().setAll(text, undo, close);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    public void say(boolean failed, String sentence, Optional<Runnable> takeBack) {
        text.setText(sentence);
        setAccessibleText(sentence);
        pseudoClassStateChanged(FAILED, failed);
        undo.setVisible(takeBack.isPresent());
        undo.setOnAction(event -> takeBack.ifPresent(Runnable::run));
        setVisible(true);
    }

    public void hide() {
        setVisible(false);
    }
}
