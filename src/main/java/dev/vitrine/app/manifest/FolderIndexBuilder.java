package dev.vitrine.app.manifest;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/// Finds the folders in one pass over sorted paths, then numbers them so that children of one folder are neighbours.
final class FolderIndexBuilder {
    private final int entries;
    private int count = 1;
    private int[] parent = new int[64];
    private int[] first = new int[64];
    private int[] end = new int[64];
    private int[] nameStart = new int[64];

    FolderIndexBuilder(int entries, IntFunction<String> paths) {
        this.entries = entries;
        parent[0] = -1;
        end[0] = entries;
        read(paths);
    }

    private void read(IntFunction<String> paths) {
        int open = 0;
        String prefix = "";
        for (int i = 0; i < entries; i++) {
            String path = paths.apply(i);
            while (!path.startsWith(prefix)) {
                end[open] = i;
                prefix = prefix.substring(0, nameStart[open]);
                open = parent[open];
            }
            int slash = path.indexOf('/', prefix.length());
            if (slash < 0) {
                continue;
            }
            int start = prefix.length();
            while (slash >= 0) {
                open = add(open, i, start);
                start = slash + 1;
                slash = path.indexOf('/', start);
            }
            prefix = path.substring(0, start);
        }
        for (; open >= 0; open = parent[open]) {
            end[open] = entries;
        }
    }

    private int add(int in, int at, int start) {
        if (count == parent.length) {
            parent = Arrays.copyOf(parent, count * 2);
            first = Arrays.copyOf(first, count * 2);
            end = Arrays.copyOf(end, count * 2);
            nameStart = Arrays.copyOf(nameStart, count * 2);
        }
        parent[count] = in;
        first[count] = at;
        nameStart[count] = start;
        return count++;
    }

    FolderIndex build(IntToLongFunction sizes, IntPredicate bars) {
        int[] number = numberByParent();
        int[] newParent = new int[count];
        int[] newFirst = new int[count];
        int[] newEnd = new int[count];
        int[] newNameStart = new int[count];
        for (int folder = 0; folder < count; folder++) {
            int to = number[folder];
            newParent[to] = folder == 0 ? -1 : number[parent[folder]];
            newFirst[to] = first[folder];
            newEnd[to] = end[folder];
            newNameStart[to] = nameStart[folder];
        }
        return FolderIndex.of(new FolderIndex.Ranges(newParent, newFirst, newEnd, newNameStart), sizes, bars);
    }

    // Breadth first: siblings become neighbours in path order, and parents stay before children.
    private int[] numberByParent() {
        int[] next = new int[count + 1];
        for (int folder = 1; folder < count; folder++) {
            next[parent[folder] + 1]++;
        }
        for (int folder = 1; folder <= count; folder++) {
            next[folder] += next[folder - 1];
        }
        int[] from = next.clone();
        int[] children = new int[count];
        for (int folder = 1; folder < count; folder++) {
            children[next[parent[folder]]++] = folder;
        }
        int[] queue = new int[count];
        int[] number = new int[count];
        int last = 0;
        for (int at = 0; at < count; at++) {
            int folder = queue[at];
            for (int child = from[folder]; child < from[folder + 1]; child++) {
                queue[++last] = children[child];
                number[children[child]] = last;
            }
        }
        return number;
    }
}
