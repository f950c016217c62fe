package dev.vitrine.app.version;

import dev.vitrine.app.control.Chip;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

/// Aliases or tags as chips that can be taken away, and behind them a `+` that turns into a field: Enter adds what is
/// typed there, Escape leaves it. Not a node itself: a row of the header holds the chips among others.
final class ChipEditor {
    private static final int MOST_CHIPS = 12;

    /// What it edits.
    ///
    /// @param key   `alias` or `tag`: the part of message keys and node ids
    /// @param add   takes what is typed; false when it cannot
    /// @param fixed names that show no cross
    record Edited(
            String key,
            Chip.Kind kind,
            NameField field,
            BooleanSupplier add,
            Consumer<String> remove,
            Predicate<String> fixed) {}

    private final Edited edited;
    private final Consumer<List<Node>> row;
    private final Messages messages = Messages.of(ChipEditor.class);
    private final TextField field = new TextField();
    private final Button plus = new Button();
    private List<String> names = List.of();
    private boolean showsAll;
    private boolean typing;
    private boolean filled;

    /// @param row shows the nodes, in place of those before
    ChipEditor(Edited edited, Consumer<List<Node>> row) {
        this.edited = edited;
        this.row = row;
        plus.setText(text("add"));
        plus.setId("version-add-" + edited.key());
        plus.getStyleClass().setAll("chip", "chip-plus");
        plus.setMinWidth(Button.USE_PREF_SIZE);
        plus.setTooltip(new Tooltip(text("add.tip")));
        plus.setAccessibleText(text("add.tip"));
        plus.setOnAction(event -> start());
        field.setId("version-new-" + edited.key());
        field.getStyleClass().add("chip-field");
        field.setPromptText(text("prompt"));
        field.setAccessibleText(text("add.tip"));
        field.textProperty().bindBidirectional(edited.field().textProperty());
        field.setOnAction(event -> add());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                stop();
                plus.requestFocus();
            }
        });
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is && field.getText().isBlank()) {
                stop();
            }
        });
    }

    private String text(String part, Object... names) {
        return messages.get("version." + edited.key() + "." + part, names);
    }

    /// Opens the field and puts the caret in it.
    void start() {
        typing = true;
        fill();
        field.requestFocus();
    }

    private void stop() {
        if (typing) {
            typing = false;
            field.clear();
            fill();
        }
    }

    private void add() {
        if (edited.field().value().isEmpty()) {
            stop();
            plus.requestFocus();
        } else if (edited.add().getAsBoolean()) {
            field.requestFocus();
        }
    }

    /// Forgets what was typed for another version.
    void reset() {
        showsAll = false;
        stop();
    }

    void show(List<String> shown) {
        if (!shown.equals(names) || !filled) {
            names = List.copyOf(shown);
            fill();
        }
    }

    private void fill() {
        List<Node> nodes = new ArrayList<>();
        int most = showsAll ? names.size() : Math.min(names.size(), MOST_CHIPS);
        names.stream().limit(most).forEach(name -> nodes.add(chip(name)));
        if (most < names.size()) {
            Button rest = new Button(messages.get("version.chips.more", names.size() - most));
            rest.getStyleClass().setAll("chip", "chip-plus");
            rest.setTooltip(new Tooltip(DisplayText.safe(String.join(", ", names.subList(most, names.size())), 2_000)));
            rest.setOnAction(event -> {
                showsAll = true;
                fill();
            });
            nodes.add(rest);
        }
        nodes.add(typing ? field : plus);
        boolean focused = field.isFocused();
        row.accept(nodes);
        filled = true;
        if (typing && focused) {
            field.requestFocus();
        }
    }

    private Chip chip(String name) {
        Chip chip = new Chip(edited.kind(), name);
        Runnable remove = () -> edited.remove().accept(name);
        if (edited.fixed().test(name)) {
            chip.setOnRemove(remove);
            chip.setTooltip(new Tooltip(text(name)));
        } else {
            chip.setOnRemove(text("remove", DisplayText.safe(name, 60)), remove);
        }
        return chip;
    }
}
