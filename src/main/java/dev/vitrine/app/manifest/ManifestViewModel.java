package dev.vitrine.app.manifest;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.selection.DropTarget;
import dev.vitrine.app.selection.Selection;
import dev.vitrine.app.task.Loading;
import dev.vitrine.app.task.RunningTask;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.Artifact;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.EntryPart;
import dev.vitrine.manifest.EntryPath;
import dev.vitrine.manifest.Manifest;
import dev.vitrine.model.ArtifactPath;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// The files of the open version: which rows there are, what they say, and the filter. Reading and filtering happen in
/// the background; opening and closing folders is quick enough to happen at once.
public final class ManifestViewModel {
    /// Where manifests come from.
    @FunctionalInterface
    interface Source {
        /// The manifest of `path`; empty when the version is the one with the id `shown`.
        Optional<Loaded> read(ArtifactPath path, String shown) throws IOException;
    }

    record Loaded(String id, Manifest manifest) {}

    private static final int MOST_LOOKED_AT = 20_000;
    private static final ManifestTree NONE = ManifestTree.of(Manifest.empty());
    private final Source source;
    private final Selection selection;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final Messages messages = Messages.of(ManifestViewModel.class);
    private final Loading<Optional<Read>> loading;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper entryCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper shownCount = new ReadOnlyIntegerWrapper();
    /// Grows when folders open or close, so that arrows are drawn anew.
    private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper lists = new ReadOnlyIntegerWrapper();

    private final ObjectProperty<Optional<EntryMarks>> marks = new SimpleObjectProperty<>(Optional.empty());

    private ManifestTree all = NONE;
    private ManifestTree tree = NONE;
    private ManifestRows allRows = new ManifestRows(NONE.index());
    private final RowList rows = new RowList(allRows);
    private Optional<ArtifactPath> open = Optional.empty();
    private String shownId = "";
    private Optional<RunningTask<?>> filtering = Optional.empty();

    public ManifestViewModel(ArtifactClient client, Selection selection, TaskRunner tasks, Dialogs dialogs) {
        this(
                (path, shown) -> {
                    Artifact artifact = client.artifact(path);
                    String id = artifact.attributes().id();
                    return id.equals(shown) ? Optional.empty() : Optional.of(new Loaded(id, artifact.manifest()));
                },
                selection,
                tasks,
                dialogs);
    }

    ManifestViewModel(Source source, Selection selection, TaskRunner tasks, Dialogs dialogs) {
        this.source = source;
        this.selection = selection;
        this.tasks = tasks;
        this.dialogs = dialogs;
        loading = new Loading<>(tasks, read -> read.ifPresent(this::shown));
        selection.versionProperty().subscribe(this::show);
        selection.revisionProperty().subscribe((old, now) -> load());
        filter.subscribe((old, now) -> applyFilter(now.strip()));
    }

    private void show(Optional<ArtifactPath> path) {
        if (path.equals(open)) {
            return;
        }
        open = path;
        shownId = "";
        filtering.ifPresent(RunningTask::cancel);
        filter.set("");
        put(NONE);
        path.ifPresentOrElse(at -> loading.open(title(at), read(at)), loading::clear);
    }

    /// Reads the manifest again, when the name means another version by now.
    public void load() {
        open.ifPresent(path -> loading.read(title(path), read(path)));
    }

    private String title(ArtifactPath path) {
        return messages.get("manifest.task.read", path.name());
    }

    private Work<Optional<Read>> read(ArtifactPath path) {
        String shown = shownId;
        return monitor -> source.read(path, shown).map(Read::of);
    }

    private record Read(String id, ManifestTree tree) {
        static Read of(Loaded loaded) {
            return new Read(loaded.id(), ManifestTree.of(loaded.manifest()));
        }
    }

    private void shown(Read read) {
        shownId = read.id();
        put(read.tree());
        if (!filter.get().isBlank()) {
            applyFilter(filter.get().strip());
        }
    }

    private void put(ManifestTree next) {
        all = next;
        allRows = new ManifestRows(next.index());
        entryCount.set(next.entryCount());
        showRows(next, allRows);
    }

    private void showRows(ManifestTree shownTree, ManifestRows shownRows) {
        tree = shownTree;
        rows.show(shownRows);
        shownCount.set(shownTree.entryCount());
        openings.set(openings.get() + 1);
        lists.set(lists.get() + 1);
    }

    private void applyFilter(String text) {
        filtering.ifPresent(RunningTask::cancel);
        if (text.isEmpty()) {
            showRows(all, allRows);
            return;
        }
        ManifestTree whole = all;
        ManifestTree now = tree;
        RunningTask<ManifestTree> task =
                tasks.submit(messages.get("manifest.task.filter"), monitor -> now.filtered(text, monitor));
        filtering = Optional.of(task);
        task.onSuccess(found -> {
            if (whole == all && text.equals(filter.get().strip())) {
                ManifestRows opened = new ManifestRows(found.index());
                opened.openAll();
                showRows(found, opened);
            }
        });
    }

    /// Opens a closed folder, closes an open one.
    public void toggle(ManifestRow row) {
        setOpen(row, !isOpen(row));
    }

    public void setOpen(ManifestRow row, boolean value) {
        if (row.isFolder()) {
            rows.setOpen(tree.index().folderOfOrigin(row.folder()), value);
            openings.set(openings.get() + 1);
        }
    }

    public boolean isOpen(ManifestRow row) {
        int folder = row.isFolder() ? tree.index().folderOfOrigin(row.folder()) : -1;
        return folder >= 0 && rows.rows().isOpen(folder);
    }

    public void openAll() {
        rows.changeAll(rows.rows()::openAll);
        openings.set(openings.get() + 1);
    }

    public void closeAll() {
        rows.changeAll(rows.rows()::closeAll);
        openings.set(openings.get() + 1);
    }

    /// Where the folder around a row is, or -1 for a row at the top.
    public int placeOfParent(ManifestRow row) {
        return rows.rows().placeOfFolder(tree.folderAround(row));
    }

    /// Opens the folders around an entry and returns where it is now, or -1 when it is not shown.
    public int reveal(EntryPath path) {
        int position = tree.positionOf(path);
        if (position < 0) {
            return -1;
        }
        if (rows.rows().placeOfPosition(position) < 0) {
            rows.changeAll(() -> rows.rows().reveal(position));
            openings.set(openings.get() + 1);
        }
        return rows.rows().placeOfPosition(position);
    }

    /// What a drop on a row means: a draft of the open version, and in it the folder of the row.
    public Optional<DropTarget> dropTarget(Optional<ManifestRow> row) {
        String path = row.map(tree::path).orElse("");
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        return open.map(version -> new DropTarget.OnVersion(version, folder));
    }

    public RowDetails details(ManifestRow row) {
        return tree.details(row);
    }

    /// Makes an entry or a folder the chosen one of the window.
    public void choose(Optional<ManifestRow> row) {
        if (row.filter(ManifestRow::isFolder).isPresent()) {
            selection.chooseFolder(tree.path(row.get()));
            return;
        }
        selection.choose(row.filter(chosen -> !chosen.isFolder()).map(chosen -> new EntryPath(tree.path(chosen))));
    }

    public ReadOnlyObjectProperty<Optional<EntryPath>> chosenProperty() {
        return selection.entryProperty();
    }

    /// What rows stand for: files, and folders with all that is below them.
    public EntryPart part(List<ManifestRow> chosen) {
        return new EntryPart(
                chosen.stream().filter(row -> !row.isFolder()).map(tree::path).toList(),
                chosen.stream().filter(ManifestRow::isFolder).map(tree::path).toList());
    }

    /// The place after `from`, or before it from the top on, whose row's name begins with what is typed; -1 for none.
    /// Looks at so many rows only, so that no key stalls the window.
    public int placeOfName(String typed, int from) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int count = rows.size();
        for (int step = 0; step < Math.min(count, MOST_LOOKED_AT); step++) {
            int place = (from + step) % count;
            if (tree.name(rows.get(place)).toLowerCase(Locale.ROOT).startsWith(wanted)) {
                return place;
            }
        }
        return -1;
    }

    /// Copies the paths of rows, one a line.
    public void copyPaths(List<ManifestRow> chosen) {
        dialogs.copy(chosen.stream().map(tree::path).collect(Collectors.joining("\n")));
    }

    /// Copies the digests of those rows that are files, one a line.
    public void copyDigests(List<ManifestRow> chosen) {
        dialogs.copy(chosen.stream()
                .filter(row -> !row.isFolder())
                .map(row -> tree.details(row).digest())
                .collect(Collectors.joining("\n")));
    }

    public ObservableList<ManifestRow> rows() {
        return rows;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /// What a verification found; shown while its version is open.
    public ObjectProperty<Optional<EntryMarks>> marksProperty() {
        return marks;
    }

    /// What is known about the file of a row on disk, or about all files of a folder.
    public Optional<EntryMarks.Mark> mark(ManifestRow row) {
        return marks.get()
                .filter(known -> open.filter(known.version()::equals).isPresent())
                .map(known -> known.of(tree.path(row)));
    }

    /// Whether the files are there.
    public Loading<?> loading() {
        return loading;
    }

    public ReadOnlyIntegerProperty entryCountProperty() {
        return entryCount.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty shownCountProperty() {
        return shownCount.getReadOnlyProperty();
    }

    /// Counts the lists shown one after the other: those of other versions, those of other filters.
    public ReadOnlyIntegerProperty listsProperty() {
        return lists.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty openingsProperty() {
        return openings.getReadOnlyProperty();
    }
}
