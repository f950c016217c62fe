package dev.vitrine.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.digest.Md5;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManifestNodeTest {
    @Test
    void directoriesComeBeforeFilesEachInPathOrder() {
        ManifestNode root = tree("b.txt", "a-b", "a/x", "a/y/z", "a/y/w", "é/q", "0");

        assertEquals(
                List.of(
                        "/ 7 14 dir",
                        "a/ 3 6 dir",
                        "a/y/ 2 4 dir",
                        "a/y/w 1 2",
                        "a/y/z 1 2",
                        "a/x 1 2",
                        "é/ 1 2 dir",
                        "é/q 1 2",
                        "0 1 2",
                        "a-b 1 2",
                        "b.txt 1 2"),
                flat(root));
        assertEquals("y", root.children().getFirst().children().getFirst().name());
        assertEquals("a/y", root.children().getFirst().children().getFirst().path());
        assertEquals("b.txt", root.children().getLast().name());
        assertEquals(
                Optional.of("b.txt"),
                root.children().getLast().entry().map(entry -> entry.path().value()));
        assertEquals(Optional.empty(), root.entry());
    }

    @Test
    void aFileAndADirectoryOfOneNameBothShow() {
        assertEquals(
                List.of("/ 4 8 dir", "a/ 2 4 dir", "a/b 1 2", "a/c 1 2", "a 1 2", "a! 1 2"),
                flat(tree("a", "a!", "a/b", "a/c")));
    }

    @Test
    void anEmptyManifestIsAnEmptyDirectory() {
        assertEquals(List.of("/ 0 0 dir"), flat(Manifest.empty().root()));
    }

    @Test
    void theTreeAgreesWithAPlainOneOnRandomPaths() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            TreeSet<EntryPath> paths = new TreeSet<>();
            for (int i = random.nextInt(200); i > 0; i--) {
                paths.add(EntryPath.of(Unicode.name(random)));
            }
            String[] names = paths.stream().map(EntryPath::value).toArray(String[]::new);
            List<String> expected = new ArrayList<>();
            plain("", List.of(names), expected);
            assertEquals(expected, flat(tree(names)));
        }
    }

    @Test
    void manyNeighboursAreSkippedByGalloping() {
        String[] names = IntStream.range(0, 5000)
                .mapToObj(i -> "d" + i / 1000 + "/f" + i)
                .toArray(String[]::new);

        List<ManifestNode> directories = tree(names).children();

        assertEquals(5, directories.size());
        assertEquals(1000, directories.get(3).fileCount());
        assertEquals(1000, directories.get(3).children().size());
        assertEquals("d3/f3999", directories.get(3).children().getLast().path());
    }

    private static void plain(String directory, List<String> paths, List<String> out) {
        out.add((directory.isEmpty() ? "/" : directory) + " " + paths.size() + " " + 2 * paths.size() + " dir");
        Map<EntryPath, List<String>> directories = new TreeMap<>();
        List<String> files = new ArrayList<>();
        for (String path : paths) {
            int slash = path.indexOf('/', directory.length());
            if (slash < 0) {
                files.add(path + " 1 2");
            } else {
                // Manifest order is that of the paths below: "a-b/x" stands before "a/x".
                EntryPath key = EntryPath.of(path.substring(0, slash) + "/\1");
                directories.computeIfAbsent(key, k -> new ArrayList<>()).add(path);
            }
        }
        directories.forEach((name, below) ->
                plain(name.value().substring(0, name.value().length() - 1), below, out));
        out.addAll(files);
    }

    private static List<String> flat(ManifestNode node) {
        List<String> out = new ArrayList<>();
        flatten(node, out);
        return out;
    }

    private static void flatten(ManifestNode node, List<String> out) {
        String name = node.isDirectory() ? node.path() + "/" : node.path();
        out.add(name + " " + node.fileCount() + " " + node.size() + (node.isDirectory() ? " dir" : ""));
        node.children().forEach(child -> flatten(child, out));
    }

    private static ManifestNode tree(String... paths) {
        List<ManifestEntry> entries = new ArrayList<>();
        for (String path : paths) {
            entries.add(new ManifestEntry(
                    EntryPath.of(path),
                    Md5.ofUtf8(path).base64(),
                    OptionalLong.of(2),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of()));
        }
        return Manifest.of(entries).root();
    }
}
