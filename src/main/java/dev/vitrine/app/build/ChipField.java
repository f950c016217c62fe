package dev.vitrine.app.build;

import dev.vitrine.app.control.Chip;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// Chips, and behind them the field in which the next one is typed: a comma, Enter or leaving it makes a chip of it,
/// Backspace in the empty field takes the last one away.
final class ChipField extends FlowPane {
    private final ChipsModel model;
    private final Chip.Kind kind;
    private final Messages messages = Messages.of(ChipField.class);
    private final TextField field = new TextField();
    private final List<Node> fixed;

    /// @param fixed  chips that stand before the others
    /// @param commit makes chips of what is typed
    ChipField(String key, Chip.Kind kind, ChipsModel model, List<Node> fixed, Runnable commit) {
        this.model = model;
        this.kind = kind;
        this.fixed = fixed;
        getStyleClass().add("build-chips");
        field.setId("build-" + key);
        field.getStyleClass().add("build-chip-field");
        field.setPromptText(messages.get("build.prompt." + key));
        field.setAccessibleText(messages.get("build.field." + key));
        field.textProperty().bindBidirectional(model.typedProperty());
        field.setOnAction(event -> commit.run());
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals(",")) {
                event.consume();
                commit.run();
            }
        });
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                commit.run();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.BACK_SPACE
                    && field.getText().isEmpty()
                    && !model.names().isEmpty()) {
                model.remove(model.names().getLast());
                event.consume();
            }
        });
        setOnMousePressed(event -> field.requestFocus());
        model.names().addListener((Observable changed) -> show());
        show();
    }

    TextField field() {
        return field;
    }

    private void show() {
        List<Node> nodes = new ArrayList<>(fixed);
        for (String name : model.names()) {
            Chip chip = new Chip(kind, shown(name));
            chip.setOnRemove(messages.get("build.chip.remove", DisplayText.safe(name, 60)), () -> model.remove(name));
            nodes.add(chip);
        }
        nodes.add(field);
        if (getChildren().contains(field)) {
            getChildren().subList(0, getChildren().indexOf(field)).clear();
            getChildren().addAll(0, nodes.subList(0, nodes.size() - 1));
        } else {
            getChildren().setAll(nodes);
        }
    }

    private static String shown(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
