package dev.vitrine.manifest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.digest.Md5;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathSearchTest {
    private static Manifest manifest(String... paths) {
        return Manifest.of(() -> Stream.of(paths)
                .map(path -> ManifestEntry.file(EntryPath.of(path), Md5.ofUtf8(path), 1))
                .iterator());
    }

    @Test
    void lettersAreFoundWhateverTheirCase() {
        Manifest manifest = manifest("Images/A.PNG", "images/b.png", "notes.txt");
        assertArrayEquals(new int[] {0, 1}, manifest.indexesContaining(".Png"));
        assertArrayEquals(new int[] {0, 1}, manifest.indexesContaining("IMAGES/"));
        assertArrayEquals(new int[] {2}, manifest.indexesContaining("notes.txt"));
        assertArrayEquals(new int[] {0, 1, 2}, manifest.indexesContaining(""));
        assertArrayEquals(new int[0], manifest.indexesContaining("images/a.png.png"));
    }

    @Test
    void aTextIsNotFoundAcrossTheEndOfAPath() {
        assertArrayEquals(new int[0], manifest("ab", "cd").indexesContaining("bc"));
    }

    @Test
    void lettersBeyondAsciiAreFoundToo() {
        Manifest manifest = manifest("\u00c4pfel/rot.png", "\u00e4pfel.txt", "apfel.txt");
        assertEquals(2, manifest.indexesContaining("\u00c4PFEL").length);
        assertEquals(1, manifest.indexesContaining("ROT").length);
    }

    @Test
    void aMillionPathsGiveWhatAPlainSearchGives() {
        Manifest manifest = Manifest.of(() -> IntStream.range(0, 1_000_000)
                .mapToObj(i -> "part-" + i / 1_000 + "/File" + i + ".png")
                .map(path -> ManifestEntry.file(EntryPath.of(path), new Md5(1, 2), 1))
                .iterator());
        int[] plain = IntStream.range(0, manifest.count())
                .filter(i -> manifest.path(i).contains("File99"))
                .toArray();
        assertArrayEquals(plain, manifest.indexesContaining("fILE99"));
        assertEquals(
                1_000_000,
                Arrays.stream(manifest.indexesContaining("p")).distinct().count());
    }

    @Test
    void lettersWhoseCasesHaveOtherLengthsAreFound() {
        Manifest manifest = manifest("STRA\u1e9eE.txt", "stra\u00dfe.txt", "strasse.txt");
        assertEquals(2, manifest.indexesContaining("stra\u00dfe").length);
        assertEquals(2, manifest.indexesContaining("\u1e9e").length);
        assertEquals(2, manifest.indexesContaining("\u00dfE.TXT").length);
        // A sigma at the end of a word, and the sign for ohm.
        assertEquals(1, manifest("\u03bf\u03b4\u03bf\u03c2").indexesContaining("\u039f\u0394\u039f\u03a3").length);
        assertEquals(1, manifest("10 \u2126.csv").indexesContaining("\u03c9").length);
        assertEquals(1, manifest("\ud801\udc28.txt").indexesContaining("\ud801\udc00.TXT").length);
    }

    @Test
    void mixedTextsGiveWhatASearchInStringsGives() {
        String letters = "aAbBz/\u00e4\u00c4\u00df\u1e9e\u4e2d\u6587\u0436\u0416";
        Random random = new Random(7);
        Manifest manifest = Manifest.of(() -> IntStream.range(0, 60_000)
                .mapToObj(i -> i + "/x" + text(letters, random, 8))
                .map(path -> ManifestEntry.file(EntryPath.of(path.replaceAll("/+", "/")), new Md5(1, 2), 1))
                .iterator());
        for (int i = 0; i < 200; i++) {
            String wanted = text(letters, random, 1 + i % 4);
            int[] plain = IntStream.range(0, manifest.count())
                    .filter(row -> lower(manifest.path(row)).contains(lower(wanted)))
                    .toArray();
            int[] found = manifest.indexesContaining(wanted);
            assertArrayEquals(plain, found, wanted);
            String longer = wanted + "b";
            assertArrayEquals(manifest.indexesContaining(longer), manifest.indexesContaining(longer, found), longer);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String text(String letters, Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString().replaceAll("/$", "a");
    }
}
