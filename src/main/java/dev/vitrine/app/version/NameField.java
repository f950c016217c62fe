package dev.vitrine.app.version;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A name that is being typed, with the sentence about it.
public final class NameField {
    /// @param refused whether the name cannot be taken as it is
    public record Remark(boolean refused, String text) {}

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Remark>> remark = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param rule what is wrong with a name that is not blank
    NameField(Function<String, Optional<Remark>> rule) {
        text.subscribe(typed -> remark.set(typed.isBlank() ? Optional.empty() : rule.apply(typed.strip())));
    }

    /// Says something about `typed`, unless something else is typed by now or it is refused already.
    void say(String typed, String sentence) {
        if (typed.equals(value()) && remark.get().isEmpty()) {
            remark.set(Optional.of(new Remark(false, sentence)));
        }
    }

    /// What is typed, without spaces around it.
    public String value() {
        return text.get().strip();
    }

    /// Whether it can be taken.
    public boolean isGood() {
        return !value().isEmpty() && remark.get().filter(Remark::refused).isEmpty();
    }

    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<Optional<Remark>> remarkProperty() {
        return remark.getReadOnlyProperty();
    }
}
