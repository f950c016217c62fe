package dev.vitrine.app.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManifestRowsTest {
    private static final int MILLION = 1_000_000;

    private static FolderIndex index(String... paths) {
        return FolderIndex.of(paths.length, i -> paths[i], i -> 10, i -> true);
    }

    private static String name(FolderIndex index, ManifestRow row, String... paths) {
        if (!row.isFolder()) {
            return " ".repeat(row.depth()) + paths[row.entry()].substring(paths[row.entry()].lastIndexOf('/') + 1);
        }
        String path = paths[index.sampleEntry(row.folder())];
        int start = index.nameStart(row.folder());
        return " ".repeat(row.depth()) + path.substring(start, path.indexOf('/', start) + 1);
    }

    private static List<String> list(ManifestRows rows, FolderIndex names, String... paths) {
        return IntStream.range(0, rows.count())
                .mapToObj(i -> name(names, rows.row(i), paths))
                .toList();
    }

    @Test
    void aNewTableShowsTheTopWithFoldersFirst() {
        String[] paths = {"README.md", "images/test/1.png", "images/train/1.png", "images/train/2.png", "split.csv"};
        FolderIndex index = index(paths);
        ManifestRows rows = new ManifestRows(index);
        assertEquals(List.of("images/", "README.md", "split.csv"), list(rows, index, paths));
    }

    @Test
    void openingAFolderShowsItsChildrenAndClosingHidesThem() {
        String[] paths = {"README.md", "images/a.txt", "images/test/1.png", "images/train/1.png", "split.csv"};
        FolderIndex index = index(paths);
        ManifestRows rows = new ManifestRows(index);
        int images = rows.row(0).folder();
        assertEquals(3, rows.setOpen(images, true));
        assertEquals(
                List.of("images/", " test/", " train/", " a.txt", "README.md", "split.csv"), list(rows, index, paths));
        int train = rows.row(2).folder();
        assertEquals(1, rows.setOpen(train, true));
        assertEquals(-4, rows.setOpen(images, false));
        assertEquals(List.of("images/", "README.md", "split.csv"), list(rows, index, paths));
        assertEquals(4, rows.setOpen(images, true));
        assertEquals("  1.png", name(index, rows.row(3), paths));
    }

    @Test
    void aFolderOpenedInsideAClosedOneShowsWhenThatIsOpened() {
        String[] paths = {"a/b/c/1", "a/b/c/2", "a/d"};
        FolderIndex index = index(paths);
        ManifestRows rows = new ManifestRows(index);
        rows.reveal(1);
        assertEquals(List.of("a/", " b/", "  c/", "   1", "   2", " d"), list(rows, index, paths));
        int top = rows.row(0).folder();
        int middle = rows.row(1).folder();
        rows.setOpen(top, false);
        assertEquals(0, rows.setOpen(middle, false));
        assertEquals(0, rows.setOpen(middle, true));
        rows.setOpen(top, true);
        assertEquals(6, rows.count());
    }

    @Test
    void aFileMayHaveTheNameOfAFolder() {
        String[] paths = {"a", "a-b", "a-b/x", "a/x", "a0"};
        java.util.Arrays.sort(paths);
        FolderIndex index = index(paths);
        ManifestRows rows = new ManifestRows(index);
        rows.openAll();
        assertEquals(List.of("a-b/", " x", "a/", " x", "a", "a-b", "a0"), list(rows, index, paths));
    }

    @Test
    void sizesAndCountsAreThoseOfEverythingBelow() {
        String[] paths = {"README.md", "images/a.txt", "images/test/1.png", "images/train/1.png", "split.csv"};
        FolderIndex index = index(paths);
        int images = new ManifestRows(index).row(0).folder();
        assertEquals(
                List.of(30L, 3, 1, 2, 30L, 50L),
                List.of(
                        index.size(images),
                        index.filesBelow(images),
                        index.fileCount(images),
                        index.childEnd(images) - index.firstChild(images),
                        index.largest(),
                        index.size(FolderIndex.ROOT)));
    }

    @Test
    void noEntriesMeansNoRows() {
        ManifestRows rows = new ManifestRows(index());
        assertEquals(0, rows.count());
        assertThrows(IndexOutOfBoundsException.class, () -> rows.row(0));
    }

    @Test
    void aRestrictedIndexKeepsOnlyFoldersThatHoldItsEntries() {
        String[] paths = {"README.md", "images/a.txt", "images/test/1.png", "images/train/1.png", "split.csv"};
        FolderIndex all = index(paths);
        FolderIndex some = all.restrictedTo(new int[] {3, 4}, i -> 10, i -> true);
        ManifestRows rows = new ManifestRows(some);
        rows.openAll();
        assertEquals(List.of("images/", " train/", "  1.png", "split.csv"), list(rows, all, paths));
        assertEquals(10, some.size(some.folderOfOrigin(rows.row(0).folder())));
        assertEquals(-1, some.positionOf(0));
        assertEquals(2, rows.placeOfPosition(some.positionOf(3)));
        ManifestRows none = new ManifestRows(all.restrictedTo(new int[0], i -> 10, i -> true));
        assertEquals(0, none.count());
    }

    @Test
    void everyRowIsFoundAgainAtItsPlaceWhateverIsOpen() {
        Random random = new Random(7);
        TreeSet<String> set = new TreeSet<>();
        while (set.size() < 3_000) {
            StringBuilder path = new StringBuilder();
            for (int depth = random.nextInt(5); depth > 0; depth--) {
                path.append((char) ('a' + random.nextInt(5))).append('/');
            }
            set.add(path.append("f").append(random.nextInt(2_000)).toString());
        }
        String[] paths = set.toArray(String[]::new);
        FolderIndex index = index(paths);
        ManifestRows rows = new ManifestRows(index);
        for (int step = 0; step < 300; step++) {
            int before = rows.count();
            int folder = random.nextInt(index.folderCount());
            int change = rows.setOpen(folder, random.nextBoolean());
            assertEquals(before + change, rows.count());
            for (int place = 0; place < rows.count(); place += 1 + random.nextInt(20)) {
                ManifestRow row = rows.row(place);
                int found = row.isFolder() ? rows.placeOfFolder(row.folder()) : rows.placeOfPosition(row.entry());
                assertEquals(place, found);
            }
        }
        rows.openAll();
        List<ManifestRow> seen = new ArrayList<>();
        for (int place = 0; place < rows.count(); place++) {
            seen.add(rows.row(place));
        }
        assertEquals(
                3_000, seen.stream().filter(row -> !row.isFolder()).distinct().count());
        assertEquals(
                index.folderCount() - 1,
                seen.stream().filter(ManifestRow::isFolder).distinct().count());
        rows.closeAll();
        assertEquals(index.childEnd(0) - index.firstChild(0) + index.fileCount(0), rows.count());
    }

    @Test
    void aMillionEntriesInAThousandFoldersOpenAtOnce() {
        FolderIndex index =
                FolderIndex.of(MILLION, i -> "f" + (1_000 + i / 1_000) + "/" + (1_000 + i % 1_000), i -> 1, i -> true);
        ManifestRows rows = new ManifestRows(index);
        assertEquals(1_000, rows.count());
        rows.openAll();
        assertEquals(1_001_000, rows.count());
        for (int place = 0; place < rows.count(); place += 997) {
            ManifestRow row = rows.row(place);
            assertEquals(place % 1_001 == 0, row.isFolder());
        }
        assertEquals(-1_000, rows.setOpen(500 + 1, false));
        rows.closeAll();
        assertEquals(1_000, rows.count());
    }

    @Test
    void aMillionFoldersWithOneFileEachOpenAtOnce() {
        FolderIndex index = FolderIndex.of(MILLION, i -> (MILLION + i) + "/x", i -> 1, i -> true);
        ManifestRows rows = new ManifestRows(index);
        rows.openAll();
        assertEquals(2 * MILLION, rows.count());
        for (int folder = 1; folder <= 1_000; folder++) {
            rows.setOpen(folder * 999, false);
        }
        assertEquals(2 * MILLION - 1_000, rows.count());
        assertEquals(ManifestRow.ofEntry(MILLION - 1, 1), rows.row(rows.count() - 1));
    }
}
