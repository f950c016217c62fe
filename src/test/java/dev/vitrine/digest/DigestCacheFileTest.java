package dev.vitrine.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestCacheFileTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final long HOUR_AGO = (NOW.getEpochSecond() - 3600) * 1_000_000_000L;
    private static final int RECORD = 64;

    @TempDir
    Path directory;

    @Test
    void whatIsPutIsFoundInTheNextProcessByItsWholeStamp() {
        Path path = Path.of("/data/é/a.bin");
        FileStamp stamp = new FileStamp(1, 2, HOUR_AGO, HOUR_AGO + 1);
        Md5 md5 = Md5.ofUtf8("a");
        DigestCacheFile first = open();
        first.put(new HashedFile(path, md5, stamp));
        assertEquals(Optional.of(md5), first.find(path, stamp));
        first.flush();

        DigestCacheFile second = open();

        assertEquals(Optional.of(md5), second.find(path, stamp));
        assertEquals(Optional.empty(), second.find(Path.of("/data/é/b.bin"), stamp));
        for (FileStamp other : List.of(
                new FileStamp(9, 2, HOUR_AGO, HOUR_AGO + 1),
                new FileStamp(1, 9, HOUR_AGO, HOUR_AGO + 1),
                new FileStamp(1, 2, HOUR_AGO + 9, HOUR_AGO + 1),
                new FileStamp(1, 2, HOUR_AGO, HOUR_AGO + 9))) {
            assertEquals(Optional.empty(), second.find(path, other));
        }
    }

    @Test
    void whetherAFileMayBeKnownDependsOnItsPathAlone() {
        DigestCacheFile cache = open();
        cache.put(new HashedFile(Path.of("/data/Aa"), md5(1), stamp(1)));

        assertTrue(cache.mayKnow(Path.of("/data/Aa")));
        assertEquals(Optional.empty(), cache.find(Path.of("/data/Aa"), stamp(2)));
        assertEquals(Optional.empty(), cache.find(Path.of("/data/BB"), stamp(1)));
        assertFalse(cache.mayKnow(Path.of("/data/BB")));
    }

    @Test
    void racyStampsAreNeverHeld() {
        long now = NOW.getEpochSecond() * 1_000_000_000L;
        long settled = now - 2_000_000_001L;
        List<FileStamp> racy = List.of(
                new FileStamp(1, 1, now, now),
                new FileStamp(1, 1, settled, now - 2_000_000_000L),
                new FileStamp(1, 1, now - 2_000_000_000L, settled),
                new FileStamp(1, 1, now + 3_600_000_000_000L, settled));
        DigestCacheFile cache = open();
        for (FileStamp stamp : racy) {
            cache.put(new HashedFile(path(1), Md5.ofUtf8("a"), stamp));
            assertEquals(Optional.empty(), cache.find(path(1), stamp));
        }
        FileStamp calm = new FileStamp(1, 1, settled, settled);
        cache.put(new HashedFile(path(1), Md5.ofUtf8("a"), calm));
        assertEquals(Optional.of(Md5.ofUtf8("a")), cache.find(path(1), calm));
    }

    @Test
    void aDamagedRecordIsPassedOverAndTheOthersStay() throws IOException {
        write(0, 300);
        byte[] bytes = Files.readAllBytes(file());
        bytes[100 * RECORD + 30] ^= 1;
        Files.write(file(), bytes);

        DigestCacheFile cache = open();

        for (int i = 0; i < 300; i++) {
            assertEquals(
                    i == 100 ? Optional.empty() : Optional.of(md5(i)), cache.find(path(i), stamp(i)), "record " + i);
        }
    }

    @Test
    void recordsAfterATornOneAreFound() throws IOException {
        write(0, 10);
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, 10 * RECORD - 13));
        Files.write(file(), new byte[2 * RECORD], StandardOpenOption.APPEND);
        write(10, 40_000);

        DigestCacheFile cache = open();

        for (int i = 0; i < 40_000; i++) {
            assertEquals(i == 9 ? Optional.empty() : Optional.of(md5(i)), cache.find(path(i), stamp(i)), "record " + i);
        }
    }

    @Test
    void noiseIsAsGoodAsAnEmptyFile() throws IOException {
        byte[] noise = new byte[3_000_000];
        new Random(1).nextBytes(noise);
        Files.write(file(), noise);

        assertEquals(Optional.empty(), open().find(path(1), stamp(1)));
    }

    @Test
    void aCacheThatCannotBeReadOrWrittenIsEmpty() throws IOException {
        Files.createDirectory(file());
        DigestCacheFile onDirectory = open();
        Path plain = Files.createFile(directory.resolve("plain"));
        DigestCacheFile belowFile = new DigestCacheFile(plain.resolve("cache"), () -> NOW);
        for (DigestCacheFile cache : List.of(onDirectory, belowFile)) {
            assertEquals(Optional.empty(), cache.find(path(1), stamp(1)));
            cache.put(new HashedFile(path(1), md5(1), stamp(1)));
            cache.flush();
            assertEquals(Optional.of(md5(1)), cache.find(path(1), stamp(1)));
        }
    }

    @Test
    void twoProcessesAppendToOneFile() throws IOException {
        DigestCacheFile a = open();
        DigestCacheFile b = open();
        for (int i = 0; i < 5000; i++) {
            (i % 2 == 0 ? a : b).put(new HashedFile(path(i), md5(i), stamp(i)));
        }
        a.flush();
        b.flush();

        DigestCacheFile both = open();

        for (int i = 0; i < 5000; i++) {
            assertEquals(Optional.of(md5(i)), both.find(path(i), stamp(i)));
        }
        assertEquals(5000L * RECORD, Files.size(file()));
    }

    @Test
    void aFileThatIsMostlyOutOfDateIsWrittenAnew() throws IOException {
        for (int round = 0; round < 4; round++) {
            DigestCacheFile cache = open();
            for (int i = 0; i < 2000; i++) {
                FileStamp stamp = new FileStamp(round, i, HOUR_AGO, HOUR_AGO);
                cache.put(new HashedFile(path(i), md5(round), stamp));
            }
            cache.flush();
        }
        FileStamp last = new FileStamp(3, 7, HOUR_AGO, HOUR_AGO);

        assertEquals(Optional.of(md5(3)), open().find(path(7), last));

        assertTrue(Files.size(file()) <= 4000L * RECORD, () -> "still large");
        assertEquals(Optional.of(md5(3)), open().find(path(7), last));
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(List.of(file()), left.toList());
        }
    }

    private void write(int from, int to) {
        DigestCacheFile cache = open();
        for (int i = from; i < to; i++) {
            cache.put(new HashedFile(path(i), md5(i), stamp(i)));
        }
        cache.flush();
    }

    private DigestCacheFile open() {
        return new DigestCacheFile(file(), () -> NOW);
    }

    private Path file() {
        return directory.resolve("cache");
    }

    private static Path path(int i) {
        return Path.of("/data/" + i);
    }

    private static Md5 md5(int i) {
        return new Md5(i, -i);
    }

    private static FileStamp stamp(int i) {
        return new FileStamp(i, i, HOUR_AGO, HOUR_AGO);
    }
}
