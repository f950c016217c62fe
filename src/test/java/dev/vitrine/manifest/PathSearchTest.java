package dev.vitrine.manifest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.digest.Md5;
import java.util.Arrays;
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
}
