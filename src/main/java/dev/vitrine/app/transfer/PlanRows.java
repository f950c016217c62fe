package dev.vitrine.app.transfer;

import dev.vitrine.transfer.CheckoutPlan.Change;
import dev.vitrine.transfer.CheckoutPlan.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The changes of a plan as the rows of a tree: folders first, each with what happens below it. The tree is built once,
/// away from the JavaFX thread; opening a folder only lists the rows anew.
public final class PlanRows {
    /// A plan of at most so many rows is shown with all its folders open.
    private static final int OPEN_UP_TO = 200;

    /// A row.
    ///
    /// @param name   the last part of the path
    /// @param change what happens to a file; empty for a folder
    /// @param counts how many files below a folder have each kind of change
    /// @param size   bytes of all changes that are shown in it
    public record Row(
            String name,
            String path,
            int depth,
            Optional<Change> change,
            Map<Kind, Long> counts,
            long size,
            boolean open) {
        public boolean isFolder() {
            return change.isEmpty();
        }
    }

    private static final class Folder {
        final String name;
        final String path;
        final int depth;
        final List<Folder> folders = new ArrayList<>();
        final List<Change> files = new ArrayList<>();
        final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        final Map<Kind, Long> sizes = new EnumMap<>(Kind.class);
        boolean open;

        Folder(String name, String path, int depth) {
            this.name = name;
            this.path = path;
            this.depth = depth;
        }

        long sum(Map<Kind, Long> of, Set<Kind> kinds) {
            return kinds.stream().mapToLong(kind -> of.getOrDefault(kind, 0L)).sum();
        }
    }

    private final Folder root = new Folder("", "", -1);
    private final Set<Kind> chosen = EnumSet.noneOf(Kind.class);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> shown = FXCollections.unmodifiableObservableList(rows);

    /// @param changes in path order
    PlanRows(List<Change> changes) {
        Deque<Folder> way = new ArrayDeque<>(List.of(root));
        int folders = 0;
        for (Change change : changes) {
            while (!change.path().startsWith(way.element().path)) {
                way.pop();
            }
            int start = way.element().path.length();
            for (int slash; (slash = change.path().indexOf('/', start)) >= 0; start = slash + 1) {
                Folder up = way.element();
                Folder fresh = new Folder(
                        change.path().substring(start, slash), change.path().substring(0, slash + 1), up.depth + 1);
                up.folders.add(fresh);
                way.push(fresh);
                folders++;
            }
            way.element().files.add(change);
            for (Folder each : way) {
                each.counts.merge(change.kind(), 1L, Long::sum);
                each.sizes.merge(change.kind(), change.size(), Long::sum);
            }
        }
        root.open = true;
        if (folders + changes.size() <= OPEN_UP_TO) {
            openAll(root);
        }
        list();
    }

    private static void openAll(Folder folder) {
        folder.open = true;
        folder.folders.forEach(PlanRows::openAll);
    }

    /// The rows that are shown now.
    public ObservableList<Row> rows() {
        return shown;
    }

    /// How many changes of a kind there are.
    public long count(Kind kind) {
        return root.counts.getOrDefault(kind, 0L);
    }

    /// Shows the changes of the chosen kinds only, or all when none is chosen.
    public void choose(Kind kind, boolean wanted) {
        if (wanted ? chosen.add(kind) : chosen.remove(kind)) {
            list();
        }
    }

    /// Opens or closes the folder of a row.
    public void setOpen(Row row, boolean open) {
        if (row.isFolder()) {
            Folder folder = root;
            for (int end = row.path().indexOf('/'); end >= 0; end = row.path().indexOf('/', end + 1)) {
                String path = row.path().substring(0, end + 1);
                folder = folder.folders.stream()
                        .filter(each -> each.path.equals(path))
                        .findFirst()
                        .orElseThrow();
            }
            folder.open = open;
            list();
        }
    }

    /// Where the folder around a row is, or -1 for a row at the top.
    public int placeOfParent(Row row) {
        String path = row.isFolder() ? row.path().substring(0, row.path().length() - 1) : row.path();
        String parent = path.substring(0, path.lastIndexOf('/') + 1);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isFolder() && rows.get(i).path().equals(parent)) {
                return i;
            }
        }
        return -1;
    }

    private void list() {
        List<Row> fresh = new ArrayList<>();
        list(root, chosen.isEmpty() ? EnumSet.allOf(Kind.class) : chosen, fresh);
        rows.setAll(fresh);
    }

    private static void list(Folder folder, Set<Kind> kinds, List<Row> into) {
        if (!folder.open) {
            return;
        }
        for (Folder each : folder.folders) {
            if (each.sum(each.counts, kinds) > 0) {
                Map<Kind, Long> counts = new EnumMap<>(each.counts);
                counts.keySet().retainAll(kinds);
                into.add(new Row(
                        each.name,
                        each.path,
                        each.depth,
                        Optional.empty(),
                        counts,
                        each.sum(each.sizes, kinds),
                        each.open));
                list(each, kinds, into);
            }
        }
        for (Change change : folder.files) {
            if (kinds.contains(change.kind())) {
                into.add(new Row(
                        change.path().substring(folder.path.length()),
                        change.path(),
                        folder.depth + 1,
                        Optional.of(change),
                        Map.of(change.kind(), 1L),
                        change.size(),
                        false));
            }
        }
    }
}
