package dev.vitrine.app.manifest;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/// The folders over a list of paths, as arrays. Paths come in UTF-8 byte order, so the entries below a folder are
/// neighbours. Folder 0 is the root; folders with one parent have neighbouring numbers in path order, and a parent's
/// number is below its children's. Immutable and thread-safe.
///
/// Positions are those of the entries shown: all of them, or those that a filter let through ([#restrictedTo]).
final class FolderIndex {
    static final int ROOT = 0;

    private final int[] parent;
    private final int[] firstChild;
    private final int[] first;
    private final int[] end;
    private final int[] filesBefore;
    private final int[] depth;
    private final int[] nameStart;
    private final long[] size;
    private final int[] origin;
    private final Optional<int[]> shown;
    private final long largest;

    private FolderIndex(
            Ranges folders, int[] origin, Optional<int[]> shown, IntToLongFunction sizes, IntPredicate bars) {
        int count = folders.parent.length;
        parent = folders.parent;
        first = folders.first;
        end = folders.end;
        nameStart = folders.nameStart;
        this.origin = origin;
        this.shown = shown;
        depth = new int[count];
        firstChild = new int[count + 1];
        filesBefore = new int[count];
        size = new long[count];
        linkChildren(count);
        countFilesBetween(count);
        largest = addSizes(sizes, bars);
    }

    /// What is known of each folder at first: its parent, its entries, and where its name begins in their paths.
    record Ranges(int[] parent, int[] first, int[] end, int[] nameStart) {}

    /// Reads `count` sorted paths once.
    ///
    /// @param bars which files at the top count for [#largest()]
    static FolderIndex of(int count, IntFunction<String> paths, IntToLongFunction sizes, IntPredicate bars) {
        return new FolderIndexBuilder(count, paths).build(sizes, bars);
    }

    static FolderIndex of(Ranges folders, IntToLongFunction sizes, IntPredicate bars) {
        return new FolderIndex(folders, identity(folders.parent.length), Optional.empty(), sizes, bars);
    }

    private static int[] identity(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    /// The same folders over some of the entries only; folders that hold none of them are left out.
    ///
    /// @param entries sorted entry indexes
    FolderIndex restrictedTo(int[] entries, IntToLongFunction sizes, IntPredicate bars) {
        int count = parent.length;
        int[] number = new int[count];
        int[] newParent = new int[count];
        int[] newFirst = new int[count];
        int[] newEnd = new int[count];
        int[] newNameStart = new int[count];
        int[] newOrigin = new int[count];
        int kept = 0;
        for (int folder = 0; folder < count; folder++) {
            int from = lowerBound(entries, first[folder]);
            int to = lowerBound(entries, end[folder]);
            if (from == to && folder != ROOT) {
                continue;
            }
            number[folder] = kept;
            newParent[kept] = folder == ROOT ? -1 : number[parent[folder]];
            newFirst[kept] = from;
            newEnd[kept] = to;
            newNameStart[kept] = nameStart[folder];
            newOrigin[kept] = folder;
            kept++;
        }
        Ranges folders = new Ranges(
                Arrays.copyOf(newParent, kept),
                Arrays.copyOf(newFirst, kept),
                Arrays.copyOf(newEnd, kept),
                Arrays.copyOf(newNameStart, kept));
        return new FolderIndex(
                folders,
                Arrays.copyOf(newOrigin, kept),
                Optional.of(entries),
                position -> sizes.applyAsLong(entries[position]),
                position -> bars.test(entries[position]));
    }

    private static int lowerBound(int[] sorted, int value) {
        int at = Arrays.binarySearch(sorted, value);
        return at < 0 ? -at - 1 : at;
    }

    private void linkChildren(int count) {
        int child = 1;
        for (int folder = 0; folder < count; folder++) {
            firstChild[folder] = child;
            while (child < count && parent[child] == folder) {
                depth[child] = depth[folder] + 1;
                child++;
            }
        }
        firstChild[count] = count;
    }

    private void countFilesBetween(int count) {
        for (int folder = 0; folder < count; folder++) {
            int below = 0;
            for (int child = firstChild[folder]; child < childEnd(folder); child++) {
                filesBefore[child] = first[child] - first[folder] - below;
                below += end[child] - first[child];
            }
        }
    }

    private long addSizes(IntToLongFunction sizes, IntPredicate bars) {
        int count = entryCount();
        long[] sum = new long[count + 1];
        for (int position = 0; position < count; position++) {
            sum[position + 1] = sum[position] + sizes.applyAsLong(position);
        }
        long most = 0;
        for (int folder = 0; folder < size.length; folder++) {
            size[folder] = sum[end[folder]] - sum[first[folder]];
            most = folder == ROOT ? 0 : Math.max(most, size[folder]);
        }
        for (int file = 0; file < fileCount(ROOT); file++) {
            int position = position(ROOT, file);
            most = bars.test(position) ? Math.max(most, sum[position + 1] - sum[position]) : most;
        }
        return most;
    }

    int folderCount() {
        return parent.length;
    }

    int entryCount() {
        return end[ROOT];
    }

    /// -1 for the root.
    int parent(int folder) {
        return parent[folder];
    }

    /// 1 for a folder at the top.
    int depth(int folder) {
        return depth[folder];
    }

    int firstChild(int folder) {
        return firstChild[folder];
    }

    int childEnd(int folder) {
        return firstChild[folder + 1];
    }

    /// Files directly in a folder.
    int fileCount(int folder) {
        int count = end[folder] - first[folder];
        int last = childEnd(folder) - 1;
        if (last < firstChild[folder]) {
            return count;
        }
        return filesBefore[last] + end[folder] - end[last];
    }

    /// Files in a folder and in all folders below it.
    int filesBelow(int folder) {
        return end[folder] - first[folder];
    }

    long size(int folder) {
        return size[folder];
    }

    /// The largest size of a folder, or of a file at the top: what a full bar means.
    long largest() {
        return largest;
    }

    /// The number of this folder in the index that this one was restricted from, or its own.
    int origin(int folder) {
        return origin[folder];
    }

    /// The folder here that has number `origin` in the unrestricted index, or -1 when it is left out.
    int folderOfOrigin(int folder) {
        return Math.max(-1, Arrays.binarySearch(origin, folder));
    }

    /// The position of the `file`-th file directly in `folder`.
    int position(int folder, int file) {
        int low = firstChild[folder];
        int high = childEnd(folder);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (filesBefore[middle] <= file) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int before = low - 1;
        return before < firstChild[folder] ? first[folder] + file : end[before] + file - filesBefore[before];
    }

    /// The folder that directly holds the entry at `position`.
    int folderOf(int position) {
        int folder = ROOT;
        while (true) {
            int child = lastChildFrom(folder, position);
            if (child < 0 || position >= end[child]) {
                return folder;
            }
            folder = child;
        }
    }

    /// Which file of its folder the entry at `position` is.
    int fileNumber(int folder, int position) {
        int before = lastChildFrom(folder, position);
        return before < 0 ? position - first[folder] : filesBefore[before] + position - end[before];
    }

    private int lastChildFrom(int folder, int position) {
        int low = firstChild[folder];
        int high = childEnd(folder);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == firstChild[folder] ? -1 : low - 1;
    }

    /// The entry's index in the manifest.
    int entry(int position) {
        return shown.isEmpty() ? position : shown.get()[position];
    }

    /// The position of an entry, or -1 when it is not shown.
    int positionOf(int entry) {
        if (shown.isEmpty()) {
            return entry < entryCount() ? entry : -1;
        }
        return Math.max(-1, Arrays.binarySearch(shown.get(), entry));
    }

    /// The entry from whose path this folder's path can be read.
    int sampleEntry(int folder) {
        return entry(first[folder]);
    }

    /// Where this folder's name begins in the paths below it; it ends before the next slash.
    int nameStart(int folder) {
        return nameStart[folder];
    }
}
