package dev.vitrine.app.preview;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.preview.PreviewSource.Chosen;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.LoadState;
import dev.vitrine.app.task.Loading;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.content.Bounds;
import dev.vitrine.content.ContentReader.Form;
import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.model.ArtifactPath;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the pane beside the files shows: the chosen file of the open version, once somebody looks. Reading happens in
/// the background and is given up when another file is chosen.
public final class PreviewViewModel {
    /// Files up to this size are compared with their digest without being asked to: it takes a tenth of a second.
    static final long CHECKED_AT_ONCE = 64L << 20;

    private final PreviewSource source;
    private final Selection selection;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final Messages messages = Messages.of(PreviewViewModel.class);
    private final PreviewReader reader = new PreviewReader();
    private final Loading<Read> loading;
    private final ReadOnlyObjectWrapper<Optional<ManifestEntry>> entry = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<DigestCheck> digest = new ReadOnlyObjectWrapper<>(DigestCheck.UNKNOWN);
    private final ReadOnlyObjectWrapper<Form> form = new ReadOnlyObjectWrapper<>(Form.NATURAL);

    private boolean watching;
    private Optional<Place> place = Optional.empty();
    private Optional<RunningTask<?>> checking = Optional.empty();

    private record Place(ArtifactPath version, EntryPath path) {}

    /// @param shown empty for a reference
    private record Read(ManifestEntry entry, Optional<Shown> shown) {}

    public PreviewViewModel(ArtifactClient client, Selection selection, TaskRunner tasks, Dialogs dialogs) {
        this(PreviewSource.of(client), selection, tasks, dialogs);
    }

    PreviewViewModel(PreviewSource source, Selection selection, TaskRunner tasks, Dialogs dialogs) {
        this.source = source;
        this.selection = selection;
        this.tasks = tasks;
        this.dialogs = dialogs;
        loading = new Loading<>(tasks, this::show);
        selection.placeProperty().subscribe(ignored -> follow());
        selection.revisionProperty().subscribe((old, now) -> refresh());
    }

    /// Whether anybody sees the pane: nothing is read while nobody does.
    public void watch(boolean value) {
        watching = value;
        follow();
    }

    private void follow() {
        Optional<Place> next = watching
                ? selection
                        .versionProperty()
                        .get()
                        .flatMap(at -> selection.entryProperty().get().map(path -> new Place(at, path)))
                : Optional.empty();
        if (!next.equals(place)) {
            place = next;
            form.set(Form.NATURAL);
            entry.set(Optional.empty());
            digest.set(DigestCheck.UNKNOWN);
            look();
        }
    }

    /// After a change of the registry the name may mean another version, and so another file.
    private void refresh() {
        if (loading.stateProperty().get() != LoadState.SHOWN || place.isEmpty()) {
            look();
            return;
        }
        Place wanted = place.get();
        tasks.submit(
                        messages.get("preview.task.read", wanted.path().value()),
                        monitor -> source.open(wanted.version(), wanted.path()).entry())
                .onSuccess(found -> {
                    if (place.equals(Optional.of(wanted)) && !entry.get().equals(Optional.of(found))) {
                        look();
                    }
                });
    }

    /// Reads the chosen file again.
    public void look() {
        read(Bounds.HEAD);
    }

    /// Reads more of it, or what was too large to be read unasked.
    public void lookAtMore() {
        read(Bounds.MORE);
    }

    /// Shows the file as what it is, as text or as bytes.
    public void showAs(Form wanted) {
        form.set(wanted);
        look();
    }

    private void read(Bounds bounds) {
        checking.ifPresent(RunningTask::cancel);
        if (place.isEmpty()) {
            shown.set(Optional.empty());
            loading.clear();
            return;
        }
        Place wanted = place.get();
        Form as = form.get();
        String name = wanted.path().value();
        loading.open(messages.get("preview.task.read", name), monitor -> {
            Chosen chosen = source.open(wanted.version(), wanted.path());
            Optional<Shown> content = chosen.content().isEmpty()
                    ? Optional.empty()
                    : Optional.of(reader.read(chosen.content().get(), name, as, bounds, monitor));
            return new Read(chosen.entry(), content);
        });
    }

    private void show(Read read) {
        entry.set(Optional.of(read.entry()));
        shown.set(read.shown());
        boolean small = read.shown()
                .filter(file -> file.head().size() <= CHECKED_AT_ONCE)
                .isPresent();
        if (small) {
            checkDigest();
        }
    }

    /// Compares all bytes of the shown file with its digest.
    public void checkDigest() {
        if (!canCheckDigest()) {
            return;
        }
        checking.ifPresent(RunningTask::cancel);
        ManifestEntry checked = entry.get().orElseThrow();
        Shown file = shown.get().orElseThrow();
        digest.set(DigestCheck.RUNNING);
        RunningTask<DigestCheck> task = tasks.submit(
                messages.get("preview.task.check", checked.path().value()),
                monitor -> DigestCheck.of(file.source(), checked, monitor));
        checking = Optional.of(task);
        task.onSuccess(result -> setDigest(task, result));
        task.onFailure(problem -> setDigest(task, DigestCheck.UNKNOWN));
    }

    private void setDigest(RunningTask<?> task, DigestCheck result) {
        if (checking.filter(newest -> newest == task).isPresent()) {
            digest.set(result);
        }
    }

    /// Whether there are bytes, and a digest that tells something about them.
    public boolean canCheckDigest() {
        return shown.get().isPresent()
                && entry.get().filter(each -> Md5.isBase64(each.digest())).isPresent();
    }

    /// Puts text on the clipboard.
    public void copy(String text) {
        dialogs.copy(text);
    }

    /// For panes that read on while they are scrolled.
    TaskRunner tasks() {
        return tasks;
    }

    /// Whether a file is chosen, being read, shown or not readable.
    public ReadOnlyObjectProperty<LoadState> stateProperty() {
        return loading.stateProperty();
    }

    ReadOnlyObjectProperty<Optional<Exception>> failureProperty() {
        return loading.failureProperty();
    }

    /// What the manifest says of the file; empty until it was read.
    ReadOnlyObjectProperty<Optional<ManifestEntry>> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    /// The file once it was read; empty for a reference.
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<DigestCheck> digestProperty() {
        return digest.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Form> formProperty() {
        return form.getReadOnlyProperty();
    }

    /// The chosen path while there is one, also before it was read.
    Optional<EntryPath> path() {
        return place.map(Place::path);
    }
}
