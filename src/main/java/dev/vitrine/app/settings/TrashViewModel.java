package dev.vitrine.app.settings;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.task.Loading;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactClient.TrashContent;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The trash of checkouts: how much it holds, and emptying it.
public final class TrashViewModel {
    private final ArtifactClient client;
    private final Dialogs dialogs;
    private final Formats formats;
    private final Messages messages = Messages.of(TrashViewModel.class);
    private final Loading<TrashContent> loading;
    private final Loading<TrashContent> emptying;
    private final ReadOnlyObjectWrapper<Optional<TrashContent>> content = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public TrashViewModel(ArtifactClient client, TaskRunner tasks, Dialogs dialogs, Formats formats) {
        this.client = client;
        this.dialogs = dialogs;
        this.formats = formats;
        loading = new Loading<>(tasks, held -> content.set(Optional.of(held)));
        emptying = new Loading<>(tasks, this::emptied);
    }

    /// What it holds; empty while it is being counted.
    public ReadOnlyObjectProperty<Optional<TrashContent>> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Why it cannot be counted.
    public ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return loading.failureProperty();
    }

    /// Why it cannot be emptied.
    public ReadOnlyObjectProperty<Optional<Exception>> emptyingFailureProperty() {
        return emptying.failureProperty();
    }

    /// What was just done, in a sentence.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Counts again, as when the page is opened.
    public void refresh() {
        said.set("");
        loading.read(messages.get("settings.trash.counting"), client::trashContent);
    }

    /// Removes everything, after a yes to what cannot be undone then.
    public void empty() {
        TrashContent now = content.get().orElse(new TrashContent(0, 0, List.of()));
        String key = now.folders().isEmpty() ? "settings.trash.empty.none" : "settings.trash.empty.text";
        if (dialogs.confirm(new Dialogs.Confirmation(
                messages.get("settings.trash.empty.title"),
                messages.get(key, formats.bytes(now.bytes())),
                now.folders().stream()
                        .map(folder -> DisplayText.safe(folder.toString()))
                        .toList(),
                messages.get("settings.trash.empty.verb"),
                Dialogs.Kind.DESTRUCTIVE))) {
            emptying.read(messages.get("settings.trash.emptying"), client::emptyTrash);
        }
    }

    private void emptied(TrashContent left) {
        long before = content.get().map(TrashContent::bytes).orElse(0L);
        content.set(Optional.of(left));
        said.set(messages.get("settings.trash.emptied", formats.bytes(Math.max(0, before - left.bytes()))));
    }
}
