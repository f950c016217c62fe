package dev.vitrine.app.build;

import dev.vitrine.client.DraftNode;
import dev.vitrine.client.DraftSnapshot;
import dev.vitrine.manifest.EntryPath;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which folders of a draft are open, and so which rows there are. Only what is in open folders is known; a row is
/// made when it is asked for. Not thread-safe; made in the background, then used on the JavaFX thread.
final class StagedRows {
    private static final Comparator<DraftNode> ORDER =
            Comparator.comparing(node -> EntryPath.of(node.isFolder() ? node.path() + "/\u0001" : node.path()));

    private final DraftSnapshot view;
    private final Folder root;
    private final Set<String> open = new HashSet<>();

    private static final class Folder {
        private final List<DraftNode> children;
        private final TreeMap<Integer, Folder> open = new TreeMap<>();

        Folder(List<DraftNode> children) {
            this.children = children;
        }

        int rows() {
            return children.size()
                    + open.values().stream().mapToInt(Folder::rows).sum();
        }
    }

    /// @param openFolders paths of folders to open, as far as they are there
    StagedRows(DraftSnapshot view, Collection<String> openFolders) {
        this.view = view;
        root = new Folder(view.root().children());
        openFolders.stream().sorted().forEach(path -> open(path, childrenOf(path)));
    }

    DraftSnapshot view() {
        return view;
    }

    /// What is in a folder; may take a while when that is a lot.
    List<DraftNode> childrenOf(String path) {
        return view.folder(path).children();
    }

    int count() {
        return root.rows();
    }

    Set<String> openFolders() {
        return Set.copyOf(open);
    }

    boolean isOpen(String path) {
        return open.contains(path);
    }

    StagedRow row(int place) {
        Folder folder = root;
        int left = place;
        int depth = 0;
        while (true) {
            int before = 0;
            Folder inside = null;
            for (Map.Entry<Integer, Folder> each : folder.open.entrySet()) {
                int at = each.getKey() + before;
                if (left <= at) {
                    break;
                }
                int rows = each.getValue().rows();
                if (left <= at + rows) {
                    inside = each.getValue();
                    left -= at + 1;
                    break;
                }
                before += rows;
            }
            if (inside == null) {
                return new StagedRow(folder.children.get(left - before), depth);
            }
            folder = inside;
            depth++;
        }
    }

    /// The place of the row of `path`; -1 when it has none, because it is not there or its folder is closed.
    int placeOf(String path) {
        Folder folder = root;
        int place = 0;
        int slash = -1;
        while (true) {
            slash = path.indexOf('/', slash + 1);
            String part = slash < 0 ? path : path.substring(0, slash);
            int child = find(folder.children, part, slash >= 0);
            if (child < 0) {
                return -1;
            }
            place += child;
            for (Folder before : folder.open.headMap(child).values()) {
                place += before.rows();
            }
            if (slash < 0) {
                return place;
            }
            Folder next = folder.open.get(child);
            if (next == null) {
                return -1;
            }
            folder = next;
            place++;
        }
    }

    private int find(List<DraftNode> children, String path, boolean asFolder) {
        for (boolean isFolder : asFolder ? new boolean[] {true} : new boolean[] {false, true}) {
            DraftNode wanted =
                    new DraftNode(view, path, isFolder, java.util.Optional.empty(), java.util.Optional.empty());
            int low = 0;
            int high = children.size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                DraftNode node = children.get(middle);
                int order = node.isFolder() == isFolder ? ORDER.compare(node, wanted) : node.isFolder() ? -1 : 1;
                if (order == 0) {
                    return middle;
                }
                low = order < 0 ? middle + 1 : low;
                high = order > 0 ? middle - 1 : high;
            }
        }
        return -1;
    }

    private Folder parentOf(String path) {
        Folder folder = root;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            Folder next = folder.open.get(find(folder.children, path.substring(0, slash), true));
            if (next == null) {
                return new Folder(List.of());
            }
            folder = next;
        }
        return folder;
    }

    /// Opens a folder that has `children`; how many rows came.
    int open(String path, List<DraftNode> children) {
        Folder parent = parentOf(path);
        int at = find(parent.children, path, true);
        if (at < 0 || parent.open.containsKey(at)) {
            return 0;
        }
        parent.open.put(at, new Folder(children));
        open.add(path);
        return children.size();
    }

    /// Closes a folder; how many rows went.
    int close(String path) {
        Folder parent = parentOf(path);
        Folder closed = parent.open.remove(find(parent.children, path, true));
        open.removeIf(each -> each.equals(path) || each.startsWith(path + "/"));
        return closed == null ? 0 : closed.rows();
    }
}
