package dev.vitrine.app.version;

import dev.vitrine.app.task.TaskRunner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The description while it is being written. What is not saved yet stays with its version: who goes elsewhere finds
/// it again on coming back.
public final class DescriptionViewModel {
    /// A text field takes no more without a stall.
    static final int LONGEST = 100_000;

    /// What is being written, and the description that it began from.
    private record Draft(String base, String text) {}

    private final EditViewModel edits;
    private final TaskRunner tasks;
    private final Map<String, Draft> drafts = new HashMap<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changedElsewhere = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
    private String id = "";
    private String current = "";

    DescriptionViewModel(
            EditViewModel edits, ReadOnlyObjectProperty<Optional<VersionDetails>> details, TaskRunner tasks) {
        this.edits = edits;
        this.tasks = tasks;
        details.subscribe(this::show);
        text.subscribe((old, typed) -> keep(typed));
    }

    private void show(Optional<VersionDetails> details) {
        String next = details.map(shown -> shown.version().id()).orElse("");
        current = details.map(shown -> shown.version().description()).orElse("");
        editable.set(details.isPresent() && current.length() <= LONGEST);
        if (!next.equals(id)) {
            id = next;
            restore();
        }
        tell();
    }

    private void restore() {
        Optional<Draft> draft = Optional.ofNullable(drafts.get(id));
        editing.set(false);
        text.set(draft.map(Draft::text).orElse(""));
        editing.set(draft.isPresent());
    }

    private void keep(String typed) {
        if (editing.get()) {
            String base = Optional.ofNullable(drafts.get(id)).map(Draft::base).orElse(current);
            drafts.put(id, new Draft(base, typed));
            tell();
        }
    }

    private void tell() {
        Optional<Draft> draft = Optional.ofNullable(drafts.get(id));
        unsaved.set(draft.filter(kept -> !kept.text().equals(kept.base())).isPresent());
        changedElsewhere.set(draft.filter(kept -> !kept.base().equals(current)).isPresent());
    }

    /// Begins to write, from the description as it is.
    public void edit() {
        if (editable.get() && !editing.get()) {
            text.set(current);
            drafts.put(id, new Draft(current, current));
            editing.set(true);
            tell();
        }
    }

    /// Forgets what was written.
    public void cancel() {
        drafts.remove(id);
        editing.set(false);
        tell();
    }

    /// Saves what was written; when that fails, it is there to be saved again.
    public void save() {
        String saved = id;
        Optional<Draft> draft = Optional.ofNullable(drafts.get(id)).filter(kept -> editing.get());
        draft.ifPresent(kept -> {
            cancel();
            edits.setDescription(kept.text(), () -> {
                drafts.put(saved, kept);
                if (saved.equals(id)) {
                    restore();
                    tell();
                }
            });
        });
    }

    /// For panes that lay out the text.
    TaskRunner tasks() {
        return tasks;
    }

    /// What is being written.
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /// Whether something would be lost.
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /// Whether somebody else changed the description since one began to write.
    public ReadOnlyBooleanProperty changedElsewhereProperty() {
        return changedElsewhere.getReadOnlyProperty();
    }

    /// Whether the description is short enough to be edited in a window.
    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }
}
