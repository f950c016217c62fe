package dev.vitrine.app.build;

import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.DraftEditing;
import dev.vitrine.client.DraftEditing.Folders;
import dev.vitrine.client.DraftSnapshot;
import dev.vitrine.client.IgnorePatterns;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.reference.ReferenceRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The staging tree: which rows there are, and the steps that a person takes on them. Each step runs in the background
/// after those before it, and can be taken back.
public final class StagingViewModel {
    /// Something that was left out, and why.
    public record Refusal(String name, String sentence) {}

    /// A folder with more than this is listed in the background.
    private static final int LISTED_AT_ONCE = 5_000;

    private static final int MOST_REFUSALS = 1_000;
    private final DraftSession session;
    private final DraftQueue queue;
    private final TaskRunner tasks;
    private final TaskRunner transfers;
    private final Supplier<String> ignored;
    private final Refusals sentences = new Refusals();
    private final Messages messages = Messages.of(StagingViewModel.class);
    private final StagedList rows = new StagedList(new StagedRows(DraftSnapshot.EMPTY, List.of()));
    private final ObservableList<Refusal> refusals = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<DraftSnapshot>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> naming = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper openings = new ReadOnlyIntegerWrapper();
    private Map<String, String> twins = Map.of();
    private List<String> cut = List.of();

    /// @param transfers runs what reads bytes, where it can be seen and cancelled
    /// @param ignored   patterns of what is left out of folders
    StagingViewModel(
            DraftSession session, DraftQueue queue, TaskRunner tasks, TaskRunner transfers, Supplier<String> ignored) {
        this.session = session;
        this.queue = queue;
        this.tasks = tasks;
        this.transfers = transfers;
        this.ignored = ignored;
    }

    /// Adds what was dropped to a folder of the draft; empty for the top.
    void add(Dropped dropped, String folder) {
        if (!dropped.files().isEmpty()) {
            addFiles(dropped.files(), folder);
        }
        for (String uri : dropped.uris()) {
            boolean local = uri.startsWith("file:");
            addReference(new ReferenceRequest(
                    uri, NewNames.ofReference(folder, uri), local, ReferenceRequest.DEFAULT_MAX_OBJECTS));
        }
        dropped.text().ifPresent(text -> addText(text, folder));
    }

    private void addFiles(List<Path> paths, String folder) {
        IgnorePatterns patterns = IgnorePatterns.parse(ignored.get());
        queue.add(
                transfers,
                messages.get("build.task.add"),
                monitor -> session.step((editing, draft) -> {
                    boolean alone = paths.size() == 1
                            && folder.isEmpty()
                            && editing.view().count() == 0;
                    return editing.add(paths, folder, alone ? Folders.SPREAD : Folders.KEEP_NAMES, patterns, monitor);
                }),
                this::added);
    }

    private void added(DraftEditing.Added added) {
        added.refused().forEach((path, why) -> refuse(path, sentences.of(why)));
        added.ignored().forEach(path -> refuse(path, messages.get("build.refused.ignored")));
        show();
    }

    private void refuse(Path path, String sentence) {
        if (refusals.size() < MOST_REFUSALS) {
            refusals.add(new Refusal(String.valueOf(path.getFileName()), sentence));
        }
    }

    /// Text becomes a file, whose name is asked for in its place.
    private void addText(String text, String folder) {
        queue.add(
                transfers,
                messages.get("build.task.add"),
                monitor -> session.step((editing, draft) -> {
                    String name = NewNames.free(editing.view(), folder, messages.get("build.text.name"), ".txt");
                    editing.addFile(draft.textFile(text), name, monitor);
                    return name;
                }),
                name -> show(Optional.of(name), List.of(name)));
    }

    /// Adds what a URI points at.
    public void addReference(ReferenceRequest request) {
        queue.add(
                transfers,
                messages.get("build.task.reference", DisplayText.safe(request.uri(), 80)),
                monitor -> session.step((editing, draft) -> {
                    try {
                        editing.addReference(request, monitor);
                        return Optional.<Exception>empty();
                    } catch (CancelledException e) {
                        throw e;
                    } catch (IOException | IllegalArgumentException e) {
                        return Optional.<Exception>of(e);
                    }
                }),
                failure -> {
                    failure.ifPresent(why -> refusals.add(new Refusal(request.uri(), sentences.of(why))));
                    show();
                });
    }

    /// Makes a folder in the folder of a row, and asks for its name in its place.
    public void newFolder(Optional<StagedRow> beside) {
        String parent = beside.map(row -> row.isFolder() ? row.path() : folderOf(row.path()))
                .orElse("");
        queue.add(
                tasks,
                messages.get("build.newFolder"),
                monitor -> session.step((editing, draft) -> {
                    String name = NewNames.free(editing.view(), parent, messages.get("build.newFolder.name"), "");
                    editing.makeFolder(name);
                    return name;
                }),
                name -> show(Optional.of(name), List.of(name)));
    }

    static String folderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /// Takes files and folders out of the draft; removed ones come back.
    public void removeOrRestore(List<StagedRow> chosen) {
        List<String> paths = tops(chosen);
        if (!paths.isEmpty() && chosen.stream().allMatch(StagedRow::isRemoved)) {
            restore(chosen);
        } else {
            remove(chosen.stream().filter(row -> !row.isRemoved()).toList());
        }
    }

    void remove(List<StagedRow> chosen) {
        step("build.task.remove", tops(chosen), List.of(), DraftEditing::remove);
    }

    /// Brings back what the base has.
    public void restore(List<StagedRow> chosen) {
        step("build.task.restore", tops(chosen), List.of(), DraftEditing::restore);
    }

    private interface OnPaths {
        void on(DraftEditing editing, List<String> paths) throws IOException;
    }

    private void step(String title, List<String> paths, List<String> chosen, OnPaths step) {
        if (!paths.isEmpty()) {
            queue.add(
                    tasks,
                    messages.get(title),
                    monitor -> session.step((editing, draft) -> {
                        step.on(editing, paths);
                        return paths;
                    }),
                    done -> show(Optional.empty(), chosen));
        }
    }

    /// Paths of rows without those that lie in others.
    private static List<String> tops(List<StagedRow> chosen) {
        TreeSet<String> folders = new TreeSet<>();
        chosen.forEach(row -> folders.add(row.path()));
        return folders.stream()
                .filter(path -> {
                    String up = folderOf(path);
                    while (!up.isEmpty() && !folders.contains(up)) {
                        up = folderOf(up);
                    }
                    return up.isEmpty();
                })
                .toList();
    }

    /// Gives a file or folder another name; one with a slash is a path from the top.
    public void rename(StagedRow row, String name) {
        naming.set(Optional.empty());
        String text = name.strip();
        String folder = folderOf(row.path());
        String path = text.contains("/") || folder.isEmpty() ? text : folder + "/" + text;
        if (!text.isEmpty() && !path.equals(row.path())) {
            move(Map.of(row.path(), path));
        }
    }

    /// Moves rows into a folder; empty for the top.
    public void moveInto(List<String> paths, String folder) {
        Map<String, String> moves = new LinkedHashMap<>();
        for (String path : paths) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            String target = folder.isEmpty() ? name : folder + "/" + name;
            if (!target.equals(path) && !(folder + "/").startsWith(path + "/")) {
                moves.put(path, target);
            }
        }
        if (!moves.isEmpty()) {
            move(moves);
        }
    }

    private void move(Map<String, String> moves) {
        step("build.task.rename", List.copyOf(moves.keySet()), List.copyOf(moves.values()), (editing, paths) -> {
            editing.move(moves);
        });
    }

    /// Remembers rows for [#paste].
    public void cut(List<StagedRow> chosen) {
        cut = tops(chosen.stream().filter(row -> !row.isRemoved()).toList());
    }

    /// Moves what was cut to the folder of a row.
    public void paste(Optional<StagedRow> beside) {
        moveInto(
                cut,
                beside.map(row -> row.isFolder() ? row.path() : folderOf(row.path()))
                        .orElse(""));
        cut = List.of();
    }

    public void undo() {
        if (view.get().map(DraftSnapshot::canUndo).orElse(false)) {
            step("build.task.undo", List.of(""), List.of(), (editing, paths) -> editing.undo());
        }
    }

    public void redo() {
        if (view.get().map(DraftSnapshot::canRedo).orElse(false)) {
            step("build.task.redo", List.of(""), List.of(), (editing, paths) -> editing.redo());
        }
    }

    /// Reads a file that changed again.
    void readAgain(String path) {
        queue.add(
                transfers,
                messages.get("build.task.add"),
                monitor -> session.step((editing, draft) -> {
                    editing.readAgain(path, monitor);
                    return path;
                }),
                done -> show());
    }

    void renamePath(String from, String to) {
        move(Map.of(from, to));
    }

    void removePath(String path) {
        step("build.task.remove", List.of(path), List.of(), DraftEditing::remove);
    }

    private void show() {
        show(Optional.empty(), List.of());
    }

    /// Reads the draft again.
    ///
    /// @param toName  what is to be named in its place then
    /// @param toShow  what is to be seen then
    private void show(Optional<String> toName, List<String> toShow) {
        TreeSet<String> open = new TreeSet<>(rows.rows().openFolders());
        for (String path : toShow) {
            for (String up = folderOf(path); !up.isEmpty(); up = folderOf(up)) {
                open.add(up);
            }
        }
        queue.add(tasks, messages.get("build.task.show"), monitor -> session.staged(open), staged -> {
            show(staged);
            naming.set(Optional.empty());
            naming.set(toName);
        });
    }

    void show(DraftSession.Staged staged) {
        twins = staged.twins();
        rows.show(staged.rows());
        view.set(Optional.of(staged.rows().view()));
    }

    void clear() {
        refusals.clear();
        twins = Map.of();
        cut = List.of();
        rows.show(new StagedRows(DraftSnapshot.EMPTY, List.of()));
        view.set(Optional.empty());
    }

    /// Opens or closes a folder.
    public void toggle(StagedRow row) {
        if (row.isFolder()) {
            setOpen(row, !isOpen(row));
        }
    }

    public boolean isOpen(StagedRow row) {
        return rows.rows().isOpen(row.path());
    }

    public void setOpen(StagedRow row, boolean open) {
        StagedRows now = rows.rows();
        if (!row.isFolder() || open == isOpen(row)) {
            return;
        }
        if (!open) {
            rows.close(row.path());
            openings.set(openings.get() + 1);
            return;
        }
        if (row.node().fileCount() < LISTED_AT_ONCE) {
            rows.open(row.path(), now.childrenOf(row.path()));
            openings.set(openings.get() + 1);
            return;
        }
        tasks.submit(messages.get("build.task.show"), monitor -> now.childrenOf(row.path()))
                .onSuccess(children -> {
                    if (rows.rows() == now) {
                        rows.open(row.path(), children);
                        openings.set(openings.get() + 1);
                    }
                });
    }

    /// The path that has the same bytes as a new file.
    public Optional<String> twinOf(StagedRow row) {
        return Optional.ofNullable(twins.get(row.path()));
    }

    /// The place of the row of a path; -1 when it has none.
    public int placeOf(String path) {
        return rows.rows().placeOf(path);
    }

    public ObservableList<StagedRow> rows() {
        return rows;
    }

    /// What was left out.
    public ObservableList<Refusal> refusals() {
        return refusals;
    }

    /// The draft as it stands; empty when nothing was begun.
    public ReadOnlyObjectProperty<Optional<DraftSnapshot>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Grows when folders open or close, so that arrows are drawn anew.
    ReadOnlyIntegerProperty openingsProperty() {
        return openings.getReadOnlyProperty();
    }

    /// A path that is to be named in its place.
    public ReadOnlyObjectProperty<Optional<String>> namingProperty() {
        return naming.getReadOnlyProperty();
    }
}
