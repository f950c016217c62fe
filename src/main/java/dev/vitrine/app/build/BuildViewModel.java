package dev.vitrine.app.build;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.editor.MetadataViewModel;
import dev.vitrine.app.selection.DropTarget;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.KeptDrafts;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.CollectionPath;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The page for a new artifact: which draft is open, where a drop goes, whether it can be saved. What it consists of
/// has view models of its own.
public final class BuildViewModel {
    private final Selection selection;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final DraftSession session;
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
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> warning = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ErrorText.Explanation>> failure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ArtifactPath>> base = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> baseIsLost = new ReadOnlyObjectWrapper<>(false);
    private boolean filling;
    /// Another draft is on its way: what is typed until then belongs to none.
    private boolean switching;
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
        session = new DraftSession(client);
        fields = new DraftFields(client::parseCollection, client::parse);
        metadata = new MetadataViewModel(fields.metadata(), tasks, dialogs);
        queue = new DraftQueue(why -> {
            switching = false;
            failure.set(Optional.of(errors.explain(why)));
        });
        staging = new StagingViewModel(
                session, queue, tasks, adding, () -> fields.ignoreProperty().get());
        checks = new ChecksViewModel(session, tasks, staging);
        drafts = new DraftsViewModel(session, tasks);
        lookup = new CollectionLookup(client, tasks, fields);
        saving = new SavingViewModel(client, session, queue, fields, selection, tasks, storing, dialogs);
        selection.placeProperty().subscribe(this::arrive);
        for (Observable field : fields.all()) {
            field.addListener(changed -> typed());
        }
        staging.viewProperty().addListener((value, old, now) -> judge());
        queue.currentProperty().addListener((value, old, now) -> judge());
        queue.waitingProperty().addListener((value, old, now) -> judge());
        staging.viewProperty().addListener((value, old, now) -> {
            if (now.isPresent()) {
                keep();
                openWhenShown();
            }
        });
        saving.onSaved(() -> {
            opensWhenShown = queue.waitingProperty().get() > 0;
            clear();
        });
        judge();
    }

    private void typed() {
        judge();
        if (!filling && (fields.isTyped() || staging.viewProperty().get().isPresent())) {
            keep();
        }
    }

    private void keep() {
        if (!switching) {
            drafts.keep(fields::texts);
        }
    }

    /// What was dropped while the draft before was saved begins the next one.
    private void openWhenShown() {
        if (opensWhenShown) {
            opensWhenShown = false;
            selection.open(new Place.AtNewArtifact(Optional.empty()));
        }
    }

    private void arrive(Place place) {
        if (place instanceof Place.AtNewArtifact(Optional<ArtifactPath> from)) {
            if (from.isPresent() && !from.equals(base.get())) {
                startFrom(from.get());
            } else if (from.isEmpty() && base.get().isPresent()) {
                putAside();
            }
            drafts.look();
        }
    }

    private void startFrom(ArtifactPath path) {
        clear();
        switching = true;
        base.set(Optional.of(path));
        queue.add(tasks, messages.get("build.task.open", path.name()), monitor -> session.startFrom(path), this::show);
    }

    private void show(DraftSession.Begun begun) {
        switching = false;
        filling = true;
        fields.show(begun.texts(), begun.metadata());
        filling = false;
        base.set(begun.base());
        baseIsLost.set(begun.baseIsLost());
        staging.show(begun.staged());
    }

    /// Goes on with a draft that waits.
    public void goOn(KeptDrafts.Summary draft) {
        reopen(draft.id(), draft.savedAt());
    }

    private void reopen(String id, Instant savedAt) {
        clear();
        switching = true;
        queue.add(tasks, messages.get("build.task.reopen"), monitor -> session.reopen(id), opened -> {
            switching = false;
            opened.ifPresent(begun -> {
                base.set(begun.base());
                selection.open(new Place.AtNewArtifact(begun.base()));
                show(begun);
                drafts.opened(savedAt);
            });
            drafts.look();
        });
    }

    /// Puts the draft aside, where it waits, and begins with an empty page.
    public void putAside() {
        clear();
        switching = true;
        queue.add(
                tasks,
                messages.get("build.task.keep"),
                monitor -> {
                    session.close();
                    return session.all().list();
                },
                left -> {
                    switching = false;
                    drafts.waiting().setAll(left);
                    typed();
                });
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
                        && queue.currentProperty().get().isEmpty()) {
                    beginAnew();
                }
                add(dropped, "");
            }
        }
    }

    /// Opens an empty page; what was begun is put aside.
    public void beginAnew() {
        if (staging.viewProperty().get().isPresent() || fields.isTyped()) {
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
        if (problem.get().isEmpty()) {
            failure.set(Optional.empty());
            saving.save();
        }
    }

    /// Throws the draft away and goes back to where the person came from. It can be taken back.
    public void discard() {
        queue.clear();
        clear();
        tasks.submit(messages.get("build.task.discard"), monitor -> session.discard())
                .onSuccess(id -> id.ifPresent(drafts::threwAway))
                .onFailure(dialogs::error);
        selection.back();
    }

    /// Brings back the draft that was thrown away last.
    public void takeBack() {
        drafts.takeDiscarded().ifPresent(id -> {
            queue.add(
                    tasks,
                    messages.get("build.task.reopen"),
                    monitor -> {
                        session.all().takeBack(id);
                        return id;
                    },
                    back -> reopen(id, Instant.now()));
        });
    }

    /// Begins with an empty page.
    private void clear() {
        base.set(Optional.empty());
        baseIsLost.set(false);
        failure.set(Optional.empty());
        saving.forgetEqual();
        filling = true;
        fields.clear();
        filling = false;
        staging.clear();
        drafts.forget();
        judge();
    }

    private void judge() {
        boolean isEmpty =
                staging.viewProperty().get().map(view -> view.count() == 0).orElse(true);
        if (queue.currentProperty().get().isPresent()) {
            int waiting = queue.waitingProperty().get();
            problem.set(Optional.of(
                    waiting == 0
                            ? messages.get("build.problem.busy")
                            : messages.get("build.problem.waiting", waiting)));
        } else if (isEmpty && fields.collectionProperty().get().isBlank()) {
            problem.set(Optional.of(messages.get("build.problem.noFiles")));
        } else {
            problem.set(fields.firstProblem());
        }
        warning.set(
                isEmpty && problem.get().isEmpty()
                        ? Optional.of(messages.get("build.warning.noFiles"))
                        : Optional.empty());
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
    public ReadOnlyObjectProperty<Optional<RunningTask<?>>> workProperty() {
        return queue.currentProperty();
    }

    /// Why it cannot be saved now; empty when it can.
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is worth knowing before it is saved, when it can be.
    public ReadOnlyObjectProperty<Optional<String>> warningProperty() {
        return warning.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ErrorText.Explanation>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// The version that the draft starts from.
    public ReadOnlyObjectProperty<Optional<ArtifactPath>> baseProperty() {
        return base.getReadOnlyProperty();
    }

    /// Whether the version that the draft began from is gone, and with it all that came from it.
    public ReadOnlyObjectProperty<Boolean> baseIsLostProperty() {
        return baseIsLost.getReadOnlyProperty();
    }
}
