package dev.vitrine.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.digest.Md5;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final Md5 HELLO = Md5.ofUtf8("hello");

    @Test
    void digestsAreThoseThatTheClientsTestsPin() {
        assertEquals(
                "64e7c61456b10382e2f3b571ac24b659", Manifest.empty().digest().hex());
        assertEquals("a00c2239f036fb656c1dcbf9a32d89b4", digest(file("file1.txt", "hello")));
        assertEquals("585b9ada17797e37c9cbab391e69b8c5", digest(file("great-file.txt", "hello")));
        assertEquals("a757208d042e8627b2970d72a71bed5b", digest(file("subdir/file1.txt", "hello")));
        assertEquals(
                "72414374bfd4b0f60a116e7267845f71",
                digest(file("nest/nest/file3.txt", "dude"), file("file1.txt", "hello"), file("nest/file2.txt", "my")));
        assertEquals(
                "f718baf2d4c910dc6ccd0d9c586fa00f",
                digest(
                        file("top/file1.txt", "hello"),
                        file("top/nest/file2.txt", "my"),
                        file("top/nest/nest/file3.txt", "dude")));
        assertEquals(
                "48237ccc050a88af9dcd869dd5a7e9f4",
                digest(reference("file1.txt", "http://x/file1.txt", "abc", Map.of("etag", "\"abc\""))));
        assertEquals(
                "410ade94865e89ebe1f593f4379ac228",
                digest(reference("ref", "ref://example.com/somefile.txt", "ref://example.com/somefile.txt", Map.of())));
        assertEquals(
                "8aec0d6978da8c2b0bf5662b3fd043a4",
                digest(reference("my_object.pb", "gs://b/my_object.pb", "1234567890abcde", Map.of())));
        assertEquals(
                "17955d00a20e1074c3bc96c74b724bfe",
                digest(
                        reference("my_object.pb", "gs://b/my_object.pb", "1234567890abcde", Map.of()),
                        reference("my_other_object.pb", "gs://b/my_other_object.pb", "1234567890abcde", Map.of())));
    }

    @Test
    void digestSortsByCodePointsNotByUtf16Units() {
        assertEquals(
                "09cdd0f7755c0c16fd65c5f13d9b415d",
                digest(file("\ud83d\ude00.txt", "hello"), file("\uffee.txt", "hello")));
    }

    @Test
    void entriesComeBackInUtf8OrderWhateverTheirOrderWas() {
        Random random = new Random(3);
        TreeSet<EntryPath> paths = new TreeSet<>();
        while (paths.size() < 2000) {
            paths.add(EntryPath.of(Unicode.name(random)));
        }
        List<ManifestEntry> sorted = new ArrayList<>();
        for (EntryPath path : paths) {
            sorted.add(
                    switch (random.nextInt(4)) {
                        case 0 ->
                            new ManifestEntry(
                                    path,
                                    "etag" + sorted.size(),
                                    OptionalLong.empty(),
                                    Optional.of("s3://b/" + path),
                                    Optional.empty(),
                                    Map.of("etag", "x" + sorted.size()));
                        case 1 ->
                            new ManifestEntry(
                                    path,
                                    HELLO.base64(),
                                    OptionalLong.of(0),
                                    Optional.empty(),
                                    Optional.of("QXJ0OjE="),
                                    Map.of());
                        default -> ManifestEntry.file(path, Md5.ofUtf8(path.value()), random.nextInt(1000));
                    });
        }
        List<ManifestEntry> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, random);

        Manifest manifest = Manifest.of(shuffled);

        assertEquals(sorted, manifest.entries());
        assertEquals(Manifest.of(sorted).digest(), manifest.digest());
        for (int i = 1; i < manifest.count(); i++) {
            assertEquals(
                    -1, Integer.signum(Arrays.compareUnsigned(utf8(manifest.path(i - 1)), utf8(manifest.path(i)))));
        }
        for (ManifestEntry entry : sorted) {
            assertEquals(Optional.of(entry), manifest.find(entry.path()));
        }
        assertEquals(sorted.stream().filter(ManifestEntry::isReference).count(), manifest.referenceCount());
    }

    @Test
    void onePathTwiceIsRefused() {
        List<ManifestEntry> twice = List.of(file("a", "1"), file("b", "2"), file("a", "3"));

        assertThrows(IllegalArgumentException.class, () -> Manifest.of(twice));
    }

    @Test
    void sizeSumsWhatIsKnown() {
        Manifest manifest = Manifest.of(List.of(
                file("a", "hello"),
                reference("b", "x://y", "x://y", Map.of()),
                ManifestEntry.file(EntryPath.of("c"), HELLO, 9_007_199_254_740_993L)));

        assertEquals(9_007_199_254_740_998L, manifest.size());
        assertEquals(OptionalLong.empty(), manifest.entry(1).size());
        assertEquals(3, manifest.count());
        assertEquals(1, manifest.referenceCount());
    }

    @Test
    void sizesBeyondALongStopAtTheLargest() {
        Manifest manifest = Manifest.of(List.of(
                ManifestEntry.file(EntryPath.of("big/a"), HELLO, Long.MAX_VALUE),
                ManifestEntry.file(EntryPath.of("big/b"), HELLO, Long.MAX_VALUE),
                ManifestEntry.file(EntryPath.of("big/c"), HELLO, Long.MAX_VALUE),
                ManifestEntry.file(EntryPath.of("d/a"), HELLO, 7)));

        assertEquals(Long.MAX_VALUE, manifest.size());
        assertEquals(Long.MAX_VALUE, manifest.root().children().getFirst().size());
        assertEquals(7, manifest.root().children().getLast().size());
        assertEquals(OptionalLong.of(Long.MAX_VALUE), manifest.entry(2).size());
    }

    @Test
    void aPrefixIsPlainText() {
        Manifest manifest = Manifest.of(List.of(
                file("data/a", "1"), file("data/b", "2"), file("data-old", "3"), file("é/x", "4"), file("z", "5")));

        assertEquals(List.of("data-old", "data/a", "data/b"), paths(manifest.withPrefix("data")));
        assertEquals(List.of("data/a", "data/b"), paths(manifest.withPrefix("data/")));
        assertEquals(List.of("data/b"), paths(manifest.withPrefix("data/b")));
        assertEquals(List.of("é/x"), paths(manifest.withPrefix("é")));
        assertEquals(List.of(), manifest.withPrefix("q"));
        assertEquals(List.of(), manifest.withPrefix("zz"));
        assertEquals(manifest.entries(), manifest.withPrefix(""));
        assertEquals(List.of(), Manifest.empty().withPrefix(""));
    }

    @Test
    void findTakesWholePathsOnly() {
        Manifest manifest = Manifest.of(List.of(file("a/b", "1"), file("ab", "2")));

        assertEquals(Optional.empty(), manifest.find(EntryPath.of("a")));
        assertEquals(Optional.empty(), manifest.find(EntryPath.of("abc")));
        assertEquals(Optional.of(file("ab", "2")), manifest.find(EntryPath.of("ab")));
    }

    @Test
    void aDigestThatOnlyLooksLikeBase64IsKeptAsItIs() {
        for (String digest : List.of("", "XUFAKrxLKna5cZ2REBfFkg=", "XUFAKrxLKna5cZ2REBfFkh==", "d41d8cd9", "é😀")) {
            assertEquals(digest, Manifest.of(List.of(raw("a", digest))).entry(0).digest());
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> paths(List<ManifestEntry> entries) {
        return entries.stream().map(entry -> entry.path().value()).toList();
    }

    private static String digest(ManifestEntry... entries) {
        return Manifest.of(List.of(entries)).digest().hex();
    }

    private static ManifestEntry file(String path, String content) {
        return ManifestEntry.file(EntryPath.of(path), Md5.ofUtf8(content), content.length());
    }

    private static ManifestEntry raw(String path, String digest) {
        return new ManifestEntry(
                EntryPath.of(path), digest, OptionalLong.of(1), Optional.empty(), Optional.empty(), Map.of());
    }

    private static ManifestEntry reference(String path, String uri, String digest, Map<String, Object> extra) {
        return ManifestEntry.reference(EntryPath.of(path), uri, digest, OptionalLong.empty(), extra);
    }
}
