package dev.vitrine.app.build;

import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.DraftSnapshot;
import dev.vitrine.reference.ReferenceRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The staging tree: which rows there are, and what a person does with them. Each step can be taken back.
public final class StagingViewModel {
    /// Something that was left out, and why.
    public record Refusal(String name, String sentence) {}

    /// A folder with more than this is listed in the background.
    private static final int LISTED_AT_ONCE = 5_000;

    private static final int MOST_REFUSALS = 1_000;
    private final DraftSteps steps;
    private final TaskRunner tasks;
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
        this.tasks = tasks;
        steps = new DraftSteps(session, queue, tasks, transfers, ignored, new Screen());
    }

    private final class Screen implements DraftSteps.Shown {
        @Override
        public Collection<String> openFolders() {
            return rows.rows().openFolders();
        }

        @Override
        public void show(DraftSession.Staged staged, Optional<String> toName) {
            StagingViewModel.this.show(staged);
            naming.set(Optional.empty());
            naming.set(toName);
        }

        @Override
        public void refused(String name, String sentence) {
            if (refusals.size() < MOST_REFUSALS) {
                refusals.add(new Refusal(name, sentence));
            }
        }
    }

    /// Adds what was dropped to a folder of the draft; empty for the top.
    void add(Dropped dropped, String folder) {
        steps.add(dropped, folder);
    }

    /// Adds what a URI points at.
    public void addReference(ReferenceRequest request) {
        steps.addReference(request);
    }

    /// Makes a folder beside a row, and asks for its name in its place.
    public void newFolder(Optional<StagedRow> beside) {
        steps.newFolder(folder(beside));
    }

    private static String folder(Optional<StagedRow> beside) {
        return beside.map(StagedRow::folder).orElse("");
    }

    /// Takes files and folders out of the draft; removed ones come back.
    public void removeOrRestore(List<StagedRow> chosen) {
        if (chosen.stream().allMatch(StagedRow::isRemoved)) {
            restore(chosen);
        } else {
            remove(chosen);
        }
    }

    void remove(List<StagedRow> chosen) {
        steps.remove(tops(chosen.stream().filter(row -> !row.isRemoved()).toList()));
    }

    /// Brings back what the base has.
    public void restore(List<StagedRow> chosen) {
        steps.restore(tops(chosen));
    }

    private static List<String> tops(List<StagedRow> chosen) {
        return DraftPaths.tops(chosen.stream().map(StagedRow::path).toList());
    }

    /// Gives a file or folder another name; one with a slash is a path from the top.
    public void rename(StagedRow row, String name) {
        naming.set(Optional.empty());
        String text = name.strip();
        String path = text.contains("/") ? text : DraftPaths.in(row.parent(), text);
        if (!text.isEmpty() && !path.equals(row.path())) {
            renamePath(row.path(), path);
        }
    }

    /// Moves rows into a folder; empty for the top.
    public void moveInto(List<String> paths, String folder) {
        Map<String, String> moves = new LinkedHashMap<>();
        for (String path : paths) {
            String target = DraftPaths.in(folder, path.substring(path.lastIndexOf('/') + 1));
            if (!target.equals(path) && !(folder + "/").startsWith(path + "/")) {
                moves.put(path, target);
            }
        }
        steps.move(moves);
    }

    /// Remembers rows for [#paste].
    public void cut(List<StagedRow> chosen) {
        cut = tops(chosen.stream().filter(row -> !row.isRemoved()).toList());
    }

    /// Moves what was cut to the folder of a row.
    public void paste(Optional<StagedRow> beside) {
        moveInto(cut, folder(beside));
        cut = List.of();
    }

    public void undo() {
        if (view.get().map(DraftSnapshot::canUndo).orElse(false)) {
            steps.undo();
        }
    }

    public void redo() {
        if (view.get().map(DraftSnapshot::canRedo).orElse(false)) {
            steps.redo();
        }
    }

    /// Reads a file that changed again.
    void readAgain(String path) {
        steps.readAgain(path);
    }

    void renamePath(String from, String to) {
        steps.move(Map.of(from, to));
    }

    void removePath(String path) {
        steps.remove(List.of(path));
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
