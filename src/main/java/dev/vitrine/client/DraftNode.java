package dev.vitrine.client;

import dev.vitrine.manifest.ManifestEntry;
import dev.vitrine.manifest.ManifestNode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.TreeMap;
import java.util.function.Function;

/// A file or folder of a draft, with what it was before. Removed ones are shown too.
///
/// @param before what the base has at this path
/// @param now    what the draft itself has at this path
public record DraftNode(
        DraftSnapshot view, String path, boolean isFolder, Optional<ManifestNode> before, Optional<ManifestNode> now) {
    /// What became of it.
    public enum Mark {
        KEPT,
        ADDED,
        CHANGED,
        REMOVED
    }

    static DraftNode folder(
            DraftSnapshot view, String path, Optional<ManifestNode> before, Optional<ManifestNode> now) {
        return new DraftNode(view, path, true, before, now);
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// A folder is ADDED or REMOVED when all that is in it is, else KEPT.
    public Mark mark() {
        if (isFolder) {
            return folderMark();
        }
        if (now.isEmpty()) {
            return view.isGone(path) ? Mark.REMOVED : Mark.KEPT;
        }
        if (before.isEmpty()) {
            return Mark.ADDED;
        }
        return digest(before).equals(digest(now)) ? Mark.KEPT : Mark.CHANGED;
    }

    private static Optional<String> digest(Optional<ManifestNode> node) {
        return node.flatMap(ManifestNode::entry).map(ManifestEntry::digest);
    }

    private Mark folderMark() {
        if (before.isEmpty()) {
            return Mark.ADDED;
        }
        return now.isEmpty() && view.changes(path).removed() == before.get().fileCount() ? Mark.REMOVED : Mark.KEPT;
    }

    /// What changed below this folder.
    public DraftSnapshot.Changes changes() {
        return view.changes(path);
    }

    /// Bytes; of a removed file those that it had.
    public long size() {
        if (isFolder) {
            return mark() == Mark.REMOVED ? before.map(ManifestNode::size).orElse(0L) : view.size(path);
        }
        return now.or(() -> before).map(ManifestNode::size).orElse(0L);
    }

    /// The entry of a file: the one that the draft has, or else the one that the base has.
    public Optional<ManifestEntry> entry() {
        return now.or(() -> before).flatMap(ManifestNode::entry);
    }

    /// Files below it, removed ones not counted.
    public int fileCount() {
        return before.map(ManifestNode::fileCount).orElse(0)
                + view.changes(path).added()
                - view.changes(path).removed();
    }

    /// Files and folders in it, the folders first.
    public List<DraftNode> children() {
        if (!isFolder) {
            return List.of();
        }
        List<ManifestNode> old = before.map(ManifestNode::children).orElse(List.of());
        List<ManifestNode> mine = now.map(ManifestNode::children).orElse(List.of());
        int oldFolders = folderCount(old);
        int myFolders = folderCount(mine);
        List<DraftNode> folders = emptyFolders(
                join(old.subList(0, oldFolders), mine.subList(0, myFolders), true), path.isEmpty() ? "" : path + "/");
        List<DraftNode> files = join(old.subList(oldFolders, old.size()), mine.subList(myFolders, mine.size()), false);
        return new Both(folders, files);
    }

    private static int folderCount(List<ManifestNode> nodes) {
        int low = 0;
        int high = nodes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nodes.get(middle).isDirectory()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Few nodes are put among many: each finds its place, and the places of the many are kept as numbers.
    private List<DraftNode> join(List<ManifestNode> old, List<ManifestNode> mine, boolean folders) {
        if (mine.isEmpty()) {
            return new Mapped(
                    old, node -> new DraftNode(view, node.path(), folders, Optional.of(node), Optional.empty()));
        }
        if (old.isEmpty()) {
            return new Mapped(
                    mine, node -> new DraftNode(view, node.path(), folders, Optional.empty(), Optional.of(node)));
        }
        Comparator<ManifestNode> order = Comparator.comparing(
                node -> dev.vitrine.manifest.EntryPath.of(node.isDirectory() ? node.path() + "/\u0001" : node.path()));
        int[] oldAt = new int[old.size() + mine.size()];
        int[] mineAt = new int[old.size() + mine.size()];
        int rows = 0;
        int next = 0;
        for (int i = 0; i < mine.size(); i++) {
            int found = java.util.Collections.binarySearch(old, mine.get(i), order);
            int place = found < 0 ? -found - 1 : found;
            for (; next < place; next++, rows++) {
                oldAt[rows] = next;
                mineAt[rows] = -1;
            }
            oldAt[rows] = found < 0 ? -1 : next++;
            mineAt[rows++] = i;
        }
        for (; next < old.size(); next++, rows++) {
            oldAt[rows] = next;
            mineAt[rows] = -1;
        }
        int count = rows;
        return new AbstractJoined(count) {
            @Override
            public DraftNode get(int row) {
                Optional<ManifestNode> was = oldAt[row] < 0 ? Optional.empty() : Optional.of(old.get(oldAt[row]));
                Optional<ManifestNode> is = mineAt[row] < 0 ? Optional.empty() : Optional.of(mine.get(mineAt[row]));
                return new DraftNode(view, is.or(() -> was).orElseThrow().path(), folders, was, is);
            }
        };
    }

    /// Folders made by hand have no entry that tells of them.
    private List<DraftNode> emptyFolders(List<DraftNode> found, String prefix) {
        TreeMap<String, DraftNode> missing = new TreeMap<>();
        for (String folder : view.folders().tailSet(prefix)) {
            if (!folder.startsWith(prefix)) {
                break;
            }
            int slash = folder.indexOf('/', prefix.length());
            String child = slash < 0 ? folder : folder.substring(0, slash);
            if (view.baseFolder(child).isEmpty() && view.ownFolder(child).isEmpty()) {
                missing.put(child, view.folder(child));
            }
        }
        if (missing.isEmpty()) {
            return found;
        }
        List<DraftNode> all = new ArrayList<>(found);
        all.addAll(missing.values());
        all.sort(Comparator.comparing(DraftNode::path));
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DraftNode node && node.path.equals(path) && node.isFolder == isFolder;
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return mark() + " " + path;
    }

    private abstract static class AbstractJoined extends AbstractList<DraftNode> implements RandomAccess {
        private final int count;

        AbstractJoined(int count) {
            this.count = count;
        }

        @Override
        public int size() {
            return count;
        }
    }

    private static final class Mapped extends AbstractJoined {
        private final List<ManifestNode> nodes;
        private final Function<ManifestNode, DraftNode> map;

        Mapped(List<ManifestNode> nodes, Function<ManifestNode, DraftNode> map) {
            super(nodes.size());
            this.nodes = nodes;
            this.map = map;
        }

        @Override
        public DraftNode get(int index) {
            return map.apply(nodes.get(index));
        }
    }

    private static final class Both extends AbstractJoined {
        private final List<DraftNode> first;
        private final List<DraftNode> second;

        Both(List<DraftNode> first, List<DraftNode> second) {
            super(first.size() + second.size());
            this.first = first;
            this.second = second;
        }

        @Override
        public DraftNode get(int index) {
            return index < first.size() ? first.get(index) : second.get(index - first.size());
        }
    }
}
