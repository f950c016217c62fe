package dev.vitrine.app.settings;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TextField;

/// A field whose text counts with Enter, or when the keyboard leaves it. What is wrong stays, with a sentence in its
/// row; what is right is shown as it is kept.
final class TypedField extends TextField {
    private final Supplier<String> kept;
    private final Function<String, Optional<String>> take;
    private Optional<SettingRow> row = Optional.empty();

    /// @param kept the text for what counts now
    /// @param take takes what was typed; answers with what is wrong with it
    TypedField(String id, String name, Supplier<String> kept, Function<String, Optional<String>> take) {
        this.kept = kept;
        this.take = take;
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("setting-field");
        setOnAction(event -> commit());
        focusedProperty().addListener((value, old, now) -> {
            if (!now && !getText().equals(kept.get())) {
                commit();
            }
        });
        refresh();
    }

    /// Where what is wrong is told.
    void tellIn(SettingRow place) {
        row = Optional.of(place);
    }

    private void commit() {
        Optional<String> wrong = take.apply(getText());
        row.ifPresent(place -> place.tell(this, wrong));
        if (wrong.isEmpty()) {
            setText(kept.get());
        }
    }

    /// Shows what counts now.
    void refresh() {
        setText(kept.get());
        row.ifPresent(place -> place.tell(this, Optional.empty()));
    }
}
