package dev.vitrine.app.control;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Names as chips that can be taken away, and behind them the field in which the next one is typed; Enter or a comma
/// takes it. The field stands open, or hides behind a `+` until it is asked for ([#behind]). Not a node itself: what
/// holds it puts the chips among others.
public final class ChipEditor {
    private static final int MOST_CHIPS = 12;
    private static final int FEW_CHIPS = 3;
    private static final int LONGEST_TIP = 2_000;

    /// What it edits.
    ///
    /// @param typed  what is in the field
    /// @param take   takes what is typed, or leaves it there when it cannot
    /// @param remove takes a name away
    public record Edited(Chip.Kind kind, StringProperty typed, Runnable take, Consumer<String> remove) {}

    /// What it says.
    ///
    /// @param field  what the field is, for screen readers
    /// @param prompt what stands in the empty field
    /// @param remove what the cross of a name does
    public record Words(String field, String prompt, UnaryOperator<String> remove) {}

    private final Edited edited;
    private final Words words;
    private final Consumer<List<Node>> row;
    private final Messages messages = Messages.of(ChipEditor.class);
    private final TextField field = new TextField();
    private final Button plus = new Button();
    private Predicate<String> fixed = name -> false;
    private String fixedTip = "";
    private UnaryOperator<String> shortName = UnaryOperator.identity();
    private List<String> names = List.of();
    private int most = MOST_CHIPS;
    private boolean hides;
    private boolean typing = true;
    private boolean showsAll;
    private boolean filled;
    private boolean filling;

    /// @param id  of the field
    /// @param row shows the nodes, in place of those before
    public ChipEditor(String id, Edited edited, Words words, Consumer<List<Node>> row) {
        this.edited = edited;
        this.words = words;
        this.row = row;
        field.setId(id);
        field.getStyleClass().add("chip-field");
        field.setPromptText(words.prompt());
        field.setAccessibleText(words.field());
        field.textProperty().bindBidirectional(edited.typed());
        field.setOnAction(event -> take());
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals(",")) {
                event.consume();
                take();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is && !filling) {
                left();
            }
        });
    }

    /// Hides the field behind a button until one wants to type; Escape hides it again.
    public ChipEditor behind(String id, String text) {
        hides = true;
        typing = false;
        plus.setId(id);
        plus.setText(text);
        plus.getStyleClass().setAll("chip", "chip-plus");
        plus.setMinWidth(Button.USE_PREF_SIZE);
        plus.setTooltip(new Tooltip(words.field()));
        plus.setAccessibleText(words.field());
        plus.setOnAction(event -> start());
        return this;
    }

    /// Lets some names have no cross; `tip` says why.
    public ChipEditor fixing(Predicate<String> which, String tip) {
        fixed = which;
        fixedTip = tip;
        return this;
    }

    /// Shows names short, and the whole of them in the tooltip.
    public ChipEditor shortening(UnaryOperator<String> how) {
        shortName = how;
        return this;
    }

    /// Shows few names until one asks for the others, where height is scarce.
    public void setFew(boolean few) {
        most = few ? FEW_CHIPS : MOST_CHIPS;
        fill();
    }

    /// The field, for what is offered below it.
    public TextField field() {
        return field;
    }

    /// Opens the field and puts the caret in it.
    public void start() {
        if (!typing) {
            typing = true;
            fill();
        }
        field.requestFocus();
    }

    private void stop() {
        if (hides && typing) {
            typing = false;
            field.clear();
            fill();
        }
    }

    private void take() {
        if (hides && field.getText().isBlank()) {
            stop();
            plus.requestFocus();
        } else {
            edited.take().run();
        }
    }

    /// An open field keeps what is typed as a chip, as every field of a form keeps what is typed.
    private void left() {
        if (!hides) {
            edited.take().run();
        } else if (field.getText().isBlank()) {
            stop();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (hides && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            stop();
            plus.requestFocus();
        } else if (!hides
                && event.getCode() == KeyCode.BACK_SPACE
                && field.getText().isEmpty()
                && !names.isEmpty()) {
            event.consume();
            edited.remove().accept(names.getLast());
        }
    }

    /// Forgets what was typed for something else.
    public void reset() {
        showsAll = false;
        stop();
    }

    public void show(List<String> shown) {
        if (!shown.equals(names) || !filled) {
            names = List.copyOf(shown);
            fill();
        }
    }

    private void fill() {
        List<Node> nodes = new ArrayList<>();
        int shown = showsAll ? names.size() : Math.min(names.size(), most);
        names.stream().limit(shown).forEach(name -> nodes.add(chip(name)));
        if (shown < names.size()) {
            Button rest = new Button(messages.get("control.chips.more", names.size() - shown));
            rest.getStyleClass().setAll("chip", "chip-plus");
            rest.setTooltip(new Tooltip(
                    DisplayText.safe(String.join(", ", names.subList(shown, names.size())), LONGEST_TIP)));
            rest.setOnAction(event -> {
                showsAll = true;
                fill();
            });
            nodes.add(rest);
        }
        nodes.add(typing ? field : plus);
        boolean focused = field.isFocused();
        filling = true;
        row.accept(nodes);
        filling = false;
        filled = true;
        if (typing && focused) {
            field.requestFocus();
        }
    }

    private Chip chip(String name) {
        String shown = shortName.apply(name);
        Chip chip = new Chip(edited.kind(), shown);
        Runnable remove = () -> edited.remove().accept(name);
        if (fixed.test(name)) {
            chip.setOnRemove(remove);
            chip.setTooltip(new Tooltip(fixedTip));
        } else {
            chip.setOnRemove(words.remove().apply(DisplayText.safe(name, 60)), remove);
        }
        if (!shown.equals(name)) {
            chip.setTooltip(new Tooltip(DisplayText.safe(name, LONGEST_TIP)));
        }
        return chip;
    }
}
