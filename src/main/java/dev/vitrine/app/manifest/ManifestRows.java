package dev.vitrine.app.manifest;

import java.util.BitSet;

/// Which folders are open, and so which rows there are: folders first, then files, each in path order. Rows are never
/// listed: every folder knows how many rows it shows, and the folders of one parent form a Fenwick tree of these
/// counts.
/// So the row at a place, the place of a row, opening and closing cost the depth times the logarithm of the widest
/// folder; opening and closing all cost the number of folders. Not thread-safe.
public final class ManifestRows {
    private final FolderIndex index;
    private final BitSet open = new BitSet();
    /// Rows shown below a folder once it is open.
    private final int[] below;
    /// Fenwick trees over `1 + rows shown` of siblings, each within its siblings' numbers.
    private final int[] tree;

    ManifestRows(FolderIndex index) {
        this.index = index;
        below = new int[index.folderCount()];
        tree = new int[index.folderCount()];
        open.set(FolderIndex.ROOT);
        recount();
    }

    public int count() {
        return below[FolderIndex.ROOT];
    }

    private int shown(int folder) {
        return open.get(folder) ? 1 + below[folder] : 1;
    }

    private void recount() {
        for (int folder = index.folderCount() - 1; folder >= 0; folder--) {
            int from = index.firstChild(folder);
            int children = index.childEnd(folder) - from;
            int sum = 0;
            for (int i = 1; i <= children; i++) {
                tree[from + i - 1] = 0;
            }
            for (int i = 1; i <= children; i++) {
                int rows = shown(from + i - 1);
                sum += rows;
                tree[from + i - 1] += rows;
                int up = i + (i & -i);
                if (up <= children) {
                    tree[from + up - 1] += tree[from + i - 1];
                }
            }
            below[folder] = sum + index.fileCount(folder);
        }
    }

    /// The row at `place`, from 0.
    public ManifestRow row(int place) {
        if (place < 0 || place >= count()) {
            throw new IndexOutOfBoundsException(place);
        }
        int folder = FolderIndex.ROOT;
        int rest = place;
        while (true) {
            int from = index.firstChild(folder);
            int children = index.childEnd(folder) - from;
            int at = 0;
            for (int step = Integer.highestOneBit(children); step > 0; step >>= 1) {
                if (at + step <= children && tree[from + at + step - 1] <= rest) {
                    at += step;
                    rest -= tree[from + at - 1];
                }
            }
            if (at == children) {
                return ManifestRow.ofEntry(index.entry(index.position(folder, rest)), index.depth(folder));
            }
            folder = from + at;
            if (rest == 0) {
                return ManifestRow.ofFolder(index.origin(folder), index.depth(folder) - 1);
            }
            rest--;
        }
    }

    /// Where a folder of the index is, or -1 when it is inside a closed one.
    int placeOfFolder(int folder) {
        int place = -1;
        for (int at = folder; at != FolderIndex.ROOT; at = index.parent(at)) {
            if (!open.get(index.parent(at))) {
                return -1;
            }
            place += 1 + rowsBefore(at);
        }
        return place;
    }

    /// Where the entry at a position of the index is, or -1 when it is inside a closed folder.
    int placeOfPosition(int position) {
        int folder = index.folderOf(position);
        int place = folder == FolderIndex.ROOT ? -1 : placeOfFolder(folder);
        if (!open.get(folder) || folder != FolderIndex.ROOT && place < 0) {
            return -1;
        }
        int folders = below[folder] - index.fileCount(folder);
        return place + 1 + folders + index.fileNumber(folder, position);
    }

    private int rowsBefore(int folder) {
        int from = index.firstChild(index.parent(folder));
        int sum = 0;
        for (int i = folder - from; i > 0; i -= i & -i) {
            sum += tree[from + i - 1];
        }
        return sum;
    }

    boolean isOpen(int folder) {
        return open.get(folder);
    }

    /// Opens or closes a folder and returns by how many rows its list grew; what is open inside stays open.
    int setOpen(int folder, boolean value) {
        if (folder == FolderIndex.ROOT || open.get(folder) == value) {
            return 0;
        }
        open.set(folder, value);
        int change = value ? below[folder] : -below[folder];
        int at = folder;
        while (at != FolderIndex.ROOT) {
            int up = index.parent(at);
            addToTree(at, change);
            below[up] += change;
            if (up != FolderIndex.ROOT && !open.get(up)) {
                return 0;
            }
            at = up;
        }
        return change;
    }

    private void addToTree(int folder, int change) {
        int up = index.parent(folder);
        int from = index.firstChild(up);
        int children = index.childEnd(up) - from;
        for (int i = folder - from + 1; i <= children; i += i & -i) {
            tree[from + i - 1] += change;
        }
    }

    void openAll() {
        open.set(0, index.folderCount());
        recount();
    }

    void closeAll() {
        open.clear();
        open.set(FolderIndex.ROOT);
        recount();
    }

    /// Opens every folder around the entry at `position`.
    void reveal(int position) {
        for (int at = index.folderOf(position); at != FolderIndex.ROOT; at = index.parent(at)) {
            setOpen(at, true);
        }
    }
}
