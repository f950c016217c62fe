package dev.vitrine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.DigestMismatchException;
import dev.vitrine.digest.Md5;
import dev.vitrine.progress.ProgressMonitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ContentCacheTest {
    private static final Md5 HI = Md5.ofUtf8("hi");

    @TempDir
    private Path temp;

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<JsonNode> cachePaths() throws IOException {
        try (InputStream golden = ContentCacheTest.class.getResourceAsStream("cachePaths.json")) {
            return new ObjectMapper().readTree(golden).valueStream().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cachePaths")
    void pathsAreThoseOfTheOtherClient(JsonNode golden) {
        ContentCache cache = new ContentCache(temp);
        Path path = golden.get("kind").asString().equals("md5")
                ? cache.md5Path(Md5.ofBase64(golden.get("digest").asString()))
                : cache.etagPath(
                        golden.get("url").asString(), golden.get("etag").asString());
        assertEquals(temp.resolve(golden.get("path").asString()), path);
    }

    @Test
    void whatIsPutIsFoundByDigestAndSize() throws IOException {
        ContentCache cache = new ContentCache(temp);
        assertEquals(Optional.empty(), cache.find(HI, OptionalLong.of(2), ProgressMonitor.NONE));
        Path file = cache.put(content("hi"), HI, "hi", ProgressMonitor.NONE);
        assertEquals(Optional.of(file), cache.find(HI, OptionalLong.of(2), ProgressMonitor.NONE));
        assertEquals(Optional.of(file), cache.find(HI, OptionalLong.empty(), ProgressMonitor.NONE));
    }

    @Test
    void p1ACachedFileWithWrongBytesOfTheRightSizeIsNotHandedOutAndGoes() throws IOException {
        ContentCache cache = new ContentCache(temp);
        Path file = cache.md5Path(HI);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "ho");
        assertEquals(Optional.empty(), cache.find(HI, OptionalLong.of(2), ProgressMonitor.NONE));
        assertFalse(Files.exists(file));
    }

    @Test
    void p1ContentWithAnotherDigestIsNotCached() throws IOException {
        ContentCache cache = new ContentCache(temp);
        assertThrows(
                DigestMismatchException.class, () -> cache.put(content("ho"), HI, "file:///x", ProgressMonitor.NONE));
        assertFalse(Files.exists(cache.md5Path(HI)));
        try (Stream<Path> temporaries = Files.list(temp.resolve("tmp"))) {
            assertEquals(List.of(), temporaries.toList());
        }
    }

    @Test
    void contentOfAnEtagIsPutUnderItsOwnPath() throws IOException {
        ContentCache cache = new ContentCache(temp);
        Path file = cache.put(content("hi"), "http://my/url", "abc", ProgressMonitor.NONE);
        assertEquals(temp.resolve("obj/etag/7d/87182a79b272c4ae6d0d3d6d813adfe8c2cd25ce340c78078530d4147799c6"), file);
        assertTrue(Files.exists(file));
    }
}
