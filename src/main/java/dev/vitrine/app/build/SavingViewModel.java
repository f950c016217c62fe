package dev.vitrine.app.build;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactDraft.SaveResult;
import dev.vitrine.model.ArtifactPath;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Saves the draft and opens the new version, or tells that there is one with these very files.
public final class SavingViewModel {
    private final ArtifactClient client;
    private final DraftSession session;
    private final DraftQueue queue;
    private final DraftFields fields;
    private final Selection selection;
    private final TaskRunner tasks;
    private final TaskRunner transfers;
    private final Dialogs dialogs;
    private final Messages messages = Messages.of(SavingViewModel.class);
    private final ReadOnlyObjectWrapper<Optional<EqualVersion>> equalTo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Runnable saved = () -> {};

    SavingViewModel(
            ArtifactClient client,
            DraftSession session,
            DraftQueue queue,
            DraftFields fields,
            Selection selection,
            TaskRunner tasks,
            TaskRunner transfers,
            Dialogs dialogs) {
        this.client = client;
        this.session = session;
        this.queue = queue;
        this.fields = fields;
        this.selection = selection;
        this.tasks = tasks;
        this.transfers = transfers;
        this.dialogs = dialogs;
    }

    /// @param action runs when a draft was saved and is no more
    void onSaved(Runnable action) {
        saved = action;
    }

    void save() {
        DraftSession.Wanted wanted = new DraftSession.Wanted(
                fields.collectionPath(),
                fields.typeName(),
                fields.descriptionProperty().get(),
                fields.metadata().value(),
                fields.aliases().values(),
                fields.tags().values(),
                fields.inputs().values().stream().map(client::parse).toList());
        queue.add(
                DraftQueue.Kind.SAVE,
                transfers,
                messages.get("build.task.save", wanted.collection().name()),
                monitor -> session.save(wanted, monitor),
                result -> saved(result, wanted));
    }

    private void saved(SaveResult result, DraftSession.Wanted wanted) {
        ArtifactPath path = result.artifact().attributes().path();
        saved.run();
        if (result.created()) {
            selection.registryChanged();
            selection.replace(new Place.AtVersion(path, Optional.empty()));
        } else {
            equalTo.set(Optional.of(EqualVersion.of(result.artifact().attributes(), wanted)));
        }
    }

    /// Opens the version that the content was equal to.
    public void showEqual() {
        equalTo.get().ifPresent(equal -> {
            equalTo.set(Optional.empty());
            selection.replace(new Place.AtVersion(equal.path(), Optional.empty()));
        });
    }

    /// Writes what was typed to the version that the content was equal to, and opens it.
    public void writeTyped() {
        equalTo.get()
                .ifPresent(equal -> tasks.submit(
                                messages.get("build.task.edit", equal.path().name()),
                                monitor -> client.artifact(equal.path()).edit(equal.typed()))
                        .onSuccess(edited -> {
                            selection.registryChanged();
                            showEqual();
                        })
                        .onFailure(dialogs::error));
    }

    /// Takes the notice away.
    public void forgetEqual() {
        equalTo.set(Optional.empty());
    }

    /// The latest version, when what was to be saved is equal to it.
    public ReadOnlyObjectProperty<Optional<EqualVersion>> equalToProperty() {
        return equalTo.getReadOnlyProperty();
    }
}
