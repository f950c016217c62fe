package dev.vitrine.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelFileHasherTest {
    private static final int BLOCK = 256 << 10;
    private static final int TINY = 2 << 10;

    @TempDir
    Path directory;

    private final Workers workers = new Workers(4);
    private final MapCache cache = new MapCache();
    private final Instant later = Instant.now().plus(Duration.ofHours(1));
    private final ParallelFileHasher hasher = new ParallelFileHasher(workers, cache, () -> later);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void digestsComeInTheOrderOfTheFiles() throws IOException {
        Random random = new Random(1);
        List<Path> files = new ArrayList<>();
        List<HashedFile> expected = new ArrayList<>();
        for (int size : sizes()) {
            byte[] content = new byte[size];
            random.nextBytes(content);
            Path file = Files.write(directory.resolve("f" + files.size()), content);
            files.add(file);
            expected.add(new HashedFile(file, Md5.of(content), stamp(file)));
        }
        AtomicLong bytes = new AtomicLong();
        AtomicLong largest = new AtomicLong();
        AtomicLong calls = new AtomicLong();

        List<HashedFile> hashed = hasher.hash(files, read -> {
            bytes.addAndGet(read);
            largest.accumulateAndGet(read, Math::max);
            calls.incrementAndGet();
        });

        assertEquals(expected, hashed);
        assertEquals(expected.stream().mapToLong(HashedFile::size).sum(), bytes.get());
        assertTrue(largest.get() <= BLOCK);
        assertTrue(calls.get() >= files.size());
        assertEquals(1, cache.flushes);
    }

    @Test
    void manyFilesAreHashedAsFewAre() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < SmallFiles.MANY; i++) {
            files.add(Files.writeString(directory.resolve("f" + i), "x".repeat(i * 3)));
        }
        List<HashedFile> expected = new ArrayList<>();
        List<FileTree.Entry> listed = new ArrayList<>();
        for (Path file : files) {
            expected.add(new HashedFile(file, Md5.of(Files.readAllBytes(file)), stamp(file)));
            listed.add(new FileTree.Entry(file.getFileName().toString(), file, FileSight.of(file)));
        }

        assertEquals(expected, hasher.hash(files, HashProgress.NONE));
        assertEquals(expected, hasher.hashListed(listed, HashProgress.NONE));
        cache.known.clear();
        assertEquals(expected, hasher.hashListed(listed, HashProgress.NONE));
    }

    @Test
    void oneOfManyThatChangedSinceListingIsRefused() throws IOException {
        List<FileTree.Entry> listed = new ArrayList<>();
        for (int i = 0; i < SmallFiles.MANY; i++) {
            Path file = Files.writeString(directory.resolve("f" + i), "hello");
            listed.add(new FileTree.Entry("f" + i, file, FileSight.of(file)));
        }
        Path changed = listed.get(77).path();
        Files.setLastModifiedTime(changed, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));

        FileChangedException e =
                assertThrows(FileChangedException.class, () -> hasher.hashListed(listed, HashProgress.NONE));

        assertEquals(changed, e.file());
    }

    /// What a hashed file carries: of a tiny one only what a look tells.
    private static FileStamp stamp(Path file) throws IOException {
        return Files.size(file) <= TINY ? FileStamp.of(FileSight.of(file)) : FileStamp.of(file);
    }

    private static List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>(
                List.of(0, 1, 63, 64, TINY, TINY + 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 7, 2 << 20));
        for (int i = 0; i < 300; i++) {
            sizes.add(i * 11);
        }
        Collections.shuffle(sizes, new Random(2));
        return sizes;
    }

    @Test
    void aFileInTheCacheIsNotRead() throws IOException {
        Path file = Files.write(directory.resolve("a"), new byte[TINY + 1]);
        hasher.hash(List.of(file), HashProgress.NONE);
        Md5 pretended = Md5.ofUtf8("something else");
        cache.known.put(Map.entry(file, FileStamp.of(file)), pretended);
        AtomicLong bytes = new AtomicLong();

        List<HashedFile> again = hasher.hash(List.of(file), bytes::addAndGet);

        assertEquals(List.of(new HashedFile(file, pretended, FileStamp.of(file))), again);
        assertEquals(TINY + 1, bytes.get());
    }

    @Test
    void aFileThatIsWrittenJustNowIsNotPutIntoTheCache() throws IOException {
        Path file = Files.write(directory.resolve("a"), new byte[TINY + 1]);

        new ParallelFileHasher(workers, cache, () -> Instant.now().plusMillis(1900))
                .hash(List.of(file), HashProgress.NONE);

        assertEquals(Map.of(), cache.known);
        hasher.hash(List.of(file), HashProgress.NONE);
        assertEquals(Md5.of(new byte[TINY + 1]), cache.known.get(Map.entry(file, FileStamp.of(file))));
    }

    @Test
    void aTinyFileIsReadAgainWhateverTheCacheSays() throws IOException {
        Path file = Files.writeString(directory.resolve("a"), "hello");
        cache.known.put(Map.entry(file, FileStamp.of(file)), Md5.ofUtf8("something else"));
        Map<Map.Entry<Path, FileStamp>, Md5> before = Map.copyOf(cache.known);

        assertEquals(Md5.ofUtf8("hello"), hashOf(file));
        assertEquals(before, cache.known);
    }

    @Test
    void aTinyFileThatCannotBeReadSaysWhy() throws IOException {
        Path file = Files.writeString(directory.resolve("gone"), "hello");
        List<FileTree.Entry> listed = FileTree.list(directory, workers);
        Files.delete(file);

        assertThrows(NoSuchFileException.class, () -> hasher.hashListed(listed, HashProgress.NONE));
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNoticed() throws IOException {
        for (int size : new int[] {100, 3 * BLOCK}) {
            Path file = Files.write(directory.resolve("f" + size), new byte[size]);
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            List<HashProgress> changes = List.of(
                    read -> Files.write(file, new byte[] {1}, StandardOpenOption.APPEND),
                    read -> Files.write(file, new byte[1]),
                    read -> Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusNanos(1000))),
                    read -> replace(file));
            for (HashProgress change : changes) {
                assertEquals(
                        file,
                        assertThrows(FileChangedException.class, () -> hasher.hash(List.of(file), change))
                                .file());
                Files.write(file, new byte[size]);
            }
        }
        assertEquals(Map.of(), cache.known);
    }

    @Test
    void aListedFileThatChangesUntilItIsReadIsNoticed() throws IOException {
        for (int size : new int[] {100, 3 * BLOCK}) {
            Path file = Files.write(directory.resolve("f"), new byte[size]);
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            List<FileTree.Entry> listed = FileTree.list(directory, workers);
            FileHasher forgetful = new ParallelFileHasher(workers, DigestCache.NONE, () -> later);
            List<HashProgress> changes = List.of(
                    read -> Files.write(file, new byte[] {1}, StandardOpenOption.APPEND),
                    read -> Files.write(file, new byte[size]));
            for (HashProgress change : changes) {
                assertThrows(FileChangedException.class, () -> forgetful.hashListed(listed, change));
                assertThrows(FileChangedException.class, () -> forgetful.hashListed(listed, HashProgress.NONE));
                Files.write(file, new byte[size]);
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
                assertEquals(
                        List.of(new HashedFile(file, Md5.of(new byte[size]), stamp(file))),
                        forgetful.hashListed(listed, HashProgress.NONE));
            }
        }
    }

    @Test
    void listedFilesAreHashedLikeOthers() throws IOException {
        DigestCacheFile remembering = new DigestCacheFile(directory.resolve("cache"), () -> later);
        FileHasher listing = new ParallelFileHasher(workers, remembering, () -> later);
        Path below = Files.createDirectory(directory.resolve("below"));
        for (int size : sizes()) {
            Files.write(below.resolve("f" + size), new byte[size]);
        }
        List<FileTree.Entry> listed = FileTree.list(below, workers);
        List<HashedFile> expected =
                hasher.hash(listed.stream().map(FileTree.Entry::path).toList(), HashProgress.NONE);

        assertEquals(expected, listing.hashListed(listed, HashProgress.NONE));
        for (HashedFile file : expected) {
            Optional<Md5> kept = file.size() <= TINY ? Optional.empty() : Optional.of(file.md5());
            assertEquals(kept, remembering.find(file.path(), file.stamp()));
        }
        assertEquals(expected, listing.hashListed(listed, HashProgress.NONE));
    }

    private void replace(Path file) throws IOException {
        Path other = Files.copy(file, directory.resolve("other"));
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.delete(file);
        Files.move(other, file);
    }

    @Test
    void progressStopsTheWork() throws IOException {
        Path file = Files.write(directory.resolve("a"), new byte[100 * BLOCK]);
        IOException stop = new IOException("stop");
        AtomicLong calls = new AtomicLong();

        IOException thrown = assertThrows(
                IOException.class,
                () -> hasher.hash(List.of(file), read -> {
                    calls.incrementAndGet();
                    throw stop;
                }));

        assertEquals(stop, thrown);
        assertEquals(1, calls.get());
        assertEquals(Md5.ofUtf8(""), hashOf(Files.createFile(directory.resolve("after"))));
    }

    @Test
    void whatIsNoRegularFileIsRefused() throws IOException {
        Path directoryInPlace = Files.createDirectory(directory.resolve("d"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), Files.writeString(directory.resolve("t"), "x"));

        UnreadableFileException e = assertThrows(UnreadableFileException.class, () -> hashOf(directoryInPlace));
        assertEquals(UnreadableFileException.Reason.DIRECTORY, e.reason());
        assertThrows(NoSuchFileException.class, () -> hashOf(directory.resolve("none")));
        assertEquals(Md5.ofUtf8("x"), hashOf(link));
    }

    private Md5 hashOf(Path file) throws IOException {
        return hasher.hash(List.of(file), HashProgress.NONE).getFirst().md5();
    }

    private static final class MapCache implements DigestCache {
        private final Map<Map.Entry<Path, FileStamp>, Md5> known = new ConcurrentHashMap<>();
        private int flushes;

        @Override
        public Optional<Md5> find(Path file, FileStamp stamp) {
            return Optional.ofNullable(known.get(Map.entry(file, stamp)));
        }

        @Override
        public void put(HashedFile file) {
            known.put(Map.entry(file.path(), file.stamp()), file.md5());
        }

        @Override
        public void flush() {
            flushes++;
        }
    }
}
