package dev.vitrine.app.build;

import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.editor.MetadataHolder;
import dev.vitrine.app.editor.MetadataNode;
import dev.vitrine.app.editor.MetadataViewModel;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.Rules;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Metadata of a new version: JSON text that is kept as it is typed, and the tree of it while it is right. What a base
/// version holds beyond what can be typed stays as it is. Used on the JavaFX thread.
public final class DraftMetadata implements MetadataHolder {
    /// What was changed in the tree, or could not be.
    ///
    /// @param undo puts back what was there before
    public record Change(boolean refused, String text, Optional<Runnable> undo) {}

    private final Messages messages = Messages.of(DraftMetadata.class);
    private final ErrorText errors = new ErrorText();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Metadata> kept = new SimpleObjectProperty<>(Metadata.EMPTY);
    private final ObjectBinding<Optional<Metadata>> value = Bindings.createObjectBinding(this::read, text, kept);
    private final ObjectBinding<Optional<String>> problem = Bindings.createObjectBinding(this::judge, value);
    private final ObservableValue<Optional<MetadataNode>> root =
            Bindings.createObjectBinding(() -> value.get().map(MetadataNode::root), value);
    private final ReadOnlyObjectWrapper<Optional<Change>> change = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean changing;

    DraftMetadata() {
        text.subscribe((old, typed) -> {
            if (!changing) {
                forgetChange();
            }
        });
    }

    /// The value that is typed; empty while it is no JSON object, or one that is too long.
    private Optional<Metadata> read() {
        String typed = text.get();
        if (typed.isBlank()) {
            return Optional.of(kept.get());
        }
        try {
            return typed.length() > MetadataViewModel.LONGEST_TYPED
                    ? Optional.empty()
                    : Optional.of(Metadata.parse(typed.strip()));
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    private Optional<String> judge() {
        if (text.get().length() > MetadataViewModel.LONGEST_TYPED) {
            return Optional.of(messages.get("build.problem.metadataTooLong"));
        }
        if (value.get().isEmpty()) {
            return Optional.of(messages.get("build.problem.notJson"));
        }
        try {
            value();
            return Optional.empty();
        } catch (InvalidNameException e) {
            ErrorText.Explanation why = errors.explain(e);
            return Optional.of(why.sentence() + " " + why.advice());
        }
    }

    /// @throws InvalidNameException when the rules refuse it
    Metadata value() {
        return text.get().isBlank() ? kept.get() : Rules.metadata(metadata());
    }

    /// Shows JSON, or the metadata of the base where that is too long to be typed.
    void show(Metadata base, String json) {
        change.set(Optional.empty());
        boolean shown = json.length() <= MetadataViewModel.LONGEST_TYPED;
        kept.set(shown ? Metadata.EMPTY : base);
        text.set(shown ? json : "");
    }

    @Override
    public ObservableValue<Optional<MetadataNode>> root() {
        return root;
    }

    @Override
    public Metadata metadata() {
        return value.get().orElse(Metadata.EMPTY);
    }

    @Override
    public void change(UnaryOperator<Metadata> how, String said) {
        if (!kept.get().equals(Metadata.EMPTY)) {
            change.set(Optional.of(new Change(true, messages.get("build.metadata.kept"), Optional.empty())));
            return;
        }
        String before = text.get();
        changing = true;
        text.set(how.apply(metadata()).toPrettyJson());
        changing = false;
        change.set(Optional.of(new Change(false, said, Optional.of(() -> text.set(before)))));
    }

    @Override
    public Optional<StringProperty> typedText() {
        return Optional.of(text);
    }

    /// JSON, as it was typed.
    public StringProperty textProperty() {
        return text;
    }

    public ObjectBinding<Optional<String>> problem() {
        return problem;
    }

    /// What was done last in the tree.
    public ReadOnlyObjectProperty<Optional<Change>> changeProperty() {
        return change.getReadOnlyProperty();
    }

    public void forgetChange() {
        change.set(Optional.empty());
    }
}
