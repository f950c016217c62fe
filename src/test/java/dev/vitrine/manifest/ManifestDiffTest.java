package dev.vitrine.manifest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.Md5;
import dev.vitrine.manifest.ManifestDiff.Bytes;
import dev.vitrine.manifest.ManifestDiff.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManifestDiffTest {
    private static final ManifestDiff.Check NEVER = () -> {};

    /// Paths and contents: a content that begins with `ref:` is a reference to that URI.
    private static Manifest manifest(Map<String, String> files) {
        return Manifest.of(files.entrySet().stream()
                .map(file -> entry(file.getKey(), file.getValue()))
                .toList());
    }

    private static ManifestEntry entry(String path, String content) {
        return content.startsWith("ref:")
                ? ManifestEntry.reference(
                        EntryPath.of(path), content, content, OptionalLong.of(content.length()), Map.of())
                : ManifestEntry.file(EntryPath.of(path), Md5.ofUtf8(content), content.length());
    }

    private static ManifestDiff diff(Map<String, String> from, Map<String, String> to) throws IOException {
        return ManifestDiff.of(manifest(from), manifest(to), NEVER);
    }

    /// `+ path`, `- path`, `~ path`, `> path < old`, `= path`; a copy as `+ path < source`.
    private static List<String> rows(ManifestDiff diff) {
        return IntStream.range(0, diff.count())
                .mapToObj(diff::row)
                .map(ManifestDiffTest::text)
                .toList();
    }

    private static String text(ManifestDiff.Row row) {
        return switch (row.kind()) {
            case ADDED ->
                "+ " + row.path() + row.copyOf().map(source -> " < " + source).orElse("");
            case REMOVED -> "- " + row.path();
            case CHANGED -> "~ " + row.path();
            case MOVED -> "> " + row.path() + " < " + row.from().orElseThrow().path();
            case SAME -> "= " + row.path();
        };
    }

    @Test
    void everyKindOfDifferenceIsToldInPathOrder() throws IOException {
        ManifestDiff diff = diff(
                Map.of("a", "1", "b", "2", "d/old", "3", "e", "4"),
                Map.of("a", "1", "b", "two", "c", "5", "d/new", "3"));
        assertEquals(List.of("= a", "~ b", "+ c", "> d/new < d/old", "- e"), rows(diff));
        assertEquals(new Bytes(1, 0, 1, 1, 2), diff.bytes());
        assertEquals(2, diff.bytes().growth());
        assertFalse(diff.isEqual());
        assertEquals(2, diff.row(1).growth());
    }

    @Test
    void equalManifestsAreEqualWhateverTheirSizesSay() throws IOException {
        Manifest from = Manifest.of(List.of(ManifestEntry.file(EntryPath.of("a"), Md5.ofUtf8("x"), 1)));
        Manifest to = Manifest.of(List.of(ManifestEntry.file(EntryPath.of("a"), Md5.ofUtf8("x"), 7)));
        assertTrue(ManifestDiff.of(from, to, NEVER).isEqual());
        assertTrue(ManifestDiff.of(Manifest.empty(), Manifest.empty(), NEVER).isEqual());
    }

    @Test
    void aReferenceIsTheSameOnlyWithTheSameUriAndDigest() throws IOException {
        assertEquals(List.of("= a"), rows(diff(Map.of("a", "ref:x"), Map.of("a", "ref:x"))));
        assertEquals(List.of("~ a"), rows(diff(Map.of("a", "ref:x"), Map.of("a", "ref:y"))));
        assertEquals(List.of("> b < a"), rows(diff(Map.of("a", "ref:x"), Map.of("b", "ref:x"))));
        Manifest file = Manifest.of(List.of(ManifestEntry.file(EntryPath.of("a"), Md5.ofUtf8("x"), 1)));
        Manifest reference = Manifest.of(List.of(ManifestEntry.reference(
                EntryPath.of("a"), "s3://b/x", Md5.ofUtf8("x").base64(), OptionalLong.of(1), Map.of())));
        assertEquals(List.of("~ a"), rows(ManifestDiff.of(file, reference, NEVER)));
    }

    @Test
    void aMovedFileIsPairedWithOneOfTheSameName() throws IOException {
        assertEquals(
                List.of("> new/a < old/a", "> new/b < old/b", "> new/z < old/c"),
                rows(diff(
                        Map.of("old/b", "same", "old/a", "same", "old/c", "same"),
                        Map.of("new/z", "same", "new/b", "same", "new/a", "same"))));
    }

    @Test
    void whatIsLeftOfOneContentIsPairedInPathOrder() throws IOException {
        assertEquals(
                List.of("> m/1 < k/1", "> m/2 < k/2", "- k/3"),
                rows(diff(Map.of("k/1", "s", "k/2", "s", "k/3", "s"), Map.of("m/1", "s", "m/2", "s"))).stream()
                        .sorted(java.util.Comparator.comparing(text -> text.charAt(0) == '-'))
                        .toList());
        assertEquals(
                List.of("> x < a", "> y < b", "- c"),
                rows(diff(Map.of("a", "s", "b", "s", "c", "s"), Map.of("x", "s", "y", "s"))).stream()
                        .sorted(java.util.Comparator.comparing(text -> text.charAt(0) == '-'))
                        .toList());
    }

    @Test
    void aCopyNamesWhereItsBytesAre() throws IOException {
        ManifestDiff diff = diff(Map.of("a", "bytes"), Map.of("a", "bytes", "b", "bytes"));
        assertEquals(List.of("= a", "+ b < a"), rows(diff));
        assertEquals(new Bytes(5, 5, 0, 0, 0), diff.bytes());
        assertEquals(
                List.of("> b < a", "+ c < a"), rows(diff(Map.of("a", "bytes"), Map.of("b", "bytes", "c", "bytes"))));
    }

    @Test
    void aHundredThousandFilesOfOneContentArePaired() throws IOException {
        Map<String, String> from = new HashMap<>();
        Map<String, String> to = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            from.put("old/%06d".formatted(i), "");
            to.put("new/%06d".formatted(99_999 - i), "");
        }
        ManifestDiff diff = diff(from, to);
        assertEquals(100_000, diff.count(Kind.MOVED));
        assertEquals(100_000, diff.count());
        for (int i = 0; i < diff.count(); i++) {
            ManifestDiff.Row row = diff.row(i);
            assertEquals(
                    row.path().substring(4),
                    row.from().orElseThrow().path().value().substring(4));
        }
    }

    @Test
    void rowsAreChosenByKindAndByText() throws IOException {
        ManifestDiff diff = diff(
                Map.of("Keep", "1", "img/a.PNG", "2", "x", "3"), Map.of("Keep", "1", "img/b.txt", "2", "y.png", "4"));
        assertEquals(List.of("= Keep", "> img/b.txt < img/a.PNG", "- x", "+ y.png"), rows(diff));
        assertArrayEquals(new int[] {1, 3}, diff.indexes(EnumSet.complementOf(EnumSet.of(Kind.SAME)), "png"));
        assertArrayEquals(new int[] {3}, diff.indexes(EnumSet.of(Kind.ADDED), ""));
        assertArrayEquals(new int[] {0, 1, 2, 3}, diff.indexes(EnumSet.allOf(Kind.class), ""));
        assertArrayEquals(new int[0], diff.indexes(EnumSet.noneOf(Kind.class), ""));
    }

    @Test
    void hostileNamesAreOnlyNames() throws IOException {
        String turned = "a\u202egnp.exe";
        String long4000 = "d/" + "\u00e9".repeat(2000);
        assertEquals(
                List.of("= " + turned, "> <script>.html < \ud83d\ude00", "~ " + long4000).stream()
                        .sorted()
                        .toList(),
                rows(diff(
                                Map.of(turned, "1", "\ud83d\ude00", "2", long4000, "3"),
                                Map.of(turned, "1", "<script>.html", "2", long4000, "4")))
                        .stream()
                        .sorted()
                        .toList());
    }

    @Test
    void sizesBeyondALongAreTheLargest() throws IOException {
        Manifest to = Manifest.of(List.of(
                ManifestEntry.file(EntryPath.of("a"), Md5.ofUtf8("a"), Long.MAX_VALUE),
                ManifestEntry.file(EntryPath.of("b"), Md5.ofUtf8("b"), Long.MAX_VALUE)));
        assertEquals(
                Long.MAX_VALUE,
                ManifestDiff.of(Manifest.empty(), to, NEVER).bytes().added());
    }

    @Test
    void theCheckStopsTheWork() {
        assertThrows(
                IOException.class,
                () -> ManifestDiff.of(manifest(Map.of("a", "1")), manifest(Map.of()), () -> {
                    throw new IOException("stop");
                }));
    }

    @Test
    void randomManifestsGiveWhatPlainMapsGive() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            Map<String, String> from = randomFiles(random);
            Map<String, String> to = random.nextInt(4) == 0 ? randomFiles(random) : mutated(from, random);
            assertFits(from, to, diff(from, to));
        }
    }

    private static Map<String, String> randomFiles(Random random) {
        Map<String, String> files = new TreeMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            files.put(path(random), content(random));
        }
        return files;
    }

    private static String path(Random random) {
        String[] names = {"a", "b", "\u00e9", "a.b", "\ud83d\ude00", "a b"};
        return (random.nextBoolean() ? "" : names[random.nextInt(3)] + "x/") + names[random.nextInt(names.length)];
    }

    private static String content(Random random) {
        return (random.nextInt(5) == 0 ? "ref:" : "") + random.nextInt(6);
    }

    private static Map<String, String> mutated(Map<String, String> files, Random random) {
        Map<String, String> result = new TreeMap<>(files);
        for (String path : files.keySet()) {
            switch (random.nextInt(6)) {
                case 0 -> result.remove(path);
                case 1 -> result.put(path, content(random));
                case 2 -> result.put(path(random), files.get(path));
                case 3 -> result.put("moved/" + path, result.getOrDefault(path, content(random)));
                default -> {}
            }
        }
        return result;
    }

    /// The naive answer: sets of paths, and for each content as many moves as there are files to pair.
    private static void assertFits(Map<String, String> from, Map<String, String> to, ManifestDiff diff) {
        Map<String, Integer> gone = new HashMap<>();
        Map<String, Integer> come = new HashMap<>();
        Set<String> same = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        Map<String, String> all = new LinkedHashMap<>(from);
        all.putAll(to);
        for (String path : all.keySet()) {
            if (!to.containsKey(path)) {
                gone.merge(from.get(path), 1, Integer::sum);
            } else if (!from.containsKey(path)) {
                come.merge(to.get(path), 1, Integer::sum);
            } else {
                (from.get(path).equals(to.get(path)) ? same : changed).add(path);
            }
        }
        int moved = gone.keySet().stream()
                .mapToInt(content -> Math.min(gone.get(content), come.getOrDefault(content, 0)))
                .sum();
        AtomicInteger at = new AtomicInteger();
        Map<Kind, Set<String>> found = new HashMap<>();
        Set<String> sources = new HashSet<>();
        List<EntryPath> order = new ArrayList<>();
        for (; at.get() < diff.count(); at.incrementAndGet()) {
            ManifestDiff.Row row = diff.row(at.get());
            order.add(EntryPath.of(row.path()));
            found.computeIfAbsent(row.kind(), kind -> new TreeSet<>()).add(row.path());
            switch (row.kind()) {
                case MOVED -> {
                    String source = row.from().orElseThrow().path().value();
                    assertTrue(sources.add(source), "paired once");
                    assertFalse(to.containsKey(source));
                    assertFalse(from.containsKey(row.path()));
                    assertEquals(from.get(source), to.get(row.path()));
                }
                case ADDED -> {
                    assertFalse(from.containsKey(row.path()));
                    assertEquals(
                            from.containsValue(to.get(row.path())), row.copyOf().isPresent());
                    row.copyOf().ifPresent(source -> assertEquals(to.get(row.path()), from.get(source)));
                }
                case REMOVED -> assertFalse(to.containsKey(row.path()));
                case CHANGED, SAME -> {}
            }
        }
        assertEquals(order.stream().sorted().toList(), order);
        assertEquals(same, found.getOrDefault(Kind.SAME, Set.of()));
        assertEquals(changed, found.getOrDefault(Kind.CHANGED, Set.of()));
        assertEquals(moved, diff.count(Kind.MOVED));
        assertEquals(gone.values().stream().mapToInt(n -> n).sum() - moved, diff.count(Kind.REMOVED));
        assertEquals(come.values().stream().mapToInt(n -> n).sum() - moved, diff.count(Kind.ADDED));
    }
}
