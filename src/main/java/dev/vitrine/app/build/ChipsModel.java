package dev.vitrine.app.build;

import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.model.InvalidNameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Names that become chips: each is checked while it is typed, and taken at a comma or Enter. Used on the JavaFX
/// thread.
public final class ChipsModel {
    private final UnaryOperator<String> rule;
    private final ErrorText errors = new ErrorText();
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectBinding<Optional<String>> problem;

    /// @param rule what a name becomes; throws [InvalidNameException] when it cannot be one
    ChipsModel(UnaryOperator<String> rule) {
        this.rule = rule;
        problem = Bindings.createObjectBinding(this::check, typed);
    }

    private Optional<String> check() {
        try {
            parts();
            return Optional.empty();
        } catch (InvalidNameException e) {
            ErrorText.Explanation why = errors.explain(e);
            return Optional.of(why.sentence() + " " + why.advice());
        }
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        for (String part : typed.get().split(",")) {
            if (!part.isBlank()) {
                parts.add(rule.apply(part.strip()));
            }
        }
        return parts;
    }

    /// Makes chips of what is typed; whether it could.
    public boolean commit() {
        if (problem.get().isPresent()) {
            return false;
        }
        for (String name : parts()) {
            add(name);
        }
        typed.set("");
        return true;
    }

    void add(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    public void remove(String name) {
        names.remove(name);
    }

    /// The chips, and what is typed after them.
    List<String> values() {
        List<String> all = new ArrayList<>(names);
        parts().stream().filter(part -> !all.contains(part)).forEach(all::add);
        return all;
    }

    void show(List<String> values) {
        typed.set("");
        names.setAll(values);
    }

    public ObservableList<String> names() {
        return names;
    }

    public StringProperty typedProperty() {
        return typed;
    }

    public ObjectBinding<Optional<String>> problem() {
        return problem;
    }
}
