package dev.vitrine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.digest.Md5;
import dev.vitrine.progress.ProgressMonitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheSpaceTest {
    @TempDir
    private Path directory;

    private ContentCache cache;
    private Path oldest;
    private Path middle;
    private Path newest;

    @BeforeEach
    void putThreeFilesOfFourBytes() throws IOException {
        cache = new ContentCache(directory);
        middle = put("bbbb", "2026-02-01T00:00:00Z");
        oldest = put("aaaa", "2026-01-01T00:00:00Z");
        newest = put("cccc", "2026-03-01T00:00:00Z");
    }

    private Path put(String text, String used) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path file = cache.put(new ByteArrayInputStream(bytes), Md5.ofUtf8(text), "test", ProgressMonitor.NONE);
        Files.getFileAttributeView(file, BasicFileAttributeView.class)
                .setTimes(null, FileTime.from(Instant.parse(used)), null);
        return file;
    }

    private List<Boolean> left() {
        return List.of(Files.exists(oldest), Files.exists(middle), Files.exists(newest));
    }

    @Test
    void whatWasUsedLongestAgoGoesUntilTheLimitHolds() throws IOException {
        assertEquals(new Held(3, 12), cache.held(ProgressMonitor.NONE));
        assertEquals(new Held(1, 4), cache.trim(11, ProgressMonitor.NONE));
        assertEquals(List.of(false, true, true), left());
        assertEquals(new Held(0, 0), cache.trim(8, ProgressMonitor.NONE));
        assertEquals(new Held(2, 8), cache.held(ProgressMonitor.NONE));
    }

    @Test
    void whatIsFoundCountsAsUsedNow() throws IOException {
        assertEquals(Optional.of(oldest), cache.find(Md5.ofUtf8("aaaa"), OptionalLong.of(4), ProgressMonitor.NONE));
        cache.trim(8, ProgressMonitor.NONE);
        assertEquals(List.of(true, false, true), left());
    }

    @Test
    void aLimitOfNothingEmptiesItAndOnlyIt() throws IOException {
        Path foreign = Files.writeString(directory.resolve("not-cached-content"), "stays");
        Files.createFile(
                Files.createDirectories(directory.resolve("obj/md5/00")).resolve("empty"));
        assertEquals(new Held(4, 12), cache.trim(0, ProgressMonitor.NONE));
        assertEquals(new Held(0, 0), cache.held(ProgressMonitor.NONE));
        assertTrue(Files.exists(foreign));
    }

    @Test
    void itHasGrownUntilItIsTrimmed() throws IOException {
        assertTrue(cache.hasGrown());
        cache.trim(100, ProgressMonitor.NONE);
        assertFalse(cache.hasGrown());
    }

    @Test
    void aCacheThatDoesNotExistHoldsNothing() throws IOException {
        assertEquals(new Held(0, 0), new ContentCache(directory.resolve("none")).held(ProgressMonitor.NONE));
    }
}
