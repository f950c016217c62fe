package dev.vitrine.app.editor;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.InvalidNameException;
import dev.vitrine.model.JsonProblem;
import dev.vitrine.model.Metadata;
import dev.vitrine.model.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Changes to metadata: one value, one key, or all of it as JSON. A change is made to what the holder has by then, so
/// that
/// other keys keep what others gave them.
public final class MetadataViewModel {
    /// More JSON is shown in part and cannot be edited in a window.
    public static final int LONGEST_RAW = 50_000;

    /// More is not typed by hand, and parsing it on each key would hold the window up.
    public static final int LONGEST_TYPED = 1_000_000;

    /// The JSON text of metadata.
    ///
    /// @param whole whether `text` is all of it
    /// @param length characters of all of it
    public record Raw(String text, boolean whole, int length) {}

    private final MetadataHolder holder;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final Messages messages = Messages.of(MetadataViewModel.class);
    private final ErrorText errors = new ErrorText();
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Raw>> raw = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<RunningTask<?>> writing = Optional.empty();

    public MetadataViewModel(MetadataHolder holder, TaskRunner tasks, Dialogs dialogs) {
        this.holder = holder;
        this.tasks = tasks;
        this.dialogs = dialogs;
        holder.root().subscribe(shown -> remark.set(""));
        holder.typedText().ifPresent(text -> text.subscribe(this::typed));
    }

    /// Text of which no tree can be made is shown as it is.
    private void typed(String text) {
        if (raw.get().isEmpty() && problemOfTyped(text).isPresent()) {
            showRaw();
        }
    }

    private Optional<String> problemOfTyped(String text) {
        return text.isBlank() || text.length() > LONGEST_RAW ? Optional.empty() : problemOfRaw(text);
    }

    /// Root of the tree to show.
    ObservableValue<Optional<MetadataNode>> root() {
        return holder.root();
    }

    /// The JSON text, where it is kept as it is typed.
    Optional<StringProperty> typedText() {
        return holder.typedText();
    }

    /// Whether what was typed is a value of a type; says why when it is not.
    public boolean accepts(MetadataNode.Type type, String typed) {
        try {
            MetadataChange.read(type, typed);
            return true;
        } catch (InvalidNameException e) {
            remark.set(messages.get("editor.metadata.bad." + type, DisplayText.safe(typed, 60)));
            return false;
        }
    }

    /// Puts what was typed in place of a value, as the same type; nothing happens when it is none of that type.
    public void setValue(MetadataNode node, String typed) {
        if (accepts(node.type(), typed)) {
            put(node.path(), MetadataChange.read(node.type(), typed), "editor.metadata.changed", node.key());
        }
    }

    /// Makes a value one of another type; what it was is kept as far as it can be.
    public void setType(MetadataNode node, MetadataNode.Type type) {
        if (type != node.type()) {
            put(node.path(), MetadataChange.convert(node.value(), type), "editor.metadata.changed", node.key());
        }
    }

    public void remove(MetadataNode node) {
        remark.set("");
        holder.change(
                now -> MetadataChange.remove(now, node.path()),
                messages.get("editor.metadata.removed", DisplayText.safe(node.key(), 60)));
    }

    /// What is wrong with a new key of an object; empty when it can be added. Lists need no key.
    public Optional<String> problemOfKey(MetadataNode parent, String key) {
        if (!(parent.value() instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        if (map.containsKey(key)) {
            return Optional.of(messages.get("editor.metadata.key.taken", DisplayText.safe(key, 60)));
        }
        if (parent.path().isEmpty() && map.size() >= Rules.MAX_METADATA_KEYS) {
            return Optional.of(messages.get("editor.metadata.key.tooMany", Rules.MAX_METADATA_KEYS));
        }
        return key.isEmpty() ? Optional.of(messages.get("editor.metadata.key.empty")) : Optional.empty();
    }

    /// Adds a key to an object, or an item to a list; false when it cannot be.
    public boolean add(MetadataNode parent, String key, MetadataNode.Type type, String typed) {
        Optional<String> problem = problemOfKey(parent, key);
        if (problem.isPresent()) {
            remark.set(problem.get());
            return false;
        }
        if (!accepts(type, typed)) {
            return false;
        }
        Object step = parent.value() instanceof List<?> list ? (Object) list.size() : key;
        List<Object> path =
                Stream.concat(parent.path().stream(), Stream.of(step)).toList();
        put(path, MetadataChange.read(type, typed), "editor.metadata.added", String.valueOf(step));
        return true;
    }

    private void put(List<Object> path, @Nullable Object value, String said, String key) {
        remark.set("");
        holder.change(now -> MetadataChange.put(now, path, value), messages.get(said, DisplayText.safe(key, 60)));
    }

    /// Shows the JSON text in [#rawProperty()]: what was typed, or the metadata, written in the background.
    public void showRaw() {
        writing.ifPresent(RunningTask::cancel);
        Optional<String> typed = typedNow();
        if (typed.isPresent()) {
            raw.set(Optional.of(rawOf(typed.get())));
            return;
        }
        Metadata metadata = holder.metadata();
        RunningTask<Raw> task =
                tasks.submit(messages.get("editor.task.json"), monitor -> rawOf(metadata.toPrettyJson()));
        writing = Optional.of(task);
        task.onSuccess(text -> {
            if (writing.filter(last -> last == task).isPresent()) {
                raw.set(Optional.of(text));
            }
        });
    }

    private static Raw rawOf(String json) {
        boolean whole = json.length() <= LONGEST_RAW;
        return new Raw(whole ? json : json.substring(0, LONGEST_RAW), whole, json.length());
    }

    /// Leaves the JSON text; what is kept as it is typed can be left when it is right.
    public void closeRaw() {
        Optional<String> problem = holder.typedText().flatMap(text -> problemOfTyped(text.get()));
        if (problem.isPresent()) {
            return;
        }
        writing.ifPresent(RunningTask::cancel);
        writing = Optional.empty();
        raw.set(Optional.empty());
        remark.set("");
    }

    /// What is wrong with JSON that was typed, in words; empty when it can be saved.
    public Optional<String> problemOfRaw(String json) {
        if (json.length() > LONGEST_TYPED) {
            return Optional.of(messages.get("editor.raw.tooLong", LONGEST_TYPED));
        }
        Optional<JsonProblem> problem = JsonProblem.find(json);
        if (problem.isPresent()) {
            JsonProblem at = problem.get();
            return Optional.of(messages.get(
                    "editor.raw.problem",
                    Integer.toString(at.line()),
                    Integer.toString(at.column()),
                    DisplayText.safe(at.reason(), 200)));
        }
        try {
            Rules.metadata(Metadata.parse(json));
            return Optional.empty();
        } catch (InvalidNameException e) {
            ErrorText.Explanation why = errors.explain(e);
            return Optional.of(why.sentence() + " " + why.advice());
        }
    }

    /// Puts JSON in place of all metadata; false when it cannot be.
    public boolean saveRaw(String json) {
        boolean good = problemOfRaw(json).isEmpty();
        if (good) {
            holder.change(now -> Metadata.parse(json), messages.get("editor.raw.saved"));
            closeRaw();
        }
        return good;
    }

    /// Copies all metadata: the text as it is typed, or what is written in the background.
    public void copyAll() {
        Optional<String> typed = typedNow();
        if (typed.isPresent()) {
            dialogs.copy(typed.get());
            return;
        }
        Metadata metadata = holder.metadata();
        tasks.submit(messages.get("editor.task.json"), monitor -> metadata.toPrettyJson())
                .onSuccess(dialogs::copy);
    }

    private Optional<String> typedNow() {
        return holder.typedText().map(StringProperty::get).filter(text -> !text.isBlank());
    }

    public void copy(String text) {
        dialogs.copy(text);
    }

    /// Why the last thing typed was not taken; empty when it was.
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /// The JSON text while it is asked for.
    public ReadOnlyObjectProperty<Optional<Raw>> rawProperty() {
        return raw.getReadOnlyProperty();
    }
}
