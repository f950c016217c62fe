package dev.vitrine.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathSortTest {
    @Test
    void pathsComeInByteOrder() {
        Random random = new Random(1);
        String[] parts = {"a", "b", "ab", "é", "日", "😀", "\ue000", "~", "/x", "-", "long/common/part"};
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder path = new StringBuilder("data");
            for (int length = random.nextInt(7); length > 0; length--) {
                path.append(parts[random.nextInt(parts.length)]);
            }
            paths.add(path.toString());
        }

        assertSorted(paths);
    }

    @Test
    void pathsThatBeginOneAnotherComeShortestFirst() {
        List<String> paths = new ArrayList<>();
        for (int i = 1; i < 3000; i++) {
            paths.add("a".repeat(i));
        }
        Collections.shuffle(paths, new Random(2));

        assertSorted(paths);
    }

    @Test
    void equalPathsKeepTheirOrder() {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            paths.add("same/" + i % 7 + (i % 2 == 0 ? "" : "/and/more"));
        }

        assertSorted(paths);
    }

    @Test
    void fewOrNoPathsAreSortedToo() {
        for (List<String> paths : List.of(List.<String>of(), List.of("b"), List.of("b", "a", "b/c", "a"))) {
            assertSorted(paths);
        }
    }

    private static void assertSorted(List<String> paths) {
        Columns columns = new Columns();
        paths.forEach(path -> columns.add(EntryPath.of(path), "x", OptionalLong.empty(), null, null, null));
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            expected.add(i);
        }
        expected.sort(
                Comparator.comparing(row -> paths.get(row).getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));

        assertEquals(expected, Arrays.stream(PathSort.rows(columns)).boxed().toList());
    }
}
