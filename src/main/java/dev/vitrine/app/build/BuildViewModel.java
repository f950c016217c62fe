package dev.vitrine.app.build;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.editor.MetadataViewModel;
import dev.vitrine.app.selection.DropTarget;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.KeptDrafts;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The page for a new artifact: which draft is open, where a drop goes, whether it can be saved. What it consists of
/// has view models of its own.
public final class BuildViewModel {
    private final Selection selection;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final DraftFields fields;
    private final MetadataViewModel metadata;
    private final DraftQueue queue;
    private final StagingViewModel staging;
    private final ChecksViewModel checks;
    private final DraftsViewModel drafts;
    private final CollectionLookup lookup;
    private final SavingViewModel saving;
    private final ErrorText errors = new ErrorText();
    private final Messages messages = Messages.of(BuildViewModel.class);
    private final OpenDraft draft;
    private final SaveReadiness readiness;
    private final ReadOnlyObjectWrapper<Optional<ErrorText.Explanation>> failure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean opensWhenShown;

    /// @param adding runs what reads files into the draft, where it can be seen and cancelled, at once
    /// @param storing runs what stores them, when its turn comes
    public BuildViewModel(
            ArtifactClient client,
            Selection selection,
            TaskRunner tasks,
            TaskRunner adding,
            TaskRunner storing,
            Dialogs dialogs) {
        this.selection = selection;
        this.tasks = tasks;
        this.dialogs = dialogs;
        DraftSession session = new DraftSession(client);
        fields = new DraftFields(client::parseCollection, client::parse);
        metadata = new MetadataViewModel(fields.metadata(), tasks, dialogs);
        queue = new DraftQueue(this::failed);
        staging = new StagingViewModel(
                session, queue, tasks, adding, () -> fields.ignoreProperty().get());
        checks = new ChecksViewModel(session, tasks, staging);
        drafts = new DraftsViewModel(session, tasks);
        lookup = new CollectionLookup(client, tasks, fields);
        saving = new SavingViewModel(client, session, queue, fields, selection, tasks, storing, dialogs);
        readiness = new SaveReadiness(staging, queue, fields);
        draft = new OpenDraft(session, queue, tasks, selection, fields, staging, drafts, () -> {
            failure.set(Optional.empty());
            saving.forgetEqual();
        });
        selection.placeProperty().subscribe(place -> {
            if (place instanceof Place.AtNewArtifact(Optional<ArtifactPath> from)) {
                draft.arrive(from);
            }
        });
        staging.viewProperty().addListener((value, old, now) -> {
            if (now.isPresent()) {
                openWhenShown();
            }
        });
        saving.onSaved(() -> {
            opensWhenShown = queue.waitingProperty().get() > 0;
            draft.clear();
        });
    }

    private void failed(Exception why) {
        draft.failed();
        failure.set(Optional.of(errors.explain(why)));
    }

    /// What was dropped while the draft before was saved begins the next one.
    private void openWhenShown() {
        if (opensWhenShown) {
            opensWhenShown = false;
            selection.open(new Place.AtNewArtifact(Optional.empty()));
        }
    }

    /// Goes on with a draft that waits.
    public void goOn(KeptDrafts.Summary waiting) {
        draft.reopen(waiting.id(), waiting.savedAt());
    }

    /// Puts the draft aside, where it waits, and begins with an empty page.
    public void putAside() {
        draft.putAside();
    }

    /// Adds files and folders to the draft that is open, or to a new one.
    public void drop(List<Path> paths) {
        drop(Dropped.ofFiles(paths), new DropTarget.NewArtifact());
    }

    /// Takes what was dropped, and opens the page.
    public void drop(Dropped dropped, DropTarget target) {
        if (dropped.isEmpty()) {
            return;
        }
        saving.forgetEqual();
        switch (target) {
            case DropTarget.OnDescription() -> describe(dropped);
            case DropTarget.OnDraft(String folder) -> add(dropped, folder);
            case DropTarget.OnVersion(ArtifactPath version, String folder) -> {
                selection.open(new Place.AtNewArtifact(Optional.of(version)));
                add(dropped, folder);
            }
            case DropTarget.OnCollection(CollectionPath collection) -> {
                beginAnew();
                fields.collectionProperty().set(collection.toString());
                add(dropped, "");
            }
            case DropTarget.NewArtifact() -> {
                if (!(selection.placeProperty().get() instanceof Place.AtNewArtifact)
                        && !queue.busyProperty().get()) {
                    beginAnew();
                }
                add(dropped, "");
            }
        }
    }

    /// Opens an empty page; what was begun is put aside.
    public void beginAnew() {
        if (draft.isBegun()) {
            putAside();
        }
        selection.open(new Place.AtNewArtifact(Optional.empty()));
    }

    private void describe(Dropped dropped) {
        if (dropped.files().isEmpty()) {
            String before = fields.descriptionProperty().get();
            String text = dropped.text().orElse(String.join("\n", dropped.uris()));
            fields.descriptionProperty().set(before.isBlank() ? text : before.stripTrailing() + "\n\n" + text);
        } else {
            add(dropped, "");
        }
    }

    private void add(Dropped dropped, String folder) {
        failure.set(Optional.empty());
        if (!(selection.placeProperty().get() instanceof Place.AtNewArtifact)) {
            selection.open(new Place.AtNewArtifact(Optional.empty()));
        }
        staging.add(dropped, folder);
    }

    public void chooseFiles() {
        drop(Dropped.ofFiles(dialogs.chooseFiles(messages.get("build.chooseFiles"))), new DropTarget.OnDraft(""));
    }

    public void chooseFolder() {
        dialogs.chooseDirectory(messages.get("build.chooseFolder"), Optional.empty())
                .ifPresent(folder -> drop(Dropped.ofFiles(List.of(folder)), new DropTarget.OnDraft("")));
    }

    /// Saves, and opens the new version.
    public void save() {
        if (problemProperty().get().isEmpty()) {
            failure.set(Optional.empty());
            saving.save();
        }
    }

    /// Throws the draft away and goes back to where the person came from. It can be taken back.
    public void discard() {
        draft.discard();
        selection.back();
    }

    /// Brings back the draft that was thrown away last.
    public void takeBack() {
        draft.takeBack();
    }

    /// For panes that lay out a text.
    TaskRunner tasks() {
        return tasks;
    }

    public DraftFields fields() {
        return fields;
    }

    public MetadataViewModel metadata() {
        return metadata;
    }

    public StagingViewModel staging() {
        return staging;
    }

    public ChecksViewModel checks() {
        return checks;
    }

    public DraftsViewModel drafts() {
        return drafts;
    }

    public CollectionLookup lookup() {
        return lookup;
    }

    public SavingViewModel saving() {
        return saving;
    }

    /// The work that runs now: reading, storing.
    ReadOnlyObjectProperty<Optional<DraftQueue.Running>> workProperty() {
        return queue.runningProperty();
    }

    /// Why it cannot be saved now; empty when it can.
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return readiness.problemProperty();
    }

    /// What is worth knowing before it is saved, when it can be.
    public ReadOnlyObjectProperty<Optional<String>> warningProperty() {
        return readiness.warningProperty();
    }

    public ReadOnlyObjectProperty<Optional<ErrorText.Explanation>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// The version that the draft starts from.
    public ReadOnlyObjectProperty<Optional<ArtifactPath>> baseProperty() {
        return draft.baseProperty();
    }

    /// Whether the version that the draft began from is gone, and with it all that came from it.
    public ReadOnlyObjectProperty<Boolean> baseIsLostProperty() {
        return draft.baseIsLostProperty();
    }
}
