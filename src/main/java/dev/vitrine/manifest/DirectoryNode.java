package dev.vitrine.manifest;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

/// A directory: the entries of `manifest` from `from` to before `to`, which share their first `prefix` bytes, the
/// slash after the directory's name included.
record DirectoryNode(Manifest manifest, int from, int to, int prefix) implements ManifestNode {
    @Override
    public String name() {
        String path = path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String path() {
        if (prefix == 0) {
            return "";
        }
        Columns columns = manifest.columns();
        return new String(columns.paths(), columns.start(from), prefix - 1, StandardCharsets.UTF_8);
    }

    @Override
    public boolean isDirectory() {
        return true;
    }

    @Override
    public long size() {
        return manifest.size(from, to);
    }

    @Override
    public int fileCount() {
        return to - from;
    }

    @Override
    public List<ManifestNode> children() {
        Columns columns = manifest.columns();
        int[] directories = new int[16];
        int[] files = new int[16];
        int directoryCount = 0;
        int fileCount = 0;
        int row = from;
        while (row < to) {
            int slash = slash(columns, row);
            if (slash < 0) {
                if (fileCount == files.length) {
                    files = Arrays.copyOf(files, 2 * fileCount);
                }
                files[fileCount++] = row++;
            } else {
                if (directoryCount + 2 > directories.length) {
                    directories = Arrays.copyOf(directories, 2 * directoryCount);
                }
                int end = columns.endOfPrefix(row, to, columns.paths(), columns.start(row), slash + 1);
                directories[directoryCount++] = row;
                directories[directoryCount++] = end;
                row = end;
            }
        }
        return new Children(Arrays.copyOf(directories, directoryCount), Arrays.copyOf(files, fileCount));
    }

    /// Where the first slash after this directory's own stands in the path of `row`; -1 when there is none.
    private int slash(Columns columns, int row) {
        byte[] paths = columns.paths();
        for (int i = columns.start(row) + prefix; i < columns.end(row); i++) {
            if (paths[i] == '/') {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Optional<ManifestEntry> entry() {
        return Optional.empty();
    }

    /// Two row numbers for each directory, one for each file; nodes are made when asked for.
    private final class Children extends AbstractList<ManifestNode> implements RandomAccess {
        private final int[] directories;
        private final int[] files;

        Children(int[] directories, int[] files) {
            this.directories = directories;
            this.files = files;
        }

        @Override
        public ManifestNode get(int index) {
            Objects.checkIndex(index, size());
            int directoryCount = directories.length / 2;
            if (index >= directoryCount) {
                return new FileNode(manifest, files[index - directoryCount]);
            }
            int row = directories[2 * index];
            Columns columns = manifest.columns();
            int childPrefix = slash(columns, row) + 1 - columns.start(row);
            return new DirectoryNode(manifest, row, directories[2 * index + 1], childPrefix);
        }

        @Override
        public int size() {
            return directories.length / 2 + files.length;
        }
    }
}
